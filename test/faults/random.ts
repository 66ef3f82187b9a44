/** Chance that a seed repeats: a number for each name, whatever the order in which they are asked. */
import { createHash } from 'node:crypto';

/** 0 ≤ n < 1, always the same for the same seed and name. */
export function chance(seed: number, name: string): number {
  return createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** An integer from `from` to `to`, both included. */
export function between(seed: number, name: string, from: number, to: number): number {
  return from + Math.floor(chance(seed, name) * (to - from + 1));
}
