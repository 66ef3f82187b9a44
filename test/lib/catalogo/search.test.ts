/** Finding a categoria by one's own words. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { searchCategorias } from '@/lib/catalogo/search';
import { Categoria } from '@/lib/contract';
import * as z from 'zod/mini';

const { categorias } = z
  .object({ categorias: z.array(Categoria) })
  .parse(JSON.parse(readFileSync('helpdesk/catalogos/base.json', 'utf8')));
const find = (query: string) => searchCategorias(categorias, query).map(({ id }) => id);

it.each([
  ['travou', 'erro_no_sei'],
  ['ASSINATURA', 'erro_no_sei'],
  ['lotacao', 'alteracao_usuario_ou_unidade'],
  ['novo usuário', 'cadastro_usuario'],
  ['primeiro acesso', 'cadastro_usuario'],
  ['como', 'duvida_de_uso'],
  ['duvida', 'duvida_de_uso'],
])('%s', (query, first) => {
  expect(find(query)[0]).toBe(first);
});

it('wants every word, and only beginnings of words', () => {
  expect(find('usuario assinatura')).toEqual([]);
  expect(find('suario')).toEqual([]);
});

it('shows all, in the order of the catalogue, before anything is typed', () => {
  expect(find(' ')).toEqual(categorias.map(({ id }) => id));
});
