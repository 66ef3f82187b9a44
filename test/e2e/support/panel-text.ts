/** What the open panel says to the person. */
import type { Frame, Page } from 'puppeteer-core';
import type { TestBrowser } from './test-browser.ts';
import { until } from './test-browser.ts';
import { openPanel } from './walk.ts';

/** Opens this address and the panel on it, by the real gesture. */
export async function panelOn(
  browser: TestBrowser,
  url: string,
): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.open(url);
  return { page, panel: await openPanel(browser, page) };
}

/**
 * The same where the page has to have been read, for what is about something else: on a machine that
 * is lent to others the reading may come too late, and the panel says so.
 * @param again between two tries
 */
export async function panelThatRead(
  browser: TestBrowser,
  url: string,
  again: () => Promise<void> = async () => undefined,
): Promise<{ page: Page; panel: Frame }> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await panelOn(browser, url);
    if (attempt === 3 || !(await said(opened.panel)).includes('não respondeu à leitura')) {
      return opened;
    }
    await opened.page.close();
    await again();
  }
}

/** Everything that the panel shows. */
export async function said(panel: Frame): Promise<string> {
  return await panel.evaluate(() => document.body.innerText);
}

/** Waits until the panel shows this. */
export async function says(panel: Frame, text: string | RegExp, timeout = 20_000): Promise<string> {
  return await until(
    `panel says ${text}`,
    async () => {
      const all = await said(panel);
      return (typeof text === 'string' ? all.includes(text) : text.test(all)) ? all : null;
    },
    timeout,
  );
}
