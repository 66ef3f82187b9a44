import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Four suites: the extension's code, the helpdesk, the real browsers, and the house itself. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: ['test/{lib,components,entrypoints}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          mockReset: true,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'helpdesk',
          include: ['test/{helpdesk,sei}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/helpdesk/postgres.ts'],
          environment: 'node',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Alone on the machine, after everything else: browsers are timed by the clock.
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'house', include: ['test/house/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
