import { expect, it } from 'vitest';
import { datesIn } from '@/helpdesk/desk/dates.ts';

const dates = datesIn('America/Sao_Paulo', new Date('2026-11-24T14:20:00Z'));

it('writes instants on the wall clock of the helpdesk', () => {
  expect(dates.dayAndTime('2026-11-24T02:30:00Z')).toBe('23/11/2026 às 23:30');
  expect(dates.day('2026-11-24T02:30:00Z')).toBe('23/11/2026');
});

it.each([
  ['2026-11-22T02:59:59Z', 'late', 'há 3 dias'],
  ['2026-11-24T02:59:59Z', 'late', 'há 1 dia'],
  ['2026-11-24T12:00:00Z', 'late', 'há 2 horas'],
  ['2026-11-24T14:00:00Z', 'late', 'há menos de 1 hora'],
  ['2026-11-24T20:00:00Z', 'today', 'às 17:00'],
  ['2026-11-25T02:59:59Z', 'today', 'às 23:59'],
  ['2026-11-26T02:59:59Z', 'tomorrow', 'às 23:59'],
  ['2026-11-30T02:59:59Z', 'later', 'em 5 dias'],
])('says how far %s is', (instant, state, words) => {
  expect(dates.distance(instant)).toEqual({ state, words });
});
