/** Of areas that lie in each other one is enough; a suggestion never takes the place of a cover. */
import { expect, test } from 'vitest';
import { outermost, type Area } from '@/lib/picture/area';

const area = (x: number, y: number, width: number, height: number, detector = 'cpf'): Area => ({
  x,
  y,
  width,
  height,
  detector,
  motivo: 'x',
});
const sugestao = (...[x, y, width, height]: [number, number, number, number]): Area => ({
  ...area(x, y, width, height, 'numero_duvidoso'),
  sugestao: true,
});

test('what lies within another is not listed twice', () => {
  const fora = area(0, 0, 100, 50, 'quadro_sem_leitura');
  expect(outermost([area(10, 10, 20, 20), fora, area(80.3, 0, 20, 50)])).toEqual([fora]);
});

test('what reaches out of it stays', () => {
  const duas = [area(0, 0, 100, 50), area(90, 40, 20, 20)];
  expect(outermost(duas)).toEqual(duas);
});

test('of two readings of one box, the first', () => {
  const antes = area(5, 5, 40, 20);
  expect(outermost([antes, area(5.2, 5, 40, 20.1)])).toEqual([antes]);
});

test('a suggestion within what is covered is dropped, never the other way', () => {
  const coberta = area(0, 0, 100, 50);
  expect(outermost([sugestao(10, 10, 5, 5), coberta])).toEqual([coberta]);
  expect(outermost([sugestao(0, 0, 100, 50), coberta])).toEqual([coberta]);
  const larga = sugestao(0, 0, 200, 200);
  expect(outermost([larga, coberta])).toEqual([larga, coberta]);
  expect(outermost([larga, sugestao(1, 1, 2, 2)])).toEqual([larga]);
});
