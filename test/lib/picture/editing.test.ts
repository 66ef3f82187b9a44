import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptAll,
  add,
  coverAgain,
  type Edicao,
  isFixed,
  move,
  nextId,
  numberOf,
  place,
  placeEnd,
  remove,
  resize,
  write,
} from '@/lib/picture/editing';
import type { Marca, Tarja } from '@/lib/picture/marks';
import { boxOf } from '@/lib/picture/places';

const image = { largura: 1000, altura: 600 };
const area = { x: 100, y: 100, largura: 200, altura: 50 };

const tarja = (id: string, origem: Tarja['origem'] = 'pessoa'): Tarja => ({
  id,
  tipo: 'tarja',
  ...area,
  origem,
});
const destaque: Marca = { id: 'd', tipo: 'destaque', ...area };
const recorte: Marca = { id: 'r', tipo: 'recorte', ...area };
const seta: Marca = { id: 's', tipo: 'seta', x: 100, y: 100, paraX: 300, paraY: 200 };
const numero: Marca = { id: 'n', tipo: 'numero', x: 500, y: 300, nota: '' };
const texto: Marca = { id: 't', tipo: 'texto', x: 500, y: 300, texto: 'Aqui' };

const edicao = (...marcas: Marca[]): Edicao => ({ marcas, descobertas: [], sugestoes: [] });
const only = ({ marcas: [marca] }: Edicao) => marca;
const far = { dx: 5000, dy: 5000 };
const back = { dx: -5000, dy: -5000 };

describe('every kind moves, and none leaves the picture', () => {
  test.each([tarja('p'), destaque, recorte])('$tipo', (marca) => {
    const at = (by: typeof far) => only(move(edicao(marca), marca.id, by, image));
    expect(at({ dx: 8, dy: -3 })).toEqual({ ...marca, x: 108, y: 97 });
    expect(at(far)).toEqual({ ...marca, x: 800, y: 550 });
    expect(at(back)).toEqual({ ...marca, x: 0, y: 0 });
  });

  test('seta: both ends together, its length and direction stay', () => {
    const at = (by: typeof far) => only(move(edicao(seta), 's', by, image));
    expect(at({ dx: 10, dy: 20 })).toMatchObject({ x: 110, y: 120, paraX: 310, paraY: 220 });
    expect(at(far)).toMatchObject({ x: 800, y: 500, paraX: 1000, paraY: 600 });
    expect(at(back)).toMatchObject({ x: 0, y: 0, paraX: 200, paraY: 100 });
  });

  test.each([numero, texto])('$tipo: as large as it is painted', (marca) => {
    for (const by of [far, back]) {
      const moved = move(edicao(marca), marca.id, by, image);
      const box = boxOf(only(moved) ?? marca, image);
      expect(box.x).toBe(by === far ? 1000 - box.largura : 0);
      expect(box.y).toBe(by === far ? 600 - box.altura : 0);
      // At the edge it comes back with the first step, not after the way it could not go.
      const step = by === far ? -4 : 4;
      const again = move(moved, marca.id, { dx: step, dy: step }, image);
      expect(boxOf(only(again) ?? marca, image)).toMatchObject({
        x: box.x + step,
        y: box.y + step,
      });
    }
  });
});

describe('resizing', () => {
  test('an area by its right and bottom edges, never to nothing nor out of the picture', () => {
    for (const marca of [tarja('p'), destaque, recorte]) {
      const at = (by: typeof far) => only(resize(edicao(marca), marca.id, by, image));
      expect(at({ dx: 10, dy: -10 })).toEqual({ ...marca, largura: 210, altura: 40 });
      expect(at(far)).toEqual({ ...marca, largura: 900, altura: 500 });
      expect(at(back)).toEqual({ ...marca, largura: 6, altura: 6 });
    }
  });

  test('an arrow by its tip', () => {
    const at = (by: typeof far) => only(resize(edicao(seta), 's', by, image));
    expect(at({ dx: -10, dy: 10 })).toEqual({ ...seta, paraX: 290, paraY: 210 });
    expect(at(far)).toEqual({ ...seta, paraX: 1000, paraY: 600 });
  });

  test('a number and a text have the size that the picture gives them', () => {
    const before = edicao(numero, texto);
    expect(resize(before, 'n', { dx: 9, dy: 9 }, image)).toBe(before);
    expect(resize(before, 't', { dx: 9, dy: 9 }, image)).toBe(before);
  });

  test('placed exactly: an area, and either end of an arrow', () => {
    const there = { x: 900, y: -20, largura: 300, altura: 100 };
    expect(only(place(edicao(destaque), 'd', there, image))).toEqual({
      ...destaque,
      x: 900,
      y: 0,
      largura: 100,
      altura: 80,
    });
    expect(only(placeEnd(edicao(seta), 's', 'de', { x: 5.4, y: 7.6 }, image))).toEqual({
      ...seta,
      x: 5,
      y: 8,
    });
    expect(only(placeEnd(edicao(seta), 's', 'para', { x: 2000, y: -1 }, image))).toEqual({
      ...seta,
      paraX: 1000,
      paraY: 0,
    });
  });
});

describe('what a detector covered', () => {
  const found = { ...edicao(tarja('a', 'automatica'), tarja('p')), sugestoes: [tarja('g')] };

  test('is never moved nor resized, only shown and covered again', () => {
    expect(isFixed(tarja('a', 'automatica'))).toBe(true);
    for (const fixed of [found, accept(found, 'g')]) {
      for (const id of ['a', 'g']) {
        expect(move(fixed, id, { dx: 9, dy: 9 }, image)).toBe(fixed);
        expect(resize(fixed, id, { dx: 9, dy: 9 }, image)).toBe(fixed);
        expect(place(fixed, id, { ...area, x: 0 }, image)).toBe(fixed);
      }
    }
    const shown = remove(found, 'a');
    expect(shown).toEqual({
      ...found,
      marcas: [tarja('p')],
      descobertas: [tarja('a', 'automatica')],
    });
    expect(coverAgain(shown, 'a')).toEqual({
      ...found,
      marcas: [tarja('p'), tarja('a', 'automatica')],
    });
  });

  test('what is only proposed is covered on a yes, and proposed again when taken away', () => {
    const covered = accept(found, 'g');
    expect(covered.sugestoes).toEqual([]);
    expect(covered.marcas.at(-1)).toEqual(tarja('g', 'sugestao'));
    const again = remove(covered, 'g');
    expect(again.marcas).toEqual(found.marcas);
    expect(again.sugestoes.map(({ id }) => id)).toEqual(['g']);
    expect(again.descobertas).toEqual([]);
  });

  test('all proposals with one yes', () => {
    const two = { ...found, sugestoes: [tarja('g'), tarja('h')] };
    const { marcas, sugestoes } = acceptAll(two);
    expect(sugestoes).toEqual([]);
    expect(marcas.map(({ id }) => id)).toEqual(['a', 'p', 'g', 'h']);
    const none = { ...two, sugestoes: [] };
    expect(acceptAll(none)).toBe(none);
  });
});

test('what the person made vanishes when it is taken away', () => {
  const before = edicao(tarja('p'), destaque, seta, numero, texto, recorte);
  const after = ['p', 'd', 's', 'n', 't', 'r'].reduce(remove, before);
  expect(after).toEqual(edicao());
});

test('a picture has one recorte: a new one takes the place of the old', () => {
  const after = add(add(edicao(recorte), destaque), { ...recorte, id: 'r2' });
  expect(after.marcas.map(({ id }) => id)).toEqual(['d', 'r2']);
});

test('numbers count by their order, and close the gap when one goes', () => {
  const three = ['n1', 'n2', 'n3'].map((id): Marca => ({ ...numero, id }));
  const all = edicao(destaque, ...three);
  expect(three.map(({ id }) => numberOf(all.marcas, id))).toEqual([1, 2, 3]);
  expect(numberOf(remove(all, 'n1').marcas, 'n3')).toBe(2);
  expect(numberOf(all.marcas, 'd')).toBe(0);
});

test('a number takes a note, a text its words, nothing else is written on', () => {
  const before = edicao(numero, texto, destaque);
  expect(write(before, 'n', 'Cliquei aqui').marcas[0]).toEqual({ ...numero, nota: 'Cliquei aqui' });
  expect(write(before, 't', 'Some').marcas[1]).toEqual({ ...texto, texto: 'Some' });
  expect(write(before, 'd', 'Some')).toBe(before);
});

test('what changes nothing is no change', () => {
  const before = edicao({ ...destaque, x: 0, y: 0 });
  expect(move(before, 'd', { dx: -8, dy: 0 }, image)).toBe(before);
  expect(move(before, 'nobody', { dx: 8, dy: 0 }, image)).toBe(before);
  expect(remove(before, 'nobody')).toBe(before);
  expect(coverAgain(before, 'd')).toBe(before);
  expect(accept(before, 'd')).toBe(before);
});

test('ids are never used twice, not even those of what may come back', () => {
  const before = {
    marcas: [{ ...destaque, id: 'marca-2' }],
    descobertas: [tarja('marca-7', 'automatica')],
    sugestoes: [tarja('3f6c')],
  };
  expect(nextId(before)).toBe('marca-8');
  expect(nextId(edicao())).toBe('marca-1');
});
