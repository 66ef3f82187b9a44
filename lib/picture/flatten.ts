/**
 * What leaves of a picture: one image with its marks painted in, within the size of an anexo and
 * without metadata. Runs in the background (OffscreenCanvas); the same painter draws the panel's
 * preview. An encode costs 200 to 600 ms, so none is made that the bytes already answer.
 */
import { LIMITES } from '@/lib/contract/words';
import { decode, fitsCanvas } from './decode';
import type { Marca } from './marks';
import { paint } from './paint';
import { cropOf } from './places';
import { cleanPng } from './png';

export interface Original {
  bytes: ArrayBuffer;
  tipo: string;
  largura: number;
  altura: number;
  marcas: readonly Marca[];
  /** Encoded by this browser from pixels, never by a camera or another program. */
  propria: boolean;
}

export interface Achatada {
  bytes: ArrayBuffer;
  tipo: 'image/png' | 'image/webp';
  largura: number;
  altura: number;
  /** Made smaller, in quality or in pixels too, to keep within `limite`. */
  reduzida: boolean;
}

/** Letters of a SEI screen look as in PNG; at 0.8 the white ones on blue get a halo (looked at). */
const QUALIDADE = 0.9;
/** Parts of width and height, tried in order until the picture fits. */
const ESCALAS = [1, 0.75, 0.5, 0.35, 0.25];

/**
 * @param limite bytes of the result at most
 * @throws Error with a Portuguese sentence when the picture can't be drawn
 */
export async function flatten(
  original: Original,
  limite: number = LIMITES.bytesPorAnexo,
): Promise<Achatada> {
  const asItIs = native(original);
  if (asItIs && asItIs.bytes.byteLength <= limite) return asItIs;

  const canvas = await draw(original);
  // Bytes that are too many already would not be fewer in the same format.
  if (!asItIs) {
    const png = await encode(canvas, 'image/png');
    if (png.size <= limite) return achatada(canvas, png, false);
  }
  for (const escala of ESCALAS) {
    const smaller = scaled(canvas, escala);
    // oxlint-disable-next-line no-await-in-loop -- the next step only when this one does not fit
    const webp = await encode(smaller, 'image/webp');
    if (webp.size <= limite) return achatada(smaller, webp, true);
  }
  throw new Error('A imagem não coube no limite de um anexo. Recorte-a e envie de novo.');
}

/** Its own bytes, when nothing was drawn and nothing rides along in them. */
function native({ bytes, tipo, largura, altura, marcas, propria }: Original): Achatada | null {
  if (!propria || marcas.length > 0) return null;
  const size = { largura, altura, reduzida: false };
  if (tipo === 'image/webp') return { bytes, tipo, ...size };
  const clean = tipo === 'image/png' ? cleanPng(bytes) : null;
  return clean && { bytes: clean, tipo: 'image/png', ...size };
}

async function draw({ bytes, tipo, largura, altura, marcas }: Original): Promise<OffscreenCanvas> {
  // Before anything is drawn: beyond its limits a canvas stays empty without an error.
  if (!fitsCanvas(largura, altura)) throw new Error(GRANDE);
  const bitmap = await decode(bytes, tipo).catch(() => null);
  if (!bitmap) throw new Error('Uma imagem não pôde ser aberta. Retire-a ou capture de novo.');
  try {
    const area = cropOf(marcas, { largura: bitmap.width, altura: bitmap.height });
    if (!fitsCanvas(area.largura, area.altura)) throw new Error(GRANDE);
    const { canvas, context } = canvasOf(area.largura, area.altura);
    context.translate(-area.x, -area.y);
    paint(context, bitmap, marcas);
    return canvas;
  } finally {
    bitmap.close();
  }
}

/** From what is painted already: scaling the marks would let what is under their edges through. */
function scaled(canvas: OffscreenCanvas, escala: number): OffscreenCanvas {
  if (escala === 1) return canvas;
  const largura = Math.max(1, Math.round(canvas.width * escala));
  const altura = Math.max(1, Math.round(canvas.height * escala));
  const smaller = canvasOf(largura, altura);
  smaller.context.imageSmoothingQuality = 'high';
  smaller.context.drawImage(canvas, 0, 0, largura, altura);
  return smaller.canvas;
}

function canvasOf(largura: number, altura: number) {
  const canvas = new OffscreenCanvas(largura, altura);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('O navegador não conseguiu preparar a imagem.');
  return { canvas, context };
}

async function encode(canvas: OffscreenCanvas, type: Achatada['tipo']): Promise<Blob> {
  const blob = await canvas.convertToBlob({ type, quality: QUALIDADE }).catch(() => null);
  if (!blob) throw new Error('O navegador não conseguiu preparar a imagem.');
  return blob;
}

/** The type is the browser's word: one that can't write WebP answers PNG. */
async function achatada(
  { width, height }: OffscreenCanvas,
  blob: Blob,
  reduzida: boolean,
): Promise<Achatada> {
  const tipo = blob.type === 'image/webp' ? 'image/webp' : 'image/png';
  return { bytes: await blob.arrayBuffer(), tipo, largura: width, altura: height, reduzida };
}

const GRANDE = 'A imagem é grande demais para ser preparada. Use uma menor.';
