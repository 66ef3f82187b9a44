/** What a file is, by its bytes: a name or a header may say anything. */
import type { TIPOS_ACEITOS } from '@/lib/contract';

type Tipo = (typeof TIPOS_ACEITOS)[number];

const SIGNATURES: { tipo: Tipo; at: number; bytes: string }[] = [
  { tipo: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { tipo: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { tipo: 'image/webp', at: 8, bytes: 'WEBP' },
  { tipo: 'application/pdf', at: 0, bytes: '%PDF-' },
];

/** Type of a file that begins with these bytes (give at least 16 when there are); null: refused. */
export function anexoType(bytes: Uint8Array): Tipo | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNATURES.find((each) => start.startsWith(each.bytes, each.at));
  if (known) return known.tipo;
  // Text of any encoding has no control characters but tab, line feed, form feed, return.
  const binary = bytes.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte));
  return binary ? null : 'text/plain';
}
