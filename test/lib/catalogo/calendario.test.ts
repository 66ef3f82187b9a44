/** Prazos by the calendar of an órgão, by hand: each row was counted on a calendar of that year. */
import { describe, expect, it } from 'vitest';
import { isWorkingDay, prazoDe } from '@/lib/catalogo/prazos';
import type { RegraPrazo } from '@/lib/contract';
import { Calendario } from '@/lib/contract/calendario';

const optional = (feriado: object) => ({
  nome: 'Dia',
  tipo: 'ponto_facultativo',
  fonte: 'Decreto de exemplo',
  ...feriado,
});
const municipio = (change: object = {}) =>
  Calendario.parse({
    id: 'municipio',
    nome: 'Município de Exemplo',
    pontosFacultativos: true,
    feriados: [
      optional({ pascoa: -48 }),
      optional({ pascoa: -47 }),
      optional({ pascoa: -46, ate: '14:00' }),
      optional({ pascoa: 60 }),
      optional({ dia: '12-24', das: '12:00' }),
      optional({ dia: '02-29', tipo: 'feriado' }),
      optional({ dia: '2026-11-16', tipo: 'feriado' }),
      optional({ dia: '08-15', tipo: 'feriado', desde: 2027 }),
    ],
    ...change,
  });
const facultativoTrabalha = { pontosFacultativos: false };

/** Both sides on a wall clock three hours behind UTC. */
function ate(
  prazo: [quantidade: number, unidade: RegraPrazo['unidade']],
  desde: string,
  calendario = municipio(),
) {
  const [quantidade, unidade] = prazo;
  const regra = { contaDe: 'abertura', meta: 'resposta', natureza: 'compromisso' } as const;
  const counted = prazoDe(
    { ...regra, quantidade, unidade },
    new Date(`${desde}:00-03:00`),
    calendario,
  );
  return new Date(Date.parse(counted.ate) - 3 * 3_600_000).toISOString().slice(0, 16);
}

describe('Carnaval of 2026: Monday 16 and Tuesday 17 February, Ashes on Wednesday until 14 h', () => {
  it.each([
    // Wednesday begins late, and is a working day all the same.
    ['2 working days', [2, 'dias_uteis'], '2026-02-13T10:00', '2026-02-19T23:59'],
    ['3 days that run, until Monday', [3, 'dias_corridos'], '2026-02-13T10:00', '2026-02-18T23:59'],
    ['2 hours of service', [2, 'horas_uteis'], '2026-02-13T17:00', '2026-02-18T15:00'],
    ['24 hours of the clock', [24, 'horas_corridas'], '2026-02-16T10:00', '2026-02-17T10:00'],
  ] as const)('stops %s', (_, prazo, desde, expected) => {
    expect(ate([...prazo], desde)).toBe(expected);
  });

  it.each([
    [[2, 'dias_uteis'], '2026-02-13T10:00', '2026-02-17T23:59'],
    [[3, 'dias_corridos'], '2026-02-13T10:00', '2026-02-16T23:59'],
    [[2, 'horas_uteis'], '2026-02-13T17:00', '2026-02-16T09:00'],
  ] as const)(
    'is like any other day where optional days are worked: %j',
    (prazo, desde, expected) => {
      expect(ate([...prazo], desde, municipio(facultativoTrabalha))).toBe(expected);
    },
  );
});

describe('a day that closes early', () => {
  it.each([
    // 24 December 2026 is a Thursday; Christmas, Saturday and Sunday follow.
    ['ends no prazo that runs', [5, 'dias_corridos'], '2026-12-19T10:00', '2026-12-28T23:59'],
    ['ends no prazo of working days', [3, 'dias_uteis'], '2026-12-21T10:00', '2026-12-28T23:59'],
    ['counts as a working day', [4, 'dias_uteis'], '2026-12-21T10:00', '2026-12-28T23:59'],
    ['has its hours', [5, 'horas_uteis'], '2026-12-24T10:00', '2026-12-28T11:00'],
  ] as const)('%s', (_, prazo, desde, expected) => {
    expect(ate([...prazo], desde)).toBe(expected);
  });
});

describe('the rest of the year', () => {
  it.each([
    ['Corpus Christi', [1, 'dias_uteis'], '2026-06-03T10:00', '2026-06-05T23:59'],
    [
      '5 days that run, until a Sunday, and the Monday is a holiday of that year alone',
      [5, 'dias_corridos'],
      '2026-11-10T10:00',
      '2026-11-17T23:59',
    ],
    ['the same in another year', [5, 'dias_corridos'], '2027-11-11T10:00', '2027-11-16T23:59'],
    ['20 November, a Friday', [1, 'dias_uteis'], '2026-11-19T17:59', '2026-11-23T23:59'],
    ['the year’s end', [3, 'dias_uteis'], '2026-12-30T10:00', '2027-01-05T23:59'],
    ['before a holiday began', [1, 'dias_uteis'], '2025-08-14T10:00', '2025-08-15T23:59'],
    ['Friday, one minute to six', [1, 'horas_uteis'], '2026-11-13T17:59', '2026-11-17T08:59'],
    ['29 February, a holiday here', [1, 'dias_corridos'], '2028-02-28T10:00', '2028-03-01T23:59'],
    ['no 29 February', [1, 'dias_corridos'], '2027-02-28T10:00', '2027-03-01T23:59'],
  ] as const)('%s', (_, prazo, desde, expected) => {
    expect(ate([...prazo], desde)).toBe(expected);
  });

  it('a leap day like any other, where nobody made it a holiday', () => {
    expect(ate([1, 'dias_corridos'], '2028-02-28T10:00', municipio({ feriados: [] }))).toBe(
      '2028-02-29T23:59',
    );
  });
});

describe('hours of service of the órgão', () => {
  const calendario = municipio({
    expediente: {
      seg: [
        { abre: '08:00', fecha: '12:00' },
        { abre: '14:00', fecha: '18:00' },
      ],
      ter: [{ abre: '13:00', fecha: '19:00' }],
      sab: [{ abre: '08:00', fecha: '12:00' }],
    },
  });

  it.each([
    ['a lunch', [2, 'horas_uteis'], '2026-11-09T11:00', '2026-11-09T15:00'],
    ['from the middle of it', [1, 'horas_uteis'], '2026-11-09T13:00', '2026-11-09T15:00'],
    ['another day, other hours', [9, 'horas_uteis'], '2026-11-09T08:00', '2026-11-10T14:00'],
    ['a Saturday, then Tuesday', [2, 'dias_uteis'], '2026-11-10T10:00', '2026-11-17T23:59'],
    [
      'a Wednesday on which nobody comes',
      [1, 'dias_corridos'],
      '2026-11-10T10:00',
      '2026-11-14T23:59',
    ],
  ] as const)('%s', (_, prazo, desde, expected) => {
    expect(ate([...prazo], desde, calendario)).toBe(expected);
  });
});

describe('time zones', () => {
  const regra = { quantidade: 1, contaDe: 'abertura', meta: 'resposta', natureza: 'compromisso' };
  const until = (fuso: string, desde: string, unidade: RegraPrazo['unidade'], quantidade = 1) =>
    prazoDe({ ...regra, quantidade, unidade } as RegraPrazo, new Date(desde), municipio({ fuso }))
      .ate;

  it.each(['America/Maceio', 'America/Fortaleza', 'America/Sao_Paulo'])(
    '%s ends the day at the same instant, in summer too',
    (fuso) => {
      expect(until(fuso, '2026-12-02T12:00:00Z', 'dias_uteis')).toBe('2026-12-04T02:59:59.000Z');
      expect(until(fuso, '2026-07-02T12:00:00Z', 'dias_uteis')).toBe('2026-07-04T02:59:59.000Z');
    },
  );

  it('in 2018 the clock of São Paulo went forward, that of Maceió did not', () => {
    const summer = '2018-12-03T12:00:00Z';
    expect(until('America/Sao_Paulo', summer, 'dias_uteis')).toBe('2018-12-05T01:59:59.000Z');
    expect(until('America/Maceio', summer, 'dias_uteis')).toBe('2018-12-05T02:59:59.000Z');
    // 72 h are 72 h over that night.
    const before = '2018-11-02T12:00:00.000Z';
    expect(until('America/Sao_Paulo', before, 'horas_corridas', 72)).toBe(
      '2018-11-05T12:00:00.000Z',
    );
  });

  it('one second to midnight in Maceió is still that day', () => {
    expect(until('America/Maceio', '2026-11-10T02:59:59Z', 'dias_uteis')).toBe(
      '2026-11-11T02:59:59.000Z',
    );
  });
});

it('a rule keeps from where it counts: 72 h from a return, 48 h from receipt', () => {
  const regra = { unidade: 'horas_corridas', meta: 'resolucao', natureza: 'compromisso' } as const;
  const friday = new Date('2026-11-20T20:59:00.000Z');
  expect(prazoDe({ ...regra, quantidade: 72, contaDe: 'retorno' }, friday, municipio())).toEqual({
    ...regra,
    quantidade: 72,
    contaDe: 'retorno',
    desde: '2026-11-20T20:59:00.000Z',
    ate: '2026-11-23T20:59:00.000Z',
  });
  expect(
    prazoDe({ ...regra, quantidade: 48, contaDe: 'recebimento' }, friday, municipio()),
  ).toMatchObject({ contaDe: 'recebimento', ate: '2026-11-22T20:59:00.000Z' });
});

it('tells which days do not count, so that who shows it needs no calendar', () => {
  const regra = { contaDe: 'abertura', meta: 'resposta', natureza: 'compromisso' } as const;
  const of = (unidade: RegraPrazo['unidade']) =>
    prazoDe({ ...regra, quantidade: 2, unidade }, new Date('2026-11-18T12:00:00Z'), municipio());
  expect(of('dias_uteis').semExpediente).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  expect(of('dias_corridos').semExpediente).toBeUndefined();
});

it('a working day is one on which somebody works, if only in the afternoon', () => {
  expect(isWorkingDay('2026-02-18', municipio())).toBe(true);
  expect(isWorkingDay('2026-02-17', municipio())).toBe(false);
  expect(isWorkingDay('2026-02-17', municipio(facultativoTrabalha))).toBe(true);
});
