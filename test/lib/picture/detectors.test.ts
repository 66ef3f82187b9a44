/** Each detector by its name: what it finds and what it leaves alone. */
import { expect, test } from 'vitest';
import { DETECTORES } from '@/lib/picture/detectors';

const HASH = 'b1946ac92492d2347c6235b4d2611184e3b0c44298fc1c149afbf4c8996fb924';
/** Where the page's elements meet. */
const JUNTA = '\u2060';

const CASOS: Record<string, { acha: string[]; deixa: string[] }> = {
  segredo_de_sessao: {
    acha: [
      HASH,
      `infra_hash=${HASH}`,
      HASH.slice(0, 20) + JUNTA + HASH.slice(20),
      `${HASH.slice(0, 32)}${JUNTA}\n      ${JUNTA}${HASH.slice(32)}`,
    ],
    deixa: [
      '08810032.000246/2026-65',
      // Cells of a table, side by side: digits enough, but of numbers.
      Array.from({ length: 12 }, (_, i) => `4773121${i % 10}`).join(JUNTA),
      'Despacho 12 (0103947)',
    ],
  },
};

test('every detector has its cases and says to a person why', () => {
  expect(Object.keys(CASOS)).toEqual(DETECTORES.map(({ nome }) => nome));
  for (const { motivo } of DETECTORES) expect(motivo).toMatch(/^[A-ZÁÉÍÓÚ].{8,}$/);
});

for (const { nome, encontrar } of DETECTORES) {
  test.each(CASOS[nome]!.acha)(`${nome} finds %j`, (texto) => {
    const achados = encontrar(`antes ${texto} depois`);
    expect(achados).toHaveLength(1);
    expect(achados[0]!.fim).toBe(6 + texto.length);
  });
  test.each(CASOS[nome]!.deixa)(`${nome} leaves %j`, (texto) => {
    expect(encontrar(`antes ${texto} depois`)).toEqual([]);
  });
}
