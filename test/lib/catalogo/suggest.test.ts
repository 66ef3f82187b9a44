/** The four categorias shown as buttons: by the page, by one's own use, by the catalogue. */
import { describe, expect, it } from 'vitest';
import { suggestCategorias } from '@/lib/catalogo/suggest';
import type { Contexto } from '@/lib/contract';
import { VERDADES } from '../../sei/truth.ts';
import { BASE } from '../../support/base-catalogo.ts';
import { contextoDe } from '../sei/truth-contexto.ts';

const HOST = 'sei.exemplo.gov.br';
const { provaveis } = BASE;

function onPage(pagina: string): Contexto {
  const verdade = VERDADES.find((each) => each.versao === '4.1.5' && each.pagina === pagina);
  if (!verdade) throw new Error(`Não há a página ${pagina}.`);
  return contextoDe(verdade, HOST);
}
const suggest = (contexto?: Contexto, usadas?: string[]) =>
  suggestCategorias(BASE, { contexto, usadas });

it('shows the catalogue’s own where nothing says more', () => {
  expect(suggest()).toEqual(provaveis);
  expect(suggest(onPage('controle'))).toEqual(provaveis);
  expect(suggest(onPage('publico'))).toEqual(provaveis);
});

describe('by the page', () => {
  it.each([
    ['erro-hash', 'erro_no_sei'],
    ['manutencao', 'erro_no_sei'],
    ['erro-acesso', 'nao_vejo'],
    ['erro-processo', 'nao_vejo'],
    ['sigiloso-sem-credencial', 'nao_vejo'],
    ['login', 'senha'],
    ['externo', 'usuario_externo'],
  ])('%s: %s', (pagina, first) => {
    expect(suggest(onPage(pagina))[0]).toBe(first);
  });

  it('an error that is none of the known ones is an error all the same', () => {
    expect(suggest(onPage('alerta'))[0]).toBe('erro_no_sei');
  });

  it('an error page offers the error too, whatever else it speaks for', () => {
    expect(suggest(onPage('erro-acesso'))).toContain('erro_no_sei');
  });

  it('a page without the unidade speaks for the lotação', () => {
    const controle = onPage('controle');
    const leitura = { ...controle.leitura, faltou: ['unidade'] };
    expect(suggest({ ...controle, leitura })[0]).toBe('lotacao');
  });
});

describe('by one’s own use', () => {
  it('most used first, of the same number the newest, after what the page says', () => {
    const usadas = ['treinamento', 'cancelar_documento', 'cargo_assinatura', 'cancelar_documento'];
    expect(suggest(undefined, usadas)).toEqual([
      'cancelar_documento',
      'treinamento',
      'cargo_assinatura',
      'erro_no_sei',
    ]);
    expect(suggest(undefined, ['outros', ...usadas])).toContain('erro_no_sei');
    expect(suggest(onPage('login'), usadas)).toEqual([
      'senha',
      'cancelar_documento',
      'treinamento',
      'cargo_assinatura',
    ]);
  });

  it('leaves out what is gone from the catalogue', () => {
    expect(suggest(undefined, ['alteracao_usuario_ou_unidade'])).toEqual(provaveis);
  });
});

it('is never more than four, and never one twice', () => {
  for (const verdade of VERDADES) {
    const ids = suggest(contextoDe(verdade, HOST), ['senha', 'outros', 'senha']);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toHaveLength(4);
  }
});
