/** What a picture must show of areas, told so that a failure names what was seen. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { solidColours, type Area } from './pixels.ts';

type Named = Area & { nome: string };

const BLACK = [0, 0, 0, 255];
/** Pixels that a tarja reaches beyond what it covers: margin, and rounding on both sides. */
const MARGIN = 6;

/** Names of the areas whose every pixel is black, and of those that show something. */
export async function split(
  bench: Page,
  picture: Uint8Array,
  places: readonly Named[],
): Promise<{ cobertos: string[]; vistos: string[] }> {
  const colours = await solidColours(bench, picture, places);
  const black = (i: number) => String(colours[i]) === String(BLACK);
  const names = (covered: boolean) =>
    places.filter((_, i) => black(i) === covered).map(({ nome }) => nome);
  return { cobertos: names(true), vistos: names(false) };
}

export async function expectCovered(
  bench: Page,
  picture: Uint8Array,
  places: readonly Named[],
): Promise<void> {
  expect((await split(bench, picture, places)).vistos, 'seen in the picture').toEqual([]);
}

export async function expectSeen(
  bench: Page,
  picture: Uint8Array,
  places: readonly Named[],
): Promise<void> {
  expect((await split(bench, picture, places)).cobertos, 'covered without need').toEqual([]);
}

/** With the room that a tarja may take around. */
export const grown = (places: readonly Area[], by = MARGIN): Area[] =>
  places.map(({ x, y, largura, altura }) => ({
    x: x - by,
    y: y - by,
    largura: largura + 2 * by,
    altura: altura + 2 * by,
  }));

/** From CSS pixels, inwards to whole pixels of the picture. */
export function scaled<A extends Area>({ x, y, largura, altura, ...rest }: A, scale: number) {
  const [left, top] = [Math.ceil(x * scale), Math.ceil(y * scale)];
  return {
    ...rest,
    x: left,
    y: top,
    largura: Math.floor((x + largura) * scale) - left,
    altura: Math.floor((y + altura) * scale) - top,
  } as A;
}
