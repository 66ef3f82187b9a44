/** Instants as a civil servant reads them, on the wall clock of the helpdesk's time zone. */
import type { Prazo } from '@/lib/contract';
import { prazoEmPalavras, type PrazoEmPalavras } from '@/lib/catalogo/prazo-em-palavras.ts';

export interface Dates {
  /** `21/11/2026` */
  day(instant: string): string;
  /** `21/11/2026 às 10:32` */
  dayAndTime(instant: string): string;
  /** A prazo as the team reads it. */
  prazo(prazo: Prazo): PrazoEmPalavras;
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

  return {
    day,
    dayAndTime: (instant) => `${day(instant)} às ${time.format(new Date(instant))}`,
    prazo: (prazo) => prazoEmPalavras(prazo, { agora: now.getTime(), fuso, equipe: true }),
  };
}
