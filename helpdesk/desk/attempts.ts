/** How often somebody may try the staff token: after some wrong ones they wait. */
export const WRONG_ALLOWED = 10;
export const WAIT_MS = 15 * 60_000;
/** Addresses remembered; a flood of new ones forgets the oldest. */
const REMEMBERED = 10_000;

export interface Attempts {
  /** Milliseconds that this address still has to wait; 0: it may try. */
  waitOf(address: string, now?: number): number;
  wrong(address: string, now?: number): void;
  right(address: string): void;
}

export function createAttempts(): Attempts {
  const seen = new Map<string, { wrong: number; until: number }>();
  return {
    waitOf(address, now = Date.now()) {
      const known = seen.get(address);
      return known && known.wrong >= WRONG_ALLOWED ? Math.max(0, known.until - now) : 0;
    },
    wrong(address, now = Date.now()) {
      const known = seen.get(address);
      const again = known !== undefined && known.until > now;
      seen.delete(address);
      seen.set(address, { wrong: again ? known.wrong + 1 : 1, until: now + WAIT_MS });
      const [oldest] = seen.keys();
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    },
    right(address) {
      seen.delete(address);
    },
  };
}
