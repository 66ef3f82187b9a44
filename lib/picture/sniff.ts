/** What a file really is, by its first bytes; its name and declared type are only claims. */
import type { TIPOS_ACEITOS } from '@/lib/contract';

export type TipoAceito = (typeof TIPOS_ACEITOS)[number];
export type TipoDeImagem = Extract<TipoAceito, `image/${string}`>;

/** The accepted type of these bytes, or null. Text is UTF-8 without control characters. */
export function sniff(bytes: Uint8Array): TipoAceito | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return isText(bytes) ? 'text/plain' : null;
}

export function isPicture(tipo: string | null): tipo is TipoDeImagem {
  return tipo?.startsWith('image/') ?? false;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
