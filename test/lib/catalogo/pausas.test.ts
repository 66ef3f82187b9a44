/** Pauses, by hand: while the chamado waits for the person nothing counts. */
import { describe, expect, it } from 'vitest';
import { pausar, prazoDe, retomar } from '@/lib/catalogo/prazos';
import type { RegraPrazo } from '@/lib/contract';

const at = (local: string) => new Date(`${local}:00-03:00`);

/** Counted from `desde`, asked and answered in turns; all on the wall clock of Brasília. */
function ate(
  prazo: [quantidade: number, unidade: RegraPrazo['unidade']],
  desde: string,
  ...pausas: [de: string, ate: string][]
) {
  const [quantidade, unidade] = prazo;
  const regra = { contaDe: 'abertura', meta: 'resposta', natureza: 'compromisso' } as const;
  let now = prazoDe({ ...regra, quantidade, unidade }, at(desde));
  for (const [de, end] of pausas) now = retomar(pausar(now, at(de)), at(end));
  return new Date(Date.parse(now.ate) - 3 * 3_600_000).toISOString().slice(0, 16);
}

describe('days that run: the return gives back what was left', () => {
  // Opened on Monday 9 November 2026: 5 days end on Saturday, and move to Monday 16.
  const opened = '2026-11-09T10:00';

  it.each([
    ['nothing asked', [], '2026-11-16T23:59'],
    [
      'asked and answered on one day',
      [['2026-11-10T09:00', '2026-11-10T17:00']],
      '2026-11-16T23:59',
    ],
    [
      'asked at once, answered on Wednesday: 5 days from then, as if opened then',
      [['2026-11-09T11:00', '2026-11-11T09:00']],
      '2026-11-16T23:59',
    ],
    [
      'Tuesday to Friday: 4 were left',
      [['2026-11-10T15:00', '2026-11-13T09:00']],
      '2026-11-17T23:59',
    ],
    [
      'asked on the last day, answered on Thursday: that day is left',
      [['2026-11-16T16:00', '2026-11-19T09:00']],
      '2026-11-19T23:59',
    ],
    [
      'the same, answered on the holiday of Friday 20',
      [['2026-11-16T16:00', '2026-11-20T09:00']],
      '2026-11-23T23:59',
    ],
    [
      'twice',
      [
        ['2026-11-10T15:00', '2026-11-12T09:00'],
        ['2026-11-13T15:00', '2026-11-16T09:00'],
      ],
      '2026-11-19T23:59',
    ],
  ] satisfies [string, [string, string][], string][])('%s', (_, pausas, expected) => {
    expect(ate([5, 'dias_corridos'], opened, ...pausas)).toBe(expected);
  });
});

describe('working days', () => {
  it.each([
    // Opened on Monday 9: 5 working days end on Monday 16.
    [
      'over a weekend, which did not count anyway',
      ['2026-11-13T15:00', '2026-11-16T09:00'],
      '2026-11-17T23:59',
    ],
    ['until a Saturday', ['2026-11-10T15:00', '2026-11-14T09:00'], '2026-11-19T23:59'],
    ['over 20 November', ['2026-11-12T15:00', '2026-11-19T09:00'], '2026-11-24T23:59'],
  ] satisfies [string, [string, string], string][])('%s', (_, pausa, expected) => {
    expect(ate([5, 'dias_uteis'], '2026-11-09T10:00', pausa)).toBe(expected);
  });
});

describe('hours', () => {
  it('of the clock: 36 h more', () => {
    const pausa: [string, string] = ['2026-11-21T00:00', '2026-11-22T12:00'];
    expect(ate([72, 'horas_corridas'], '2026-11-20T17:59', pausa)).toBe('2026-11-25T05:59');
  });

  it.each([
    [
      '2 of 8 were over, 6 are left on Thursday at 16 h',
      '2026-11-10T09:00',
      ['2026-11-10T11:00', '2026-11-12T16:00'],
      '2026-11-13T12:00',
    ],
    [
      'a night costs nothing',
      '2026-11-10T14:00',
      ['2026-11-10T18:00', '2026-11-11T08:00'],
      '2026-11-11T12:00',
    ],
    [
      'asked on a Friday at 17:59, answered on Monday at 9: the minute of Friday is not lost',
      '2026-11-13T10:00',
      ['2026-11-13T17:59', '2026-11-16T09:00'],
      '2026-11-16T09:01',
    ],
  ] satisfies [string, string, [string, string], string][])(
    'of service: %s',
    (_, desde, pausa, expected) => {
      expect(ate([8, 'horas_uteis'], desde, pausa)).toBe(expected);
    },
  );
});

it('what was not paused stays as it is', () => {
  const prazo = prazoDe(
    {
      quantidade: 5,
      unidade: 'dias_uteis',
      contaDe: 'abertura',
      meta: 'resposta',
      natureza: 'estimativa',
    },
    at('2026-11-09T10:00'),
  );
  expect(retomar(prazo, at('2026-11-12T10:00'))).toBe(prazo);
});

it('keeps what did not count', () => {
  const prazo = prazoDe(
    {
      quantidade: 5,
      unidade: 'dias_uteis',
      contaDe: 'abertura',
      meta: 'resposta',
      natureza: 'estimativa',
    },
    at('2026-11-09T10:00'),
  );
  const paused = pausar(prazo, at('2026-11-10T10:00'));
  expect(paused).toEqual({ ...prazo, pausadoDesde: '2026-11-10T13:00:00.000Z' });
  const again = retomar(paused, at('2026-11-11T10:00'));
  expect(again.pausadoDesde).toBeUndefined();
  expect(again.pausas).toEqual([
    { de: '2026-11-10T13:00:00.000Z', ate: '2026-11-11T13:00:00.000Z' },
  ]);
});
