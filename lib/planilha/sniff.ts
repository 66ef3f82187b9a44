/** What a file is by its first bytes; its name says nothing. */

/** `antiga`: .xls, or one of the formats that some programs save under that name. */
export type Tipo = 'zip' | 'texto' | 'antiga' | 'senha' | 'outro';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** .xls of before 1995, which begin with their first record. */
const BIFF = [0x09, 0x04];
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x1f, 0x8b], // gzip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
];

export function sniff(bytes: Uint8Array): Tipo {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (begins(bytes, OLE)) return includes(bytes, wide('EncryptedPackage')) ? 'senha' : 'antiga';
  if (bytes[0] === BIFF[0] && bytes[1]! % 2 === 0 && bytes[1]! <= 8 && bytes[3] === 0)
    return 'antiga';
  if (OTHERS.some((mark) => begins(bytes, mark))) return 'outro';
  // Systems export pages and XML of 2003 as .xls, and spreadsheets open them.
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return /^(<\?xml|<!doctype html|<html|<table|<meta|<style)/i.test(start) ? 'antiga' : 'texto';
}

const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, i) => bytes[i] === byte);

/** As OLE names its parts. */
const wide = (text: string) =>
  Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (begins(bytes.subarray(at), wanted)) return true;
  }
  return false;
}
