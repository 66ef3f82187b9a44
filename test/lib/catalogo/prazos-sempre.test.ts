/** What is true of every prazo, tried with rules, instants, calendars and pauses of all kinds. */
import { describe, expect, it } from 'vitest';
import { isWorkingDay, pausar, prazoDe, retomar } from '@/lib/catalogo/prazos';
import type { RegraPrazo } from '@/lib/contract';
import { Calendario, type Feriado } from '@/lib/contract/calendario';
import { between } from '../../faults/random';

const MINUTE = 60_000;
const TIMES = 400;
const UNIDADES = ['dias_corridos', 'dias_uteis', 'horas_corridas', 'horas_uteis'] as const;
const FUSOS = ['America/Sao_Paulo', 'America/Maceio', 'America/Rio_Branco', 'America/Noronha'];

function example(seed: number) {
  const pick = (name: string, from: number, to: number) => between(seed, name, from, to);
  const unidade = UNIDADES[pick('unidade', 0, 3)]!;
  const feriados = Array.from({ length: pick('feriados', 0, 8) }, (_, i): Feriado => {
    const month = String(pick(`mes ${i}`, 1, 12)).padStart(2, '0');
    const day = String(pick(`dia ${i}`, 1, 28)).padStart(2, '0');
    return {
      nome: `Feriado ${i}`,
      tipo: pick(`tipo ${i}`, 0, 1) ? 'feriado' : 'ponto_facultativo',
      fonte: 'Exemplo',
      ...(pick(`movel ${i}`, 0, 3)
        ? { dia: `${month}-${day}` }
        : { pascoa: pick(`p ${i}`, -60, 80) }),
      ...(pick(`meio ${i}`, 0, 2) === 0 && { ate: '14:00' }),
      ...(pick(`cedo ${i}`, 0, 2) === 0 && { das: '12:00' }),
    };
  }).filter(({ das = '00:00', ate = '24:00' }) => das < ate);
  const calendario = Calendario.parse({
    id: 'exemplo',
    nome: 'Exemplo',
    fuso: FUSOS[pick('fuso', 0, 3)],
    feriados,
    pontosFacultativos: pick('facultativos', 0, 1) === 1,
  });
  const regra: RegraPrazo = {
    quantidade: pick('quantidade', 1, 40),
    unidade,
    contaDe: 'abertura',
    meta: 'resposta',
    natureza: 'compromisso',
  };
  const desde = new Date(Date.UTC(2026, 0, 1) + pick('desde', 0, 4 * 365 * 24 * 60) * MINUTE);
  return { regra, desde, calendario, pick };
}

const examples = Array.from({ length: TIMES }, (_, seed) => example(seed));
const inDays = ({ regra }: { regra: RegraPrazo }) => regra.unidade.startsWith('dias');

/** The day on the calendar's own wall clock. */
const dayOf = (instant: string, fuso: string) =>
  new Date(instant).toLocaleDateString('en-CA', { timeZone: fuso });

describe(`${TIMES} prazos`, () => {
  it('in days never end on a day on which nobody works', () => {
    const some = examples.filter(inDays);
    expect(some.length).toBeGreaterThan(TIMES / 4);
    for (const { regra, desde, calendario } of some) {
      const { ate } = prazoDe(regra, desde, calendario);
      expect(isWorkingDay(dayOf(ate, calendario.fuso), calendario)).toBe(true);
    }
  });

  it('are longer when the rule gives more, and never end before they begin', () => {
    for (const { regra, desde, calendario } of examples) {
      const ends = [0, 1, 2].map((more) =>
        Date.parse(
          prazoDe({ ...regra, quantidade: regra.quantidade + more }, desde, calendario).ate,
        ),
      );
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(ends[0]).toBeGreaterThan(desde.getTime());
    }
  });

  it('begun later do not end sooner', () => {
    for (const { regra, desde, calendario, pick } of examples) {
      const later = new Date(desde.getTime() + pick('depois', 0, 5 * 24 * 60) * MINUTE);
      expect(Date.parse(prazoDe(regra, later, calendario).ate)).toBeGreaterThanOrEqual(
        Date.parse(prazoDe(regra, desde, calendario).ate),
      );
    }
  });

  it('paused do not end sooner, nor before the return, nor on a day without work', () => {
    for (const each of examples) {
      const { regra, desde, calendario, pick } = each;
      const prazo = prazoDe(regra, desde, calendario);
      const whole = Date.parse(prazo.ate) - desde.getTime();
      const asked = new Date(desde.getTime() + (whole * pick('pergunta', 0, 99)) / 100);
      const back = new Date(asked.getTime() + pick('resposta', 0, 20 * 24 * 60) * MINUTE);
      const { ate } = retomar(pausar(prazo, asked), back, calendario);
      expect(Date.parse(ate)).toBeGreaterThanOrEqual(Date.parse(prazo.ate));
      expect(Date.parse(ate)).toBeGreaterThan(back.getTime());
      if (inDays(each)) {
        expect(isWorkingDay(dayOf(ate, calendario.fuso), calendario)).toBe(true);
      }
    }
  });

  it('paused not at all end when they would have', () => {
    for (const { regra, desde, calendario } of examples) {
      const prazo = prazoDe(regra, desde, calendario);
      expect(retomar(pausar(prazo, desde), desde, calendario).ate).toBe(prazo.ate);
    }
  });
});
