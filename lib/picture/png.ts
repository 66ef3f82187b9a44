/** PNG without what is no picture: captures leave as the browser made them, and nothing rides along. */

/** Chunks that pixels are made of. Text, times, EXIF, profiles of the person's screen are not here. */
const DESENHO = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);
const ASSINATURA = 8;
/** Length, name and check value around the data of a chunk. */
const MOLDURA = 12;

/**
 * The same picture of its drawing chunks alone, without decoding: the very bytes when there is
 * nothing else in them. Null when it is no whole PNG.
 */
export function cleanPng(bytes: ArrayBuffer): ArrayBuffer | null {
  const view = new DataView(bytes);
  const kept: [from: number, to: number][] = [[0, ASSINATURA]];
  let at = ASSINATURA;
  for (let nome = ''; nome !== 'IEND';) {
    if (at + MOLDURA > bytes.byteLength) return null;
    const end = at + MOLDURA + view.getUint32(at);
    if (end > bytes.byteLength) return null;
    nome = String.fromCharCode(...new Uint8Array(bytes, at + 4, 4));
    if (DESENHO.has(nome)) kept.push([at, end]);
    at = end;
  }
  const size = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  if (size === bytes.byteLength) return bytes;
  const clean = new Uint8Array(size);
  let to = 0;
  for (const [from, end] of kept) {
    clean.set(new Uint8Array(bytes, from, end - from), to);
    to += end - from;
  }
  return clean.buffer;
}
