/**
 * What leaves of a picture: one image with its marks painted in. Runs in the background
 * (OffscreenCanvas), the same painter draws the panel's preview.
 */
import type { Marca } from './marks';
import { paint } from './paint';

/** Beyond either, a canvas gives null without an error (measured in Chromium). */
const LADO_MAXIMO = 65_535;
const AREA_MAXIMA = 268_435_456;

/**
 * PNG bytes of the picture with its marks. A capture without marks keeps the browser's own bytes
 * (a new encode would be 44 % larger); anything else is drawn anew, which also drops metadata.
 * @throws Error with a Portuguese sentence when the picture can't be drawn
 */
export async function flatten(
  bytes: ArrayBuffer,
  tipo: string,
  marcas: readonly Marca[],
  capturada: boolean,
): Promise<ArrayBuffer> {
  if (capturada && marcas.length === 0 && tipo === 'image/png') return bytes;
  const bitmap = await createImageBitmap(new Blob([bytes], { type: tipo }));
  const { width, height } = bitmap;
  if (width > LADO_MAXIMO || height > LADO_MAXIMO || width * height > AREA_MAXIMA) {
    throw new Error('A imagem é grande demais para ser preparada. Use uma menor.');
  }
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('O navegador não conseguiu preparar a imagem.');
  paint(context, bitmap, marcas);
  bitmap.close();
  return (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
}
