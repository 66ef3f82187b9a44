import { expect, test } from 'vitest';
import { sniff } from '@/lib/picture/sniff';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7\n%\xe2\xe3', 'application/pdf'],
  ['Erro ao assinar.\r\n\tLinha 2', 'text/plain'],
])('%j is %s', (head, tipo) => {
  expect(sniff(bytes(head))).toBe(tipo);
});

test('text in UTF-8 is text', () => {
  expect(sniff(new TextEncoder().encode('Não é possível'))).toBe('text/plain');
});

test.each([
  ['an executable', 'MZ\x90\x00\x03'],
  ['a zip', 'PK\x03\x04\x14\x00'],
  ['a sound in RIFF', 'RIFF\x10\x00\x00\x00WAVEfmt '],
  ['text of another charset', 'N\xe3o'],
  ['nothing', ''],
])('%s is not accepted', (_, head) => {
  expect(sniff(bytes(head))).toBeNull();
});
