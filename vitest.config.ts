import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** A browser that waits for alarms and slow networks: minutes of clock, seconds of work. */
const WAITING = 'test/e2e/outbox.test.ts';

/**
 * Real browsers by the clock, on cores that the machine may lend to others for seconds: twice more
 * before it counts as failed. Vitest names what needed it, and a fault of ours fails every time.
 */
const RETRY = 2;

/**
 * The extension's code and its components, the helpdesk, the house itself and what only waits, side
 * by side; then the real browsers.
 */
export default defineConfig({
  test: {
    // Its own choice on two cores is one. Of three, one waits for alarms.
    maxWorkers: 3,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: ['test/{lib,entrypoints}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          mockReset: true,
          testTimeout: 20_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          include: ['test/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/components/support/patience.ts'],
          mockReset: true,
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'helpdesk',
          include: ['test/{helpdesk,sei,fuzz}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/helpdesk/postgres.ts'],
          environment: 'node',
          // What they share is loaded once: none of them changes what it imports.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['test/{e2e,faults}/**/*.test.ts'],
          exclude: [WAITING],
          globalSetup: ['test/helpdesk/postgres.ts'],
          environment: 'node',
          // After everything else, two at a time: one browser leaves half a core idle.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          maxConcurrency: 3,
          isolate: false,
          retry: RETRY,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // Projects begin in the order of their names: what waits longest first.
          name: 'alarms',
          include: [WAITING],
          environment: 'node',
          retry: RETRY,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'house',
          include: ['test/house/**/*.test.ts'],
          environment: 'node',
          // It reads every file.
          testTimeout: 20_000,
        },
      },
    ],
  },
});
