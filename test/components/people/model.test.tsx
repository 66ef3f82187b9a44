import { expect, test } from 'vitest';
import { modelOf } from '@/components/people/model';
import { findTable } from '@/lib/catalogo/tabela';
import { readPasted } from '@/lib/planilha/read';
import { CAMPO } from './open-list';

const colunas = CAMPO.colunas ?? [];

test('the model is what a Brazilian Excel opens, and comes back with every column known', () => {
  const model = modelOf(colunas);
  expect(model.startsWith('\uFEFFNome completo;CPF;')).toBe(true);
  const [folha] = readPasted(model.slice(1)).folhas;
  expect(findTable(folha?.linhas ?? [], colunas)?.colunas).toEqual(colunas.map(({ id }) => id));
});

test('a title with a separator in it stays one', () => {
  const [nome] = colunas;
  expect(modelOf([{ ...nome!, rotulo: 'Sai de; entra em "X"' }])).toBe(
    '\uFEFF"Sai de; entra em ""X"""\r\n',
  );
});
