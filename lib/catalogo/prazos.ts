/**
 * Until when: a rule of the catalogue and the instant it counts from. National holidays only;
 * those of states and municipalities are the órgão's to declare.
 */
import type { Prazo, RegraPrazo } from '@/lib/contract';

/** Service hours of `horas_uteis`. */
const OPENS = 8;
const CLOSES = 18;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The prazo that a rule gives, counted from `desde`.
 *
 * - `dias_corridos`: the day of the event is not counted; the last day ends at 23:59:59, and when it
 *   is no working day the prazo moves to the next one.
 * - `dias_uteis`: the same, counting working days alone.
 * - `horas_corridas`: the clock.
 * - `horas_uteis`: from 8 to 18 h of working days.
 */
export function prazoDe(regra: RegraPrazo, desde: Date, fuso = 'America/Sao_Paulo'): Prazo {
  const start = toLocal(desde, fuso);
  const end = {
    dias_corridos: () => endOfDay(nextWorkingDay(dayOf(start) + regra.quantidade * DAY)),
    dias_uteis: () => endOfDay(addWorkingDays(dayOf(start), regra.quantidade)),
    horas_corridas: () => null,
    horas_uteis: () => addWorkingHours(start, regra.quantidade),
  }[regra.unidade]();
  const ate =
    end === null ? new Date(desde.getTime() + regra.quantidade * HOUR) : toInstant(end, fuso);
  return { ...regra, ate: ate.toISOString() };
}

/** Neither weekend nor national holiday. `dia` as `2026-11-20`. */
export function isWorkingDay(dia: string): boolean {
  const day = Date.parse(`${dia}T00:00:00Z`);
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

// Below, an instant on the wall clock of `fuso` is a number: the same clock read as if it were UTC.

function addWorkingDays(day: number, count: number): number {
  let end = day;
  for (let left = count; left > 0; left -= 1) end = nextWorkingDay(end + DAY);
  return end;
}

function addWorkingHours(start: number, hours: number): number {
  let at = intoService(start);
  let left = hours * HOUR;
  while (at + left > dayOf(at) + CLOSES * HOUR) {
    left -= dayOf(at) + CLOSES * HOUR - at;
    at = nextWorkingDay(dayOf(at) + DAY) + OPENS * HOUR;
  }
  return at + left;
}

/** The instant itself when somebody is there, else the next opening. */
function intoService(at: number): number {
  const day = dayOf(at);
  if (nextWorkingDay(day) !== day) return nextWorkingDay(day) + OPENS * HOUR;
  if (at < day + OPENS * HOUR) return day + OPENS * HOUR;
  if (at >= day + CLOSES * HOUR) return nextWorkingDay(day + DAY) + OPENS * HOUR;
  return at;
}

/** This day, or the first working day after it. */
function nextWorkingDay(day: number): number {
  let next = day;
  while (!isWorkingDay(new Date(next).toISOString().slice(0, 10))) next += DAY;
  return next;
}

/** Laws 662/1949 as amended, 6.802/1980 and 14.759/2023 (20 November); Good Friday moves with Easter. */
const FIXED = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];

function isHoliday(day: number): boolean {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const monthDay = date.toISOString().slice(5, 10);
  if (monthDay === '11-20' && year < 2024) return false;
  return FIXED.includes(monthDay) || day === easter(year) - 2 * DAY;
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" computus of 1876). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) +
      15 -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const count = moon + sunday - 7 * shift + 114;
  return Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

function endOfDay(day: number): number {
  return day + DAY - 1000;
}

function toLocal(instant: Date, fuso: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: fuso,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return (
    Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    ) + instant.getUTCMilliseconds()
  );
}

/** Twice, because the offset near a change of the clock is that of the instant, not of the guess. */
function toInstant(local: number, fuso: string): Date {
  const guess = local - (toLocal(new Date(local), fuso) - local);
  return new Date(local - (toLocal(new Date(guess), fuso) - guess));
}
