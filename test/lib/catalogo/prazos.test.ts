/** Until when, by hand: each row was counted on a calendar. */
import { describe, expect, it } from 'vitest';
import { NACIONAL } from '@/lib/catalogo/calendario';
import { isWorkingDay, prazoDe } from '@/lib/catalogo/prazos';
import type { RegraPrazo } from '@/lib/contract';

const regra = (quantidade: number, unidade: RegraPrazo['unidade']): RegraPrazo => ({
  quantidade,
  unidade,
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'estimativa',
});

/** Both sides on the wall clock of São Paulo, three hours behind UTC. */
const ate = (quantidade: number, unidade: RegraPrazo['unidade'], desde: string) =>
  new Date(
    Date.parse(prazoDe(regra(quantidade, unidade), new Date(`${desde}-03:00`)).ate) - 3 * 3_600_000,
  )
    .toISOString()
    .slice(0, 19);

describe('dias_corridos', () => {
  it.each([
    ['Monday to Saturday moves to Monday', 5, '2026-11-09T10:00:00', '2026-11-16T23:59:59'],
    ['Tuesday to Sunday moves to Monday', 5, '2026-11-10T10:00:00', '2026-11-16T23:59:59'],
    ['weekends inside count', 7, '2026-11-10T10:00:00', '2026-11-17T23:59:59'],
    [
      '20 November, a Friday, moves over the weekend',
      5,
      '2026-11-15T10:00:00',
      '2026-11-23T23:59:59',
    ],
    ['Christmas on a Friday', 5, '2026-12-20T10:00:00', '2026-12-28T23:59:59'],
    ['over the year’s end', 5, '2026-12-27T08:00:00', '2027-01-04T23:59:59'],
    [
      'one second before midnight is still that day',
      1,
      '2026-11-10T23:59:59',
      '2026-11-11T23:59:59',
    ],
  ])('%s', (_, days, desde, expected) => {
    expect(ate(days, 'dias_corridos', desde)).toBe(expected);
  });
});

describe('dias_uteis', () => {
  it.each([
    ['over a weekend', 1, '2026-11-13T17:59:00', '2026-11-16T23:59:59'],
    ['over 20 November and the weekend', 2, '2026-11-18T09:00:00', '2026-11-23T23:59:59'],
    ['from a Sunday', 1, '2026-11-22T09:00:00', '2026-11-23T23:59:59'],
    ['over Good Friday of 2026 (3 April)', 1, '2026-04-02T09:00:00', '2026-04-06T23:59:59'],
  ])('%s', (_, days, desde, expected) => {
    expect(ate(days, 'dias_uteis', desde)).toBe(expected);
  });
});

describe('horas', () => {
  it('corridas: the clock, whatever the day', () => {
    expect(ate(72, 'horas_corridas', '2026-11-20T17:59:00')).toBe('2026-11-23T17:59:00');
  });

  it.each([
    ['within a day', 2, '2026-11-10T09:30:00', '2026-11-10T11:30:00'],
    ['a Friday at 17:59', 2, '2026-11-13T17:59:00', '2026-11-16T09:59:00'],
    ['before opening', 1, '2026-11-10T06:00:00', '2026-11-10T09:00:00'],
    ['after closing', 1, '2026-11-10T18:00:00', '2026-11-11T09:00:00'],
    ['from a holiday', 1, '2026-11-20T12:00:00', '2026-11-23T09:00:00'],
    ['a whole day ends at closing', 10, '2026-11-10T08:00:00', '2026-11-10T18:00:00'],
    ['four days and a bit', 48, '2026-11-09T17:00:00', '2026-11-16T15:00:00'],
  ])('úteis: %s', (_, hours, desde, expected) => {
    expect(ate(hours, 'horas_uteis', desde)).toBe(expected);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', false],
    ['2023-11-20', true],
    ['2026-04-03', false],
    ['2027-03-26', false],
    ['2024-03-29', false],
    // Optional days are each órgão's to declare.
    ['2026-02-16', true],
    ['2026-06-04', true],
    ['2026-12-25', false],
    ['2026-11-21', false],
    ['2026-11-19', true],
  ])('%s: %s', (dia, works) => {
    expect(isWorkingDay(dia)).toBe(works);
  });
});

it('the same instant is another day elsewhere', () => {
  const instant = new Date('2026-11-11T03:30:00Z');
  const acre = { ...NACIONAL, fuso: 'America/Rio_Branco' };
  expect(prazoDe(regra(1, 'dias_uteis'), instant).ate).toBe('2026-11-13T02:59:59.000Z');
  expect(prazoDe(regra(1, 'dias_uteis'), instant, acre).ate).toBe('2026-11-12T04:59:59.000Z');
});

it('carries the rule with it', () => {
  expect(prazoDe(regra(5, 'dias_corridos'), new Date())).toMatchObject({
    natureza: 'estimativa',
    meta: 'resposta',
    quantidade: 5,
  });
});
