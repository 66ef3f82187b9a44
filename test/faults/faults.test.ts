/** A short run of what `npm run test:faults` does at length: nothing lost, nothing twice. */
import { expect, test } from 'vitest';
import { faultOf, SHARES, type Fault } from './faults.ts';
import { runRound } from './round.ts';

test('a seed repeats its faults, each as often as it should be', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `PUT /api/v1/anexos/${i} 1`);
  const met = names.map((name) => faultOf(7, name));
  expect(names.map((name) => faultOf(7, name))).toEqual(met);
  expect(names.map((name) => faultOf(8, name))).not.toEqual(met);
  for (const [fault, share] of Object.entries(SHARES) as [Fault, number][]) {
    const part = met.filter((each) => each === fault).length / names.length;
    expect(part / share, fault).toBeCloseTo(1, 0);
  }
});

test(
  'worker stopped, browser and helpdesk killed, a network that cuts: each exactly once, whole',
  { timeout: 180_000 },
  async () => {
    const round = await runRound({
      seed: 13,
      total: 8,
      browserEvery: 10,
      workerEvery: 4,
      kills: 5,
      arquivo: 400_000,
      patience: 120_000,
    });
    expect(round).toMatchObject({ lost: [], twice: [], broken: [], devolvidos: [] });
    // Of the three that a death met, the person may not have read “guardado”.
    expect(round.guardados).toBeGreaterThanOrEqual(5);
    expect(round).toMatchObject({ workers: 2, browsers: 1 });
    expect(round.helpdesks).toBeGreaterThan(0);
  },
);
