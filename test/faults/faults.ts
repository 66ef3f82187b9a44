/** What may happen to one request on its way, and how often. */
import { chance } from './random.ts';

/** Share of the requests that meet each; what is left passes as it is. */
export const SHARES = {
  /** Held back before it goes on, and its answer too. */
  delay: 0.06,
  /** The connection goes before the helpdesk hears of it. */
  cut: 0.03,
  /** The helpdesk does its work and the answer never arrives. */
  lost: 0.03,
  /** Half of the body reaches the helpdesk. */
  truncate: 0.025,
  /** Half of the answer comes back. */
  half: 0.02,
  /** The same request reaches the helpdesk twice. */
  double: 0.03,
  /** Cut for the client, and reaches the helpdesk later, after what was sent after it. */
  reorder: 0.02,
  /** Bytes of the request are others when it arrives. */
  corrupt: 0.02,
  /** Bytes of the answer are others. */
  garble: 0.015,
  /** The helpdesk is killed (SIGKILL) while it reads the body or works on it. */
  kill: 0.006,
} as const;

export type Fault = keyof typeof SHARES;

/** The fault of the request of this name; null: none. */
export function faultOf(seed: number, name: string, kills = 1): Fault | null {
  let at = chance(seed, name);
  for (const [fault, share] of Object.entries(SHARES) as [Fault, number][]) {
    const wide = fault === 'kill' ? share * kills : share;
    if (at < wide) return fault;
    at -= wide;
  }
  return null;
}
