/** When a delivery that failed is tried again. */
import type { Entrega, Falha } from './records';

const PRIMEIRA = 5_000;
const MAXIMA = 30 * 60_000;
/** A server that asks for more than this is wrong, or the clock of one of the two is. */
const ESPERA_MAXIMA = 6 * 3_600_000;

/**
 * Milliseconds until the next attempt: 5 s doubled each time, half an hour at most, spread by up
 * to a quarter so that a whole órgão does not return at once; never less than the server asked.
 */
export function backoff(tentativas: number, falha: Falha, random: () => number): number {
  const base = Math.min(PRIMEIRA * 2 ** Math.max(0, tentativas - 1), MAXIMA);
  return Math.max(asked(falha), Math.round(base * (1 + random() / 4)));
}

/** Its time has come; or the clock was set back since the last attempt, so that it never would. */
export function isDue({ proximaEm, tentadaEm }: Entrega, now: number): boolean {
  return proximaEm <= now || (tentadaEm !== undefined && now < tentadaEm);
}

/** The earliest instant when the person asks for it now: at once, unless the server said later. */
export function soonest({ falha, tentadaEm }: Entrega): number {
  const wait = falha ? asked(falha) : 0;
  return wait === 0 ? 0 : (tentadaEm ?? 0) + wait;
}

const asked = ({ esperar = 0 }: Falha) => Math.min(esperar, ESPERA_MAXIMA);
