/** When a delivery that failed is tried again. */
import type { Falha } from './records';

const PRIMEIRA = 5_000;
const MAXIMA = 30 * 60_000;

/**
 * Milliseconds until the next attempt: 5 s doubled each time, half an hour at most, spread by up
 * to a quarter so that a whole órgão does not return at once; never less than the server asked.
 */
export function backoff(tentativas: number, falha: Falha, random: () => number): number {
  const base = Math.min(PRIMEIRA * 2 ** Math.max(0, tentativas - 1), MAXIMA);
  return Math.max(falha.esperar ?? 0, Math.round(base * (1 + random() / 4)));
}
