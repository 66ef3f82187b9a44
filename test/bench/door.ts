/**
 * Gesture to panel: from the background's first event to two frames after the picture is painted,
 * against the floor of the same run (bare capture and a frame that paints the same picture without
 * any framework). Bound: a ratio of 1.5 between the medians. `npm run bench:door`.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { startSei } from '../sei/server.ts';
import { launchChromium, type Chromium } from '../e2e/support/browser.ts';
import { until } from '../e2e/support/test-browser.ts';
import { median, printRow } from './figures.ts';

const RUNS = 15;
const BOUND = 1.5;
const FLOOR = fileURLToPath(new URL('./floor', import.meta.url));

const sei = await startSei();
const ours = await launchChromium();
const floor = await launchChromium({ extension: FLOOR });
try {
  const times = { ours: [] as number[], floor: [] as number[] };
  // In turn, so that a machine whose speed drifts slows both.
  for (let run = 0; run <= RUNS; run++) {
    const sample = { ours: await once(ours), floor: await once(floor) };
    // The first of each compiles and fills caches.
    if (run === 0) continue;
    times.ours.push(sample.ours);
    times.floor.push(sample.floor);
  }
  printRow('floor: capture + bare frame', times.floor);
  printRow('panel', times.ours);
  const ratio = median(times.ours) / median(times.floor);
  console.log(`ratio of the medians ${ratio.toFixed(2)} (bound ${BOUND})`);
  process.exitCode = ratio <= BOUND ? 0 : 1;
} finally {
  await ours.stop();
  await floor.stop();
  await sei.stop();
}

/** One opening on a fresh page; milliseconds. */
async function once(browser: Chromium): Promise<number> {
  const page = await browser.browser.newPage();
  await page.evaluateOnNewDocument(notePainting);
  await page.goto(`${sei.url}/sei/teste/publico`);
  const start = await startOf(browser);
  await browser.pressInPopup(page, 'Reportar ao CSG');
  const end = await until('picture is painted', () => paintedAt(page));
  const began = await start();
  await page.close();
  return end - began;
}

/** When the background got the popup's message, by the clock that all its processes share. */
async function startOf(browser: Chromium): Promise<() => Promise<number>> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const world = globalThis as { began?: number };
    delete world.began;
    chrome.runtime.onMessage.addListener((message: { nome?: string }) => {
      if (message?.nome === 'popup.reportar')
        world.began ??= performance.timeOrigin + performance.now();
    });
  });
  return () => worker.evaluate(() => (globalThis as { began?: number }).began ?? Number.NaN);
}

async function paintedAt(page: Page): Promise<number | null> {
  for (const frame of page.frames()) {
    if (!/(panel|frame)\.html/.test(frame.url())) continue;
    return await frame.evaluate(() => (globalThis as { painted?: number }).painted ?? null);
  }
  return null;
}

/** Runs in every new document: notes the second frame after a canvas says that it is painted. */
function notePainting(): void {
  if (!location.protocol.startsWith('chrome-extension')) return;
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('canvas[data-painted]')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        (globalThis as { painted?: number }).painted = performance.timeOrigin + performance.now();
      }),
    );
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
