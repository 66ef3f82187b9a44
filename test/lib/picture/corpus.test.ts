/** What the detectors find and leave in hundreds of lines: nothing missed, next to nothing more. */
import { expect, test } from 'vitest';
import { findPersonalData } from '@/lib/text/personal-data';
import { LINHAS } from './corpus.ts';

const key = ({ tipo, inicio, trecho }: { tipo: string; inicio: number; trecho: string }) =>
  `${tipo} ${inicio} ${trecho}`;

const certos: string[] = [];
const perdidos: string[] = [];
const aMais: string[] = [];
for (const { texto, esperado } of LINHAS) {
  const achados = new Set(findPersonalData(texto).map(key));
  for (const um of esperado.map(key)) {
    (achados.delete(um) ? certos : perdidos).push(`${um} | ${texto}`);
  }
  aMais.push(...[...achados].map((um) => `${um} | ${texto}`));
}

test('at least 400 lines, some of every kind', () => {
  expect(LINHAS.length).toBeGreaterThanOrEqual(400);
  expect(new Set(LINHAS.map(({ texto }) => texto)).size).toBe(LINHAS.length);
  expect(LINHAS.filter(({ esperado }) => esperado.length === 0).length).toBeGreaterThan(150);
});

test('recall of 100 %', () => {
  expect(perdidos).toEqual([]);
});

test('precision of at least 98 %', () => {
  const recall = certos.length / (certos.length + perdidos.length);
  const precision = certos.length / (certos.length + aMais.length);
  console.log(
    `${LINHAS.length} lines, ${certos.length} found: recall ${percent(recall)}, precision ${percent(precision)}`,
  );
  console.log(aMais.join('\n'));
  expect(precision).toBeGreaterThanOrEqual(0.98);
});

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
