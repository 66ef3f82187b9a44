/** Runs the cases of facts: each source alone, none without a case. */
import { describe, expect, test } from 'vitest';
import { first, type Source } from '@/lib/sei/source';
import { page } from './pages.ts';

export interface Caso {
  /** The source that must speak. */
  fonte: string;
  html: string;
  caminho?: string;
  valor: unknown;
}

export type Fatos = Record<
  string,
  { fontes: readonly Source<unknown>[]; casos: Caso[]; semCaso?: string[] }
>;
export type NaoFato = [
  nome: string,
  fontes: readonly Source<unknown>[],
  html: string,
  caminho?: string,
];

export function testFacts(fatos: Fatos): void {
  describe.each(Object.entries(fatos))('%s', (_, { fontes, casos, semCaso = [] }) => {
    test.each(casos)('by $fonte alone: $valor', ({ fonte, html, caminho, valor }) => {
      expect(first(page(html, caminho), fontes)).toEqual({ valor, fonte });
    });

    test('every source has a case', () => {
      const comCaso = new Set(casos.map(({ fonte }) => fonte));
      expect(fontes.map(({ nome }) => nome).filter((nome) => !comCaso.has(nome))).toEqual(semCaso);
    });

    test('an empty page says nothing', () => {
      expect(first(page('<p>nada</p>', '/x'), fontes)).toBeUndefined();
    });
  });
}

export function testNoFacts(casos: NaoFato[]): void {
  test.each(casos)('%s', (_, fontes, html, caminho) => {
    expect(first(page(html, caminho), fontes)).toBeUndefined();
  });
}
