/** Whether a picture that left shows the marks that were put on it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Imagem } from '@/lib/outbox/records';
import type { Marca } from '@/lib/picture/marks';
import { sizeOf, solidColour, type Area } from './pixels.ts';

const BLACK = [0, 0, 0, 255];
const RED = [196, 22, 28, 255];
/** What was marked is seen in what left, and what was shown is not covered. */
export async function expectPainted(
  bench: Page,
  bytes: Uint8Array,
  { marcas, descobertas = [] }: Imagem,
) {
  const crop = only(marcas, 'recorte');
  expect(await sizeOf(bench, bytes)).toEqual({ largura: crop.largura, altura: crop.altura });
  const colour = async ({ x, y, largura, altura }: Area) =>
    await solidColour(bench, bytes, { x: x - crop.x, y: y - crop.y, largura, altura });

  const tarjas = marcas.filter((each) => each.tipo === 'tarja');
  const kept = tarjas.filter((each) => inside(each, crop).largura > 0);
  expect(kept.length).toBeGreaterThan(3);
  for (const tarja of kept) {
    expect(await colour(inside(tarja, crop)), tarja.motivo ?? 'own').toEqual(BLACK);
  }
  for (const shown of descobertas) expect(await colour(inside(shown, crop))).toBeNull();
  const destaque = only(marcas, 'destaque');
  expect(await colour(dot(destaque.x + destaque.largura / 2, destaque.y))).toEqual(RED);
  const seta = only(marcas, 'seta');
  expect(await colour(dot((seta.x + seta.paraX) / 2, (seta.y + seta.paraY) / 2))).toEqual(RED);
  for (const { x, y } of marcas.filter((each) => each.tipo === 'numero')) {
    expect(await colour(dot(x - 11, y))).toEqual(RED);
  }
  const texto = only(marcas, 'texto');
  expect(await colour(dot(texto.x + 4, texto.y + 4))).toEqual(RED);
}

function only<T extends Marca['tipo']>(marcas: readonly Marca[], tipo: T) {
  const found = marcas.filter((each) => each.tipo === tipo);
  expect(found, tipo).toHaveLength(1);
  return found[0] as Extract<Marca, { tipo: T }>;
}

const dot = (x: number, y: number): Area => ({
  x: Math.round(x),
  y: Math.round(y),
  largura: 1,
  altura: 1,
});

/** The part of an area that a crop keeps, in whole pixels. */
function inside(area: Area, crop: Area): Area {
  const x = Math.max(Math.ceil(area.x), crop.x);
  const y = Math.max(Math.ceil(area.y), crop.y);
  return {
    x,
    y,
    largura: Math.min(Math.floor(area.x + area.largura), crop.x + crop.largura) - x,
    altura: Math.min(Math.floor(area.y + area.altura), crop.y + crop.altura) - y,
  };
}
