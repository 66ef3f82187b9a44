/**
 * Until when: a rule of the catalogue, the instant it counts from, and what did not count.
 *
 * - `dias_corridos` (also what a procedure calls just “dias”: Law 9.784/1999, art. 66, counts those
 *   one after the other): the day of the event is not counted; the last one ends at 23:59:59, and
 *   when it is no working day the prazo moves to the next one.
 * - `dias_uteis`: the same, counting only days on which somebody works.
 * - `horas_corridas`: the clock. `horas_uteis`: the hours of service of the calendar.
 *
 * A pause, while the chamado waits for the solicitante, freezes what was left of the prazo, in its
 * own unit: hours by the clock or of service, whole days. Their return gives that back, counted
 * from then as the first event was: the team has neither less nor more time because it asked, and
 * whoever asks on the last day still has the day of the answer, or the next working one.
 */
import type { PausaPrazo, Prazo, RegraPrazo } from '@/lib/contract';
import type { Calendario } from '@/lib/contract/calendario.ts';
import {
  addWorkingDays,
  addWorkingTime,
  daysBetween,
  NACIONAL,
  nextEnd,
  works,
  workingTime,
} from './calendario.ts';
import { dateOf, DAY, dayOf, HOUR, toInstant, toLocal } from './wall-clock.ts';

/** The prazo that a rule gives, counted from `desde`; of another prazo only its rule is taken. */
export function prazoDe(
  regra: RegraPrazo | Prazo,
  desde: Date,
  calendario: Calendario = NACIONAL,
  pausas: PausaPrazo[] = [],
): Prazo {
  const rule = ruleOf(regra);
  const { quantidade, unidade } = rule;
  const { add, spent, end, unit } = UNIDADES[unidade];
  // Hours that run are the same on every clock, also where somebody puts it forward.
  const fuso = unidade === 'horas_corridas' ? 'UTC' : calendario.fuso;
  const local = (instant: string) => toLocal(Date.parse(instant), fuso);
  const start = toLocal(desde.getTime(), fuso);
  let from = start;
  let left = quantidade * unit;
  for (const pausa of pausas) {
    left = Math.max(0, left - spent(calendario, from, local(pausa.de)));
    from = local(pausa.ate);
  }
  const ate = end(calendario, add(calendario, from, left));
  return {
    ...rule,
    desde: desde.toISOString(),
    ate: new Date(toInstant(ate, fuso)).toISOString(),
    ...(pausas.length > 0 && { pausas }),
    ...(unidade.endsWith('_uteis') && {
      semExpediente: daysBetween(calendario, dayOf(start), dayOf(ate), false).map(dateOf),
    }),
  };
}

/** Somebody works on that day, `2026-11-20`. */
export function isWorkingDay(dia: string, calendario: Calendario = NACIONAL): boolean {
  return works(calendario, Date.parse(`${dia}T00:00:00Z`));
}

/** The prazo as it is while the chamado waits for the solicitante. */
export function pausar(prazo: Prazo, agora: Date): Prazo {
  return { ...prazo, pausadoDesde: agora.toISOString() };
}

/** The same when it goes on; one that was not paused stays as it is. */
export function retomar(prazo: Prazo, agora: Date, calendario: Calendario = NACIONAL): Prazo {
  const { pausadoDesde, desde, pausas = [] } = prazo;
  if (!pausadoDesde || !desde) return prazo;
  return prazoDe(prazo, new Date(desde), calendario, [
    ...pausas,
    { de: pausadoDesde, ate: agora.toISOString() },
  ]);
}

function ruleOf(prazo: RegraPrazo & Partial<Prazo>): RegraPrazo {
  const {
    ate: _ate,
    desde: _desde,
    pausas: _pausas,
    pausadoDesde: _pausado,
    semExpediente: _livres,
    ...rule
  } = prazo;
  return rule;
}

interface Unidade {
  /** Milliseconds of the wall clock, or one for a day. */
  unit: number;
  add: (calendario: Calendario, from: number, amount: number) => number;
  /** How much of it is over at `to`. */
  spent: (calendario: Calendario, from: number, to: number) => number;
  /** Where a prazo that would end at `at` ends. */
  end: (calendario: Calendario, at: number) => number;
}

const ofDays = (calendario: Calendario, day: number) => nextEnd(calendario, day) + DAY - 1000;
const asItIs = (_: Calendario, at: number) => at;

const UNIDADES: Record<RegraPrazo['unidade'], Unidade> = {
  dias_corridos: {
    unit: 1,
    add: (_, from, days) => dayOf(from) + days * DAY,
    spent: (_, from, to) => (dayOf(to) - dayOf(from)) / DAY,
    end: ofDays,
  },
  dias_uteis: {
    unit: 1,
    add: (calendario, from, days) => addWorkingDays(calendario, dayOf(from), days),
    spent: (calendario, from, to) => daysBetween(calendario, dayOf(from), dayOf(to), true).length,
    end: ofDays,
  },
  horas_corridas: {
    unit: HOUR,
    add: (_, from, ms) => from + ms,
    spent: (_, from, to) => to - from,
    end: asItIs,
  },
  horas_uteis: { unit: HOUR, add: addWorkingTime, spent: workingTime, end: asItIs },
};
