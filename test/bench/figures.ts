/** Figures of a benchmark, printed alike. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `name   median 98 ms   (81 to 140, 15 runs)` */
export function printRow(name: string, ms: readonly number[]): void {
  const [low, high] = [Math.min(...ms), Math.max(...ms)];
  console.log(
    `${name.padEnd(32)} median ${median(ms).toFixed(1)} ms   (${low.toFixed(1)} to ${high.toFixed(1)}, ${ms.length} runs)`,
  );
}
