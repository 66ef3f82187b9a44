/**
 * Where marks lie on a picture and how large they are, in image pixels: one answer for the painter,
 * the pointer and the screen reader.
 */
import type { Marca } from './marks.ts';
import { layText } from './text-layout.ts';

export interface Area {
  x: number;
  y: number;
  largura: number;
  altura: number;
}

export type Tamanho = Pick<Area, 'largura' | 'altura'>;

/** Smaller than this on a side is a slip of the hand, in image pixels. */
export const LADO_MINIMO = 6;

/**
 * What one pixel of a common 1366 × 768 screen is on this picture: strokes and letters grow with
 * the picture, so that they are read when somebody sees it made small.
 */
export function unitOf({ largura, altura }: Tamanho): number {
  const longest = Math.max(largura, altura) / 1366;
  const shortest = Math.min(largura, altura) / 600;
  return Math.max(Math.min(longest, shortest), 0.6);
}

/** Radius of a number's disc. */
export const radiusOf = (image: Tamanho): number => Math.round(16 * unitOf(image));
/** Width of an outline's or an arrow's coloured line. */
export const strokeOf = (image: Tamanho): number => Math.round(4 * unitOf(image));

/**
 * The box of a mark, inside the picture: what a pointer hits, what is outlined when it has the
 * focus, what is announced. A number and a text are as large as the picture's scale makes them.
 */
export function boxOf(marca: Marca, image: Tamanho): Area {
  switch (marca.tipo) {
    case 'seta': {
      // Its head is as wide as that, with the white around it.
      const around = 3.5 * strokeOf(image);
      const left = clamp(Math.min(marca.x, marca.paraX) - around, 0, image.largura);
      const top = clamp(Math.min(marca.y, marca.paraY) - around, 0, image.altura);
      const right = clamp(Math.max(marca.x, marca.paraX) + around, 0, image.largura);
      const bottom = clamp(Math.max(marca.y, marca.paraY) + around, 0, image.altura);
      return { x: left, y: top, largura: right - left, altura: bottom - top };
    }
    case 'numero': {
      const radius = radiusOf(image);
      return inside({ x: marca.x - radius, y: marca.y - radius }, 2 * radius, 2 * radius, image);
    }
    case 'texto': {
      const { largura, altura } = layText(marca.texto, image, unitOf(image));
      return inside(marca, largura, altura, image);
    }
    default: {
      const { x, y, largura, altura } = marca;
      return { x, y, largura, altura };
    }
  }
}

/** The area between two points, inside the picture; null when it is too small to be meant. */
export function areaBetween(
  a: { x: number; y: number },
  b: { x: number; y: number },
  image: Tamanho,
): Area | null {
  const left = Math.round(clamp(Math.min(a.x, b.x), 0, image.largura));
  const top = Math.round(clamp(Math.min(a.y, b.y), 0, image.altura));
  const right = Math.round(clamp(Math.max(a.x, b.x), 0, image.largura));
  const bottom = Math.round(clamp(Math.max(a.y, b.y), 0, image.altura));
  if (right - left < LADO_MINIMO || bottom - top < LADO_MINIMO) return null;
  return { x: left, y: top, largura: right - left, altura: bottom - top };
}

/** What of the picture leaves: its recorte in whole pixels, else all of it. */
export function cropOf(marcas: readonly Marca[], image: Tamanho): Area {
  const all = { x: 0, y: 0, largura: image.largura, altura: image.altura };
  const recorte = marcas.find(({ tipo }) => tipo === 'recorte');
  if (recorte?.tipo !== 'recorte') return all;
  const { x, y, largura, altura } = recorte;
  return areaBetween({ x, y }, { x: x + largura, y: y + altura }, image) ?? all;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function inside(
  { x, y }: { x: number; y: number },
  largura: number,
  altura: number,
  image: Tamanho,
): Area {
  return {
    x: Math.round(clamp(x, 0, image.largura - largura)),
    y: Math.round(clamp(y, 0, image.altura - altura)),
    largura,
    altura,
  };
}
