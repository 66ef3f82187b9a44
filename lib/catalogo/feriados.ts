/** Which days are holidays: the national ones are here, the others come with a calendar. */
import type { Calendario, Feriado } from '@/lib/contract/calendario.ts';
import { dateOf, DAY } from './wall-clock.ts';

type Nacional = Pick<Feriado, 'dia' | 'pascoa' | 'desde'>;

/** Laws 662/1949 as amended, 6.802/1980, and 14.759/2023 for 20 November; Good Friday. */
const NACIONAIS: Nacional[] = [
  ...['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25'].map((dia) => ({
    dia,
  })),
  { dia: '11-20', desde: 2024 },
  { pascoa: -2 },
];

export type ParteDoDia = Pick<Feriado, 'das' | 'ate'>;

/** What of this day is taken by holidays, and by optional days where those count. */
export function feriadosEm(calendario: Calendario, day: number): ParteDoDia[] {
  const own = calendario.feriados.filter(
    ({ tipo }) => tipo === 'feriado' || calendario.pontosFacultativos,
  );
  return [...(NACIONAIS as (Nacional & ParteDoDia)[]), ...own].filter((each) => falls(each, day));
}

function falls({ dia, pascoa, desde = 0 }: Nacional, day: number): boolean {
  const year = new Date(day).getUTCFullYear();
  if (year < desde) return false;
  return dia === undefined ? day === easter(year) + (pascoa ?? 0) * DAY : dateOf(day).endsWith(dia);
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
