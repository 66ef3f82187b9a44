import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave } from '@/components/panel/autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('steady typing is saved every so often, not only when it stops', async () => {
  const saves: number[] = [];
  const start = Date.now();
  const autosave = createAutosave(async () => void saves.push(Date.now() - start), 250);
  for (let key = 0; key < 10; key += 1) {
    autosave.touch();
    // oxlint-disable-next-line no-await-in-loop -- a key after the other
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(250);
  expect(saves).toEqual([250, 550, 850, 1150]);
});

test('flush saves what is pending at once, and only once', async () => {
  let saves = 0;
  const autosave = createAutosave(async () => void (saves += 1), 250);
  autosave.touch();
  await autosave.flush();
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toBe(1);
});

test('two saves never overlap', async () => {
  let running = 0;
  let most = 0;
  const autosave = createAutosave(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running -= 1;
  }, 250);
  autosave.touch();
  const first = autosave.flush();
  autosave.touch();
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(3000);
  await Promise.all([first, second]);
  expect(most).toBe(1);
});

test('what changes while a save is written is pending until its own save begins', async () => {
  const begun: boolean[] = [];
  const autosave = createAutosave(async () => {
    begun.push(autosave.pending);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }, 250);
  autosave.touch();
  expect(autosave.pending).toBe(true);
  await vi.advanceTimersByTimeAsync(300);
  expect(autosave.pending).toBe(false);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(300);
  // Its time has come, the disk has not.
  expect(begun).toEqual([false]);
  expect(autosave.pending).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([false, false]);
  expect(autosave.pending).toBe(false);
});
