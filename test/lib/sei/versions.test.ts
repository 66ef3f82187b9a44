/**
 * Every fact of every kind of page in every version, against what was written by hand. The same
 * table is read in a real browser in `test/e2e/versions.test.ts`, where trees are drawn.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Contexto } from '@/lib/contract';
import { parseFrameFacts } from '@/lib/sei/frame-facts-schema';
import { mergeFrames } from '@/lib/sei/merge';
import { startSei, type Sei } from '../../sei/server.ts';
import { VERDADES, VERSOES } from '../../sei/truth.ts';
import { contextoDe, lidoDe } from './truth-contexto.ts';
import { HOST, walk } from './walk.ts';

let sei: Sei;
beforeAll(async () => {
  sei = await startSei();
});
afterAll(() => sei.stop());

// The list of 300 processes takes seconds to parse on a machine with much else to do.
describe.each(VERSOES)('SEI %s', { timeout: 120_000 }, (versao) => {
  const paginas = VERDADES.filter((verdade) => verdade.versao === versao);

  test.each(paginas.map((verdade) => [verdade.pagina, verdade] as const))(
    '%s',
    async (_, verdade) => {
      const { frames } = await walk(sei, verdade.endereco);
      const { contexto, seiProvado, cpf } = mergeFrames(frames, {});
      expect(seiProvado).toBe(verdade.fatos.sei);
      if (verdade.fatos.sei) {
        expect(lidoDe(verdade, contexto)).toEqual(contextoDe(verdade, HOST));
      } else {
        expect(Object.keys(contexto).sort()).toEqual(['leitura', 'sei', 'tela']);
        expect(contexto.sei).toEqual({ host: HOST });
        expect(contexto.leitura.faltou).toEqual(verdade.fatos.faltou);
      }
      const sigla = verdade.fatos.usuario?.sigla ?? '';
      expect(cpf).toBe(/^\d{11}$/.test(sigla) ? sigla : null);
      expect(Contexto.parse(contexto)).toEqual(contexto);
      for (const { facts } of frames) if (facts) expect(parseFrameFacts(facts)).toEqual(facts);
    },
  );
});
