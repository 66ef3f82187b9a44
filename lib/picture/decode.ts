/** From the bytes that somebody captured, pasted or chose to a picture that can be painted. */
import { isPicture, sniff, type TipoDeImagem } from './sniff.ts';

export interface Decodificada {
  bytes: ArrayBuffer;
  tipo: TipoDeImagem;
  largura: number;
  altura: number;
}

/** Beyond this a canvas silently stays empty in one browser or the other. */
const LADO_MAXIMO = 16_384;
const AREA_MAXIMA = 120_000_000;

/** Whether a canvas of this size, in pixels, can be drawn on. */
export function fitsCanvas(largura: number, altura: number): boolean {
  return Math.max(largura, altura) <= LADO_MAXIMO && largura * altura <= AREA_MAXIMA;
}

/** An image to paint; the caller closes it. Rejects when the bytes are no picture. */
export function decode(bytes: ArrayBuffer, tipo: string): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes], { type: tipo }));
}

/**
 * A picture in one of the accepted types, with its size in pixels. What the browser can show and
 * the contract does not take (GIF, BMP, AVIF) becomes PNG. Null when it is no picture, or one too
 * large for a canvas.
 */
export async function readPicture(bytes: ArrayBuffer, tipo: string): Promise<Decodificada | null> {
  const bitmap = await decode(bytes, tipo).catch(() => null);
  if (!bitmap) return null;
  try {
    const { width: largura, height: altura } = bitmap;
    if (!fitsCanvas(largura, altura)) return null;
    const known = sniff(new Uint8Array(bytes));
    if (isPicture(known)) return { bytes, tipo: known, largura, altura };
    return { bytes: await encode(bitmap), tipo: 'image/png', largura, altura };
  } finally {
    bitmap.close();
  }
}

/** PNG bytes of an image. */
export async function encode(image: ImageBitmap | HTMLVideoElement): Promise<ArrayBuffer> {
  const [width, height] =
    'videoWidth' in image ? [image.videoWidth, image.videoHeight] : [image.width, image.height];
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('no 2d context');
  ctx.drawImage(image, 0, 0);
  return (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
}
