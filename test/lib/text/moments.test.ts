import { expect, test } from 'vitest';
import { dia, hora, momento } from '@/lib/text/moments';

/** Tuesday, 24 November 2026, 10:32, on the clock of whoever runs the test. */
const agora = new Date(2026, 10, 24, 10, 32).getTime();
const em = (d: number, h = 0, m = 0, ano = 2026, mes = 10) => new Date(ano, mes, d, h, m).getTime();

test.each([
  ['agora', em(24, 10, 32)],
  ['há 1 min', em(24, 10, 31)],
  ['há 59 min', em(24, 9, 33)],
  ['às 09:32', em(24, 9, 32)],
  ['às 10:36', em(24, 10, 36)],
  ['ontem às 23:59', em(23, 23, 59)],
  ['sáb., 21/11 às 10:32', em(21, 10, 32)],
  ['31/12/2025', em(31, 8, 0, 2025, 11)],
])('momento: %s', (words, instant) => {
  expect(momento(instant, agora)).toBe(words);
});

test.each([
  ['hoje', em(24, 23, 59)],
  ['amanhã', em(25)],
  ['ontem', em(23)],
  ['sex., 27/11', em(27, 23, 59)],
  ['05/01/2027', em(5, 12, 0, 2027, 0)],
])('dia: %s', (words, instant) => {
  expect(dia(instant, agora)).toBe(words);
});

test('hora', () => expect(hora(em(24, 9, 5))).toBe('09:05'));
