/**
 * Whether this computer's clock may be believed when something is to be deleted for its age. A
 * clock that leapt (an empty battery, a hand) and a machine that slept look the same, so after a
 * leap nothing expires until the clock has run on by itself for a day's work.
 */
import { readCache, writeCache } from './cache';

/** Instants in ms since epoch. */
export interface Relogio {
  /** When it was looked at last. */
  visto: number;
  /** Since when it runs without a leap. */
  desde: number;
}

const HORA = 3_600_000;
/** Longer than a night; the computer is looked at every few hours while it runs. */
const SALTO = 26 * HORA;
const CONFIANCA = 20 * HORA;

/** The clock after one more look at it. */
export function look(antes: Relogio | null, now: number): Relogio {
  const passed = antes ? now - antes.visto : Infinity;
  const leapt = !antes || passed > SALTO || passed < -HORA;
  return { visto: now, desde: leapt ? now : antes.desde };
}

export const isTrusted = ({ visto, desde }: Relogio): boolean => visto - desde >= CONFIANCA;

/** Looks at the clock, remembers it, and says whether it may be believed. */
export async function trustedClock(now: number): Promise<boolean> {
  const kept = (await readCache(CHAVE))?.valor as Relogio | undefined;
  const relogio = look(kept ?? null, now);
  await writeCache(CHAVE, relogio, null);
  return isTrusted(relogio);
}

const CHAVE = 'relogio';
