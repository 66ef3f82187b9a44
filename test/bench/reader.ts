/**
 * Reading every frame of the simulator's largest process (5,000 nodes) in a real Chromium, the
 * reader compiled anew each time, as `executeScript` does. Bound: 30 ms for all frames together, in
 * the median. `npm run bench:reader`.
 */
import { startSei } from '../sei/server.ts';
import { VERSOES } from '../sei/truth.ts';
import { bundleReader, launchPlain, readAll } from '../e2e/support/read-page.ts';
import { median, printRow } from './figures.ts';

const RUNS = 15;
const BOUND = 30;

const sei = await startSei();
const browser = await launchPlain();
try {
  const reader = await bundleReader();
  for (const versao of VERSOES) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${sei.url}/sei/teste/grande?versao=${versao}`, { waitUntil: 'networkidle0' });
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const all = await readAll(page, reader);
      if (!all.every(({ facts }) => facts?.erro === null)) throw new Error('a frame was not read');
      // The first one fills caches.
      if (run > 0) times.push(all.reduce((sum, { ms }) => sum + ms, 0));
    }
    printRow(`SEI ${versao}, all frames`, times);
    if (median(times) > BOUND) process.exitCode = 1;
    await context.close();
  }
  console.log(`bound ${BOUND} ms`);
} finally {
  await browser.close();
  await sei.stop();
}
