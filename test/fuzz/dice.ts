/** Chance that a seed repeats, as a stream: the same seed asks for the same cases. */
export interface Dice {
  /** 0 ≤ n < 1. */
  roll(): number;
  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  chance(probability: number): boolean;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32: small, and good enough to be surprised by.
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  return {
    roll,
    between,
    one: (of) => of[between(0, of.length - 1)]!,
    chance: (probability) => roll() < probability,
  };
}
