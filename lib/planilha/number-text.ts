/**
 * A stored number as the person saw it, as far as a list of people needs: dates, and codes whose
 * zeros and dots are only in the cell's format (a CPF kept as 1234567890, shown 012.345.678-90).
 */

const DAY = 86_400_000;

/** `format`: the cell's number format in Excel's notation. `since1904`: the workbook counts so. */
export function shownNumber(value: number, format: string, since1904 = false): string {
  const first = format.split(';')[0] ?? '';
  if (isDateFormat(first)) return dateText(value, since1904);
  if (/%/.test(literalsOut(first))) return `${plainNumber(Number((value * 100).toPrecision(12)))}%`;
  const placeholders = maskOf(first);
  if (placeholders && Number.isSafeInteger(value) && value >= 0) return masked(value, placeholders);
  return plainNumber(value);
}

/** All digits, never `1,23E+10`; the comma parts decimals. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value)) return BigInt(value).toString();
  const short = String(Number(value.toPrecision(15)));
  return (short.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : short).replace('.', ',');
}

/** `2026-11-21` or `2026-11-21T14:30:00` as `21/11/2026` or `21/11/2026 14:30`. */
export function dateOfIso(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso);
  if (!found) return iso;
  const [, year, month, day, time] = found;
  return `${day}/${month}/${year}${time && time !== '00:00' ? ` ${time}` : ''}`;
}

/** Whether a format (one section of it) shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[dyhs]|m/i.test(literalsOut(format).replace(/general|standard|geral/i, ''));
}

/** Days since 30/12/1899, or 01/01/1904. Excel's calendar has a 29/02/1900 that never was. */
function dateText(serial: number, since1904: boolean): string {
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const instant = Math.round((days * DAY) / 1000) * 1000 - 25_569 * DAY;
  const date = new Date(instant);
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) {
    return plainNumber(serial);
  }
  const iso = date.toISOString();
  return serial < 1 ? iso.slice(11, 16) : dateOfIso(iso);
}

/** Quoted and escaped characters, colours and locales say nothing of what the number is. */
function literalsOut(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

/**
 * A format of digits and literals alone, as a list of `0`, `#` and literals; null for any other: one
 * with decimals, thousands or an exponent, and the general one.
 */
function maskOf(format: string): string[] | null {
  const pieces = format.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./g) ?? [];
  const mask: string[] = [];
  for (const piece of pieces) {
    if (/^[0#?]$/.test(piece)) mask.push(piece === '?' ? '#' : piece);
    else if (piece.startsWith('"')) mask.push(...literal(piece.slice(1, -1)));
    else if (piece.startsWith('\\')) mask.push(...literal(piece.slice(1)));
    else if (/^[-/() +:]$/.test(piece)) mask.push(...literal(piece));
    else if (!/^[[_*]/.test(piece)) return null;
  }
  return mask.includes('0') ? mask : null;
}

/** A literal is marked, or a `0` of the text would be a place for a digit. */
const literal = (text: string) => Array.from(text, (character) => `"${character}`);

function masked(value: number, mask: readonly string[]): string {
  const digits = Array.from(String(value));
  let shown = '';
  let places = mask.filter((piece) => !piece.startsWith('"')).length;
  for (const piece of mask.toReversed()) {
    if (piece.startsWith('"')) {
      shown = piece.slice(1) + shown;
      continue;
    }
    places -= 1;
    // The first place takes all that is left.
    const digit = places === 0 ? digits.splice(0).join('') : (digits.pop() ?? '');
    shown = (digit || (piece === '0' ? '0' : '')) + shown;
  }
  return shown;
}
