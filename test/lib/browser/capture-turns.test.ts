import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const start = 1_700_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.useFakeTimers({ now: start });
});
afterEach(() => vi.useRealTimers());

/** A worker as it starts: its module's variables are new, what is stored is not. */
const worker = async () => (await import('@/lib/browser/capture-turns')).captureTurn;

/** Asks for so many turns at once; milliseconds after `start` at which each one came. */
async function turns(count: number, captureTurn: () => Promise<void>): Promise<number[]> {
  const came: number[] = [];
  const all = Array.from({ length: count }, async () => {
    await captureTurn();
    came.push(Date.now() - start);
  });
  await vi.runAllTimersAsync();
  await Promise.all(all);
  return came;
}

test('two at once, then two a second, in the order of asking', async () => {
  expect(await turns(6, await worker())).toEqual([0, 0, 1050, 1050, 2100, 2100]);
});

test('no second holds more than two, whenever they are asked for', async () => {
  const captureTurn = await worker();
  const came: number[] = [];
  for (const pause of [0, 400, 300, 0, 100, 2000, 0, 0]) {
    await vi.advanceTimersByTimeAsync(pause);
    came.push(...(await turns(1, captureTurn)));
  }
  for (const [index, at] of came.entries()) {
    const before = came[index - 2];
    if (before !== undefined) expect(at - before).toBeGreaterThan(1000);
  }
});

test('who comes late enough does not wait', async () => {
  const captureTurn = await worker();
  await turns(2, captureTurn);
  await vi.advanceTimersByTimeAsync(1050);
  expect(await turns(2, captureTurn)).toEqual([1050, 1050]);
});

test('a worker that was started anew knows of the turns before', async () => {
  await turns(2, await worker());
  vi.resetModules();
  expect(await turns(1, await worker())).toEqual([1050]);
});

test('a clock that was set back stops nobody', async () => {
  const captureTurn = await worker();
  await turns(2, captureTurn);
  vi.setSystemTime(start - 3_600_000);
  expect(await turns(1, captureTurn)).toEqual([-3_600_000]);
});

test('without the storage turns are not refused', async () => {
  const { session } = fakeBrowser.storage;
  vi.spyOn(session, 'get').mockRejectedValue(new Error('storage gone'));
  vi.spyOn(session, 'set').mockRejectedValue(new Error('storage gone'));
  expect(await turns(3, await worker())).toEqual([0, 0, 0]);
});
