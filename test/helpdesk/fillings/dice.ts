/** Chance that can be had again: the same seed, the same throws. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  real(): number;
  /** Both included. */
  int(from: number, to: number): number;
  chance(of: number): boolean;
  pick<T>(all: readonly T[]): T;
}

/** mulberry32: 32 bits of state are plenty for a form. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number) => from + Math.floor(real() * (to - from + 1));
  return { real, int, chance: (of) => real() < of, pick: (all) => all[int(0, all.length - 1)]! };
}
