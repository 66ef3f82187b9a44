/**
 * Turns for captures. Chromium allows two a second to the whole extension: doors, the panel, second
 * tries and returning panels all take their turn here, and one that comes too soon waits instead of
 * failing. The last turns are kept in `storage.session`, because the worker may have been started
 * anew since.
 */
import * as z from 'zod/mini';
import browser from 'webextension-polyfill';

const LIMITE = 2;
/** A second, and a little for clocks that disagree: the browser counts when the call arrives. */
const JANELA = 1050;

const CHAVE = 'capturas';
const Usadas = z.array(z.number());

let last: Promise<unknown> = Promise.resolve();

/** Resolves when a capture may begin, in the order of asking; the turn is spent then. */
export function captureTurn(): Promise<void> {
  const turn = last.then(take, take);
  last = turn;
  return turn;
}

/**
 * Milliseconds until another capture may begin.
 * @param used when the last ones began, oldest first (ms since epoch)
 */
export function waitFor(used: readonly number[], now: number): number {
  const oldest = used.at(-LIMITE);
  // Of the future: the clock was set back, and says nothing about the last second.
  if (oldest === undefined || oldest > now) return 0;
  return Math.max(0, oldest + JANELA - now);
}

async function take(): Promise<void> {
  const used = await usedTurns();
  const wait = waitFor(used, Date.now());
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  // Not waited for: the next reading comes after it anyway, and a door is in a hurry. Where it fails
  // the browser's own limit is met, and the capture is tried again.
  void browser.storage.session
    .set({ [CHAVE]: [...used, Date.now()].slice(-LIMITE) })
    .catch(() => undefined);
}

async function usedTurns(): Promise<number[]> {
  const stored = await browser.storage.session.get(CHAVE).catch(() => ({}));
  const parsed = Usadas.safeParse((stored as Record<string, unknown>)[CHAVE]);
  return parsed.success ? parsed.data : [];
}
