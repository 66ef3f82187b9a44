/** Instants as a civil servant reads them, on the wall clock of the helpdesk's time zone. */
const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface Dates {
  /** `21/11/2026` */
  day(instant: string): string;
  /** `21/11/2026 às 10:32` */
  dayAndTime(instant: string): string;
  /** How far a prazo is: `hoje`, `3 dias`, `há 2 dias`. */
  distance(instant: string): Distance;
}

export interface Distance {
  state: 'late' | 'today' | 'tomorrow' | 'later';
  /** `há 2 dias`, `em 5 dias`, `às 17:00`. */
  words: string;
}

/** @param now the instant that "today" and "late" are about; injected so that tests are exact. */
export function datesIn(fuso: string, now: Date): Dates {
  const date = new Intl.DateTimeFormat('pt-BR', {
    timeZone: fuso,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat('pt-BR', {
    timeZone: fuso,
    hour: '2-digit',
    minute: '2-digit',
  });
  const day = (instant: string) => date.format(new Date(instant));
  const at = (instant: string) => `às ${time.format(new Date(instant))}`;

  /** Whole calendar days from today to that instant, whatever the hours. */
  const daysTo = (instant: string) => (calendar(day(instant)) - calendar(date.format(now))) / DAY;

  return {
    day,
    dayAndTime: (instant) => `${day(instant)} ${at(instant)}`,
    distance(instant) {
      const left = Date.parse(instant) - now.getTime();
      const days = daysTo(instant);
      if (left < 0) return { state: 'late', words: `há ${lateBy(-left, -days)}` };
      if (days === 0) return { state: 'today', words: at(instant) };
      if (days === 1) return { state: 'tomorrow', words: at(instant) };
      return { state: 'later', words: `em ${plural(days, 'dia')}` };
    },
  };
}

function lateBy(ms: number, days: number): string {
  if (days >= 1) return plural(days, 'dia');
  return ms >= HOUR ? plural(Math.floor(ms / HOUR), 'hora') : 'menos de 1 hora';
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** `21/11/2026` as a number of milliseconds that only serves to subtract. */
function calendar(text: string): number {
  const [day = 0, month = 1, year = 0] = text.split('/').map(Number);
  return Date.UTC(year, month - 1, day);
}
