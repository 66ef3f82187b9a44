/** What the detectors find and leave in hundreds of lines: nothing missed, next to nothing more. */
import { describe, expect, test } from 'vitest';
import { detect } from '@/lib/picture/detectors';
import { QUEBRA } from '@/lib/text/dado';
import { flatten } from '@/lib/text/joiners';
import { findPersonalData } from '@/lib/text/personal-data';
import { LINHAS, type Linha, type Pedaco } from './corpus.ts';

const key = ({ tipo, inicio, trecho }: Pedaco) => `${tipo} ${inicio} ${trecho}`;

/** What is proposed in a picture that shows this line. */
function suggestions(texto: string): Pedaco[] {
  return detect(flatten(texto.replaceAll('\n', QUEBRA)))
    .filter(({ detector }) => detector.sugestao)
    .map(({ inicio, fim, detector }) => ({
      tipo: detector.nome,
      inicio,
      trecho: texto.slice(inicio, fim),
    }));
}

function measure(find: (texto: string) => Pedaco[], expected: (linha: Linha) => Pedaco[]) {
  const certos: string[] = [];
  const perdidos: string[] = [];
  const aMais: string[] = [];
  for (const linha of LINHAS) {
    const achados = new Set(find(linha.texto).map(key));
    for (const um of expected(linha).map(key)) {
      (achados.delete(um) ? certos : perdidos).push(`${um} | ${linha.texto}`);
    }
    aMais.push(...[...achados].map((um) => `${um} | ${linha.texto}`));
  }
  const recall = certos.length / (certos.length + perdidos.length);
  const precision = certos.length / (certos.length + aMais.length);
  return { certos, perdidos, aMais, recall, precision };
}

test('at least 400 lines, some of every kind', () => {
  expect(LINHAS.length).toBeGreaterThanOrEqual(400);
  expect(new Set(LINHAS.map(({ texto }) => texto)).size).toBe(LINHAS.length);
  expect(LINHAS.filter(({ esperado }) => esperado.length === 0).length).toBeGreaterThan(150);
});

describe.each([
  ['covered, and pointed out to who types', measure(findPersonalData, ({ esperado }) => esperado)],
  ['proposed in a picture', measure(suggestions, ({ sugerido }) => sugerido)],
])('%s', (what, { certos, perdidos, aMais, recall, precision }) => {
  test('recall of 100 %', () => {
    expect(certos.length).toBeGreaterThan(20);
    expect(perdidos).toEqual([]);
  });

  test('precision of at least 98 %', () => {
    console.log(
      `${LINHAS.length} lines, ${certos.length} ${what}: recall ${percent(recall)}, precision ${percent(precision)}`,
    );
    console.log(aMais.join('\n'));
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
