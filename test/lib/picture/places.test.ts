import { describe, expect, test } from 'vitest';
import type { Marca } from '@/lib/picture/marks';
import { areaBetween, boxOf, cropOf, unitOf } from '@/lib/picture/places';
import { layText } from '@/lib/picture/text-layout';

const screen = { largura: 1366, altura: 768 };
const uhd = { largura: 3840, altura: 2160 };
const texto = (words: string, x = 0, y = 0): Marca => ({
  id: 't',
  tipo: 'texto',
  x,
  y,
  texto: words,
});

describe('the unit', () => {
  test('is one pixel of a common screen and grows with the picture', () => {
    expect(unitOf(screen)).toBe(1);
    expect(unitOf(uhd)).toBeCloseTo(2.81, 2);
    expect(unitOf({ largura: 2732, altura: 1536 })).toBe(2);
  });

  test('does not explode on a long strip, nor vanish on a small cutting', () => {
    expect(unitOf({ largura: 1366, altura: 20_000 })).toBeLessThan(2.5);
    expect(unitOf({ largura: 200, altura: 80 })).toBe(0.6);
  });
});

describe('the box of a mark lies inside the picture', () => {
  const corners = [
    [0, 0],
    [1366, 0],
    [0, 768],
    [1366, 768],
    [700, 400],
  ] as const;
  test.each(corners)('at %i, %i', (x, y) => {
    const marks: Marca[] = [
      { id: 'n', tipo: 'numero', x, y, nota: '' },
      texto('O botão Assinar não responde desde a atualização de ontem.', x, y),
      { id: 's', tipo: 'seta', x, y, paraX: 683, paraY: 384 },
    ];
    for (const mark of marks) {
      const box = boxOf(mark, screen);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.largura).toBeLessThanOrEqual(1366);
      expect(box.y + box.altura).toBeLessThanOrEqual(768);
      expect(Math.min(box.largura, box.altura)).toBeGreaterThan(8);
    }
  });

  test('a number is centred on its point, on a large picture as large as it looks', () => {
    const at = { id: 'n', tipo: 'numero', x: 1000, y: 500, nota: '' } as const;
    const small = boxOf(at, screen);
    const large = boxOf(at, uhd);
    expect([small.x + small.largura / 2, small.y + small.altura / 2]).toEqual([1000, 500]);
    expect(large.largura / small.largura).toBeCloseTo(unitOf(uhd), 1);
  });
});

describe('text', () => {
  const long =
    'Ao clicar em assinar o SEI mostra a tela em branco e volta para a árvore do processo.';

  test('wraps between words, keeps what is written, and the lines that were made by hand', () => {
    const { linhas } = layText(long, screen, 1);
    expect(linhas.length).toBeGreaterThan(1);
    expect(linhas.join(' ')).toBe(long);
    expect(layText('um\ndois', screen, 1).linhas).toEqual(['um', 'dois']);
  });

  test('a word longer than a line is broken, not cut off', () => {
    const word = '00012000123202611'.repeat(8);
    const { linhas, largura } = layText(word, { largura: 300, altura: 600 }, 0.6);
    expect(linhas.length).toBeGreaterThan(1);
    expect(linhas.join('')).toBe(word);
    expect(largura).toBeLessThanOrEqual(300);
  });

  test('a very long one gets smaller until it fits into the picture', () => {
    const small = { largura: 320, altura: 120 };
    const laid = layText(`${long} ${long}`, small, unitOf(small));
    expect(laid.altura).toBeLessThanOrEqual(120);
    expect(laid.linhas.join(' ')).toBe(`${long} ${long}`);
  });

  test('accents are as wide as their letters', () => {
    expect(layText('ação não é opção', screen, 1).largura).toBe(
      layText('acao nao e opcao', screen, 1).largura,
    );
  });

  test('an empty one can still be taken', () => {
    expect(boxOf(texto(''), screen).largura).toBeGreaterThan(20);
  });
});

describe('what is drawn between two points', () => {
  test('in any direction, in whole pixels, inside the picture', () => {
    expect(areaBetween({ x: 300, y: 200 }, { x: 99.6, y: 150.2 }, screen)).toEqual({
      x: 100,
      y: 150,
      largura: 200,
      altura: 50,
    });
    expect(areaBetween({ x: 1300, y: 700 }, { x: 9999, y: 9999 }, screen)).toEqual({
      x: 1300,
      y: 700,
      largura: 66,
      altura: 68,
    });
  });

  test('a slip of the hand is nothing', () => {
    expect(areaBetween({ x: 300, y: 200 }, { x: 303, y: 260 }, screen)).toBeNull();
  });
});

describe('what leaves', () => {
  const recorte = {
    id: 'r',
    tipo: 'recorte',
    x: 10.4,
    y: 20.6,
    largura: 300,
    altura: 200,
  } as const;

  test('is the recorte in whole pixels, inside the picture', () => {
    expect(cropOf([recorte], screen)).toEqual({ x: 10, y: 21, largura: 300, altura: 200 });
    expect(cropOf([{ ...recorte, x: 1300 }], screen)).toMatchObject({ x: 1300, largura: 66 });
  });

  test('is the whole picture without one', () => {
    expect(cropOf([texto('a')], screen)).toEqual({ x: 0, y: 0, ...screen });
  });
});
