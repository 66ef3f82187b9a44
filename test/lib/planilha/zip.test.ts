// @vitest-environment node
/** Zips as programs write them; what nobody writes is in `refusals.test.ts`. */
import { expect, test } from 'vitest';
import { openZip } from '@/lib/planilha/zip.ts';
import { arquivo, zipOf } from './making.ts';

test('parts by name, whatever its case and slashes', async () => {
  const zip = openZip(zipOf({ 'XL\\Workbook.xml': '<a/>', vazia: '' }));
  expect(await zip.read('xl/workbook.xml')).toBe('<a/>');
  expect(await zip.read('vazia')).toBe('');
  expect(await zip.read('outra')).toBeNull();
});

test('with a comment at its end, and bytes of something else before them in memory', async () => {
  const bytes = zipOf({ a: 'x' });
  const within = new Uint8Array(bytes.length + 20);
  within.set(bytes, 10);
  within[10 + bytes.length - 2] = 10;
  expect(await openZip(within.subarray(10)).read('a')).toBe('x');
});

test('numbers of 64 bits, which Java’s usual writer of spreadsheets uses always', async () => {
  const texts = { a: 'x'.repeat(1000), b: 'Ação' };
  const zip = openZip(with64(zipOf(texts)));
  expect(await zip.read('a')).toBe(texts.a);
  expect(await zip.read('b')).toBe(texts.b);
});

test('LibreOffice’s, its first part not deflated', async () => {
  expect(await openZip(arquivo('servidores.ods')).read('mimetype')).toBe(
    'application/vnd.oasis.opendocument.spreadsheet',
  );
});

/** The same zip with every size and place written in 64 bits. */
function with64(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  const begins = zip.readUInt32LE(end + 16);
  const count = zip.readUInt16LE(end + 10);
  const entries: Buffer[] = [];
  for (let at = begins, i = 0; i < count; i++) {
    const length = 46 + zip.readUInt16LE(at + 28);
    const entry = Buffer.from(zip.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [place, from] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), 4 + 8 * place);
      entry.writeUInt32LE(0xffffffff, from);
    }
    entry.writeUInt16LE(28, 30);
    entries.push(entry, extra);
    at += length;
  }
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(begins), 48);
  const directory = Buffer.concat(entries);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(begins + directory.length), 8);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([zip.subarray(0, begins), directory, large, locator, last]));
}
