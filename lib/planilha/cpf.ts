/** CPFs that a spreadsheet kept as numbers, without the zeros they begin with. */
import { isCpf } from '@/lib/catalogo/person-numbers.ts';

/**
 * `1234567890` becomes `01234567890` when that has the check digits of a CPF; anything else, and a
 * CPF that lacks nothing, stays as it is.
 */
export function completeCpf(text: string): string {
  const digits = text.replace(/[.\s]/g, '');
  // Any number is some CPF with enough zeros before it.
  if (!/^\d{8,10}$/.test(digits)) return text;
  const completed = digits.padStart(11, '0');
  return isCpf(completed) ? completed : text;
}
