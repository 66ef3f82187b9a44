/**
 * The tool: tarjas drawn, moved, resized, taken away, as pure functions on the marks of one
 * picture. Automatic marks can be uncovered and covered again, never moved: they fail closed.
 */
import type { Marca } from './marks.ts';

export interface Edicao {
  marcas: readonly Marca[];
  /** Automatic marks that the person uncovered. */
  descobertas: readonly Marca[];
}

export interface Area {
  x: number;
  y: number;
  largura: number;
  altura: number;
}

/** Smaller than this on a side is a slip of the hand, in image pixels. */
const MINIMO = 6;

/** The area between two points, inside the picture; null when it is too small to be meant. */
export function areaBetween(
  a: { x: number; y: number },
  b: { x: number; y: number },
  image: { largura: number; altura: number },
): Area | null {
  const left = Math.round(clamp(Math.min(a.x, b.x), 0, image.largura));
  const top = Math.round(clamp(Math.min(a.y, b.y), 0, image.altura));
  const right = Math.round(clamp(Math.max(a.x, b.x), 0, image.largura));
  const bottom = Math.round(clamp(Math.max(a.y, b.y), 0, image.altura));
  if (right - left < MINIMO || bottom - top < MINIMO) return null;
  return { x: left, y: top, largura: right - left, altura: bottom - top };
}

export function addTarja(edicao: Edicao, id: string, area: Area): Edicao {
  const marca: Marca = { id, tipo: 'tarja', ...area, origem: 'pessoa' };
  return { ...edicao, marcas: [...edicao.marcas, marca] };
}

/** Moves by dx, dy without leaving the picture. */
export function moveTarja(
  edicao: Edicao,
  id: string,
  by: { dx: number; dy: number },
  image: { largura: number; altura: number },
): Edicao {
  return change(edicao, id, (marca) => ({
    ...marca,
    x: clamp(marca.x + by.dx, 0, image.largura - marca.largura),
    y: clamp(marca.y + by.dy, 0, image.altura - marca.altura),
  }));
}

/** Grows or shrinks at the right and bottom edges. */
export function resizeTarja(
  edicao: Edicao,
  id: string,
  by: { dx: number; dy: number },
  image: { largura: number; altura: number },
): Edicao {
  return change(edicao, id, (marca) => ({
    ...marca,
    largura: clamp(marca.largura + by.dx, MINIMO, image.largura - marca.x),
    altura: clamp(marca.altura + by.dy, MINIMO, image.altura - marca.y),
  }));
}

export function placeTarja(edicao: Edicao, id: string, area: Area): Edicao {
  return change(edicao, id, (marca) => ({ ...marca, ...area }));
}

/** Takes a tarja away; an automatic one is kept among the uncovered. */
export function removeTarja(edicao: Edicao, id: string): Edicao {
  const marca = edicao.marcas.find((each) => each.id === id);
  const marcas = edicao.marcas.filter((each) => each.id !== id);
  if (marca?.origem !== 'automatica') return { ...edicao, marcas };
  return { marcas, descobertas: [...edicao.descobertas, marca] };
}

export function coverAgain({ marcas, descobertas }: Edicao, id: string): Edicao {
  const back = descobertas.filter((each) => each.id === id);
  return {
    marcas: [...marcas, ...back],
    descobertas: descobertas.filter((each) => each.id !== id),
  };
}

function change(edicao: Edicao, id: string, how: (marca: Marca) => Marca): Edicao {
  const marcas = edicao.marcas.map((marca) =>
    marca.id === id && marca.origem === 'pessoa' ? how(marca) : marca,
  );
  return { ...edicao, marcas };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
