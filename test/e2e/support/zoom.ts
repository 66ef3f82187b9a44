/** The browser's own zoom, as Ctrl and plus set it: for every page of the host. */
import type { Page } from 'puppeteer-core';
import type { Chromium } from './browser.ts';

/**
 * Sets it and waits until the page is laid out anew. From the extension without any permission: the
 * page's address is not told there, so the tab is the one that was active last.
 */
export async function setZoom(browser: Chromium, page: Page, zoom: number): Promise<void> {
  const before = await page.evaluate(() => devicePixelRatio);
  // Not exactly what was asked for: 1.1 is 1.100000023841858.
  if (Math.abs(before - zoom) < 0.01) return;
  await page.bringToFront();
  await browser.inExtension(async (factor) => {
    const tabs = (await chrome.tabs.query({ active: false })).toSorted(
      (a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
    );
    await chrome.tabs.setZoom(tabs[0]?.id, factor);
  }, zoom);
  await page.bringToFront();
  await page.waitForFunction((was) => devicePixelRatio !== was, {}, before);
}
