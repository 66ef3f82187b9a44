/**
 * The wall clock of a time zone. An instant there is a number: the same clock read as if it were
 * UTC, in milliseconds. Days begin at its multiples of {@link DAY}.
 */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function dayOf(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

/** `2026-11-20` */
export function dateOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** Without `fuso`: on the clock of whoever asks. */
export function toLocal(instant: number, fuso?: string): number {
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
  const second = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return second + new Date(instant).getUTCMilliseconds();
}

/** Twice, because the offset near a change of the clock is that of the instant, not of the guess. */
export function toInstant(local: number, fuso: string): number {
  const guess = local - (toLocal(local, fuso) - local);
  return local - (toLocal(guess, fuso) - guess);
}
