/** Texts that have broken something somewhere. */
import type { Dice } from './dice.ts';

const NASTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\ufeff',
  '\u202e\u2066abc\u2069',
  '\u200b\u200d\u00ad',
  'Z\u0335\u0321\u0322a\u0300\u0301\u0302l\u0336g\u0337o'.repeat(20),
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\r\nSet-Cookie: a=b\r\n\r\n<html>',
  '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
  "'; drop table chamados; --",
  '{{7*7}}${7*7}<%= 7*7 %>#{7*7}',
  '../../../../etc/passwd',
  '..%2f..%2f..%5c',
  'file:///etc/passwd',
  '%s%s%n%x',
  '=HYPERLINK("http://x")',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '9'.repeat(400),
  '٣٤٥',
  'ﷺ'.repeat(50),
  'İstanbul ßẞ ﬁ',
  '\\u0000\\ud800',
  '\u2028\u2029',
  'data:text/html,<script>1</script>',
];

/** A text, most often one of the nasty ones; now and then long. */
export function nasty(dice: Dice): string {
  if (dice.chance(0.08)) return dice.one(NASTY).repeat(dice.between(1, 400)).slice(0, 60_000);
  if (dice.chance(0.6)) return dice.one(NASTY);
  return String.fromCharCode(
    ...Array.from({ length: dice.between(1, 60) }, () =>
      dice.chance(0.5) ? dice.between(32, 126) : dice.between(0, 0xffff),
    ),
  );
}

export function bytes(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.between(0, 255)));
}
