/** When an órgão works: its hours on a day, and its working time between two instants. */
import { type Calendario, DIAS_DA_SEMANA } from '@/lib/contract/calendario.ts';
import { feriadosEm } from './feriados.ts';
import { DAY, dayOf, HOUR } from './wall-clock.ts';

/** Eight to six, Monday to Friday, and the national holidays alone. */
export const NACIONAL: Calendario = {
  id: 'nacional',
  nome: 'Feriados nacionais',
  fuso: 'America/Sao_Paulo',
  feriados: [],
  expediente: Object.fromEntries(
    DIAS_DA_SEMANA.map((dia, i) => [
      dia,
      i === 0 || i === 6 ? [] : [{ abre: '08:00', fecha: '18:00' }],
    ]),
  ) as Calendario['expediente'],
  pontosFacultativos: false,
};

// Days and instants below are those of `wall-clock.ts`.

/** Somebody works on this day, if only for a part of it. */
export function works(calendario: Calendario, day: number): boolean {
  return serviceOf(calendario, day).length > 0;
}

/**
 * A prazo may end on this day: somebody works, and no earlier than always they go (Law 9.784/1999,
 * art. 66, § 1º). A day that begins late will do.
 */
export function mayEnd(calendario: Calendario, day: number): boolean {
  const closes = serviceOf(calendario, day).at(-1)?.[1];
  return closes !== undefined && closes === usualOf(calendario, day).at(-1)?.[1];
}

/** This day, or the first one after it on which a prazo may end. */
export function nextEnd(calendario: Calendario, day: number): number {
  let next = day;
  while (!mayEnd(calendario, next)) next += DAY;
  return next;
}

/** The working day that is the `count`th after this one; the day itself for none. */
export function addWorkingDays(calendario: Calendario, day: number, count: number): number {
  let end = day;
  for (let left = count; left > 0; left -= works(calendario, end) ? 1 : 0) end += DAY;
  return end;
}

/** The days after `from` and until `to` on which somebody works, or on which nobody does. */
export function daysBetween(
  calendario: Calendario,
  from: number,
  to: number,
  working: boolean,
): number[] {
  const days = [];
  for (let day = from + DAY; day <= to; day += DAY) {
    if (works(calendario, day) === working) days.push(day);
  }
  return days;
}

/** The instant at which that much working time has passed. */
export function addWorkingTime(calendario: Calendario, start: number, ms: number): number {
  let left = ms;
  for (let day = dayOf(start); ; day += DAY) {
    for (const [opens, closes] of serviceOf(calendario, day)) {
      const from = Math.max(start, day + opens);
      const there = day + closes - from;
      if (there > 0 && left <= there) return from + left;
      left -= Math.max(0, there);
    }
  }
}

/** Milliseconds of working time from one instant to another. */
export function workingTime(calendario: Calendario, start: number, end: number): number {
  let sum = 0;
  for (let day = dayOf(start); day <= end; day += DAY) {
    for (const [opens, closes] of serviceOf(calendario, day)) {
      sum += Math.max(0, Math.min(end, day + closes) - Math.max(start, day + opens));
    }
  }
  return sum;
}

/** From and to, in milliseconds of the day. */
type Span = readonly [from: number, to: number];

/** The hours of service of this very day. */
function serviceOf(calendario: Calendario, day: number): Span[] {
  let service = usualOf(calendario, day);
  if (service.length === 0) return service;
  for (const { das = '00:00', ate = '24:00' } of feriadosEm(calendario, day)) {
    service = without(service, [timeOf(das), timeOf(ate)]);
  }
  return service;
}

/** The hours of service of its weekday. */
function usualOf({ expediente }: Calendario, day: number): Span[] {
  const weekday = DIAS_DA_SEMANA[new Date(day).getUTCDay()]!;
  return expediente[weekday].map(({ abre, fecha }) => [timeOf(abre), timeOf(fecha)]);
}

function without(spans: Span[], [from, to]: Span): Span[] {
  return spans
    .flatMap(([opens, closes]): Span[] => [
      [opens, Math.min(closes, from)],
      [Math.max(opens, to), closes],
    ])
    .filter(([opens, closes]) => opens < closes);
}

function timeOf(hora: string): number {
  const [hours, minutes] = hora.split(':').map(Number);
  return hours! * HOUR + minutes! * 60_000;
}
