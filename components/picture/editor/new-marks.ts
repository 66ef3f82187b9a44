/** New marks: between two points of the pointer, or in the middle of what is seen. */
import type { Edicao } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { areaBetween, clamp, unitOf, type Area, type Tamanho } from '@/lib/picture/places';
import type { Tipo } from './tools';

export interface Ponto {
  x: number;
  y: number;
}

/** An arrow shorter than this, in image pixels, is a slip of the hand. */
const SETA_MINIMA = 12;

/** Drawn from one point to another; null when it is too small to be meant. */
export function between(
  tipo: Tipo,
  id: string,
  from: Ponto,
  to: Ponto,
  image: Tamanho,
): Marca | null {
  const end = inside(to, image);
  if (tipo === 'numero') return { id, tipo, ...end, nota: '' };
  if (tipo === 'texto') return { id, tipo, ...end, texto: '' };
  if (tipo === 'seta') {
    if (Math.hypot(to.x - from.x, to.y - from.y) < SETA_MINIMA) return null;
    return { id, tipo, ...inside(from, image), paraX: end.x, paraY: end.y };
  }
  const area = areaBetween(from, to, image);
  if (!area) return null;
  return tipo === 'tarja' ? { id, tipo, origem: 'pessoa', ...area } : { id, tipo, ...area };
}

/**
 * In the middle of `seen`, a little lower for each of its kind that is there: never exactly over
 * another. Null only where the picture is too small for any.
 */
export function inTheMiddle(
  tipo: Tipo,
  id: string,
  seen: Area,
  { marcas }: Edicao,
  image: Tamanho,
): Marca | null {
  const unit = unitOf(image);
  const step = (marcas.filter((each) => each.tipo === tipo).length % 8) * 14 * unit;
  const x = seen.x + seen.largura / 2 + step;
  const y = seen.y + seen.altura / 2 + step;
  const half = PARTES[tipo];
  if (!half) return between(tipo, id, { x, y }, { x, y }, image);
  const dx = Math.max(seen.largura * half.largura, 20 * unit);
  const dy = Math.max(seen.altura * half.altura, 12 * unit);
  return between(tipo, id, { x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }, image);
}

/** How much of what is seen the half of a new mark takes; null for what is put at a point. */
const PARTES: Record<Tipo, Tamanho | null> = {
  tarja: { largura: 0.1, altura: 0.025 },
  destaque: { largura: 0.12, altura: 0.08 },
  seta: { largura: 0.06, altura: 0.06 },
  numero: null,
  texto: null,
  recorte: { largura: 0.35, altura: 0.35 },
};

function inside({ x, y }: Ponto, { largura, altura }: Tamanho): Ponto {
  return { x: Math.round(clamp(x, 0, largura)), y: Math.round(clamp(y, 0, altura)) };
}
