/** CPFs in what people wrote, masked as public bodies print them: `***.456.789-**`. */
import { isCpf } from '@/lib/catalogo/person-numbers.ts';

/** Letters and digits beside it make it part of something else: a hash, a processo, a barcode. */
const CPF =
  /(?<![\p{L}\p{N}]|[\p{N}][-./])(\d{3})([.\s]?)(\d{3})\2(\d{3})([-./\s]?)(\d{2})(?![\p{L}\p{N}]|[-./]\p{N})/gu;

/** A text with every CPF masked; of the same length, so that nothing around it moves. */
export function maskCpfs(text: string): string {
  return text.replace(
    CPF,
    (found: string, a: string, dot: string, b: string, c: string, dash: string, d: string) => {
      // Written as a CPF it is meant as one, a slip of a digit or not; bare digits must prove it.
      const written = dot === '.' && dash !== '';
      return written || isCpf(a + b + c + d) ? `***${dot}${b}${dot}${c}${dash}**` : found;
    },
  );
}

/** The same in every text of a value; numbers and keys stay. */
export function maskCpfsIn<T>(value: T): T {
  return mapTexts(value, maskCpfs) as T;
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]));
}
