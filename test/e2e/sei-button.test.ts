/**
 * The button over SEI's bar, in a real page. The browser's prompt for the host cannot be pressed
 * from here, so the script comes in under `activeTab`; it is the same file.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSei, type Sei } from '../sei/server.ts';
import { launchChromium, type Chromium } from './support/browser.ts';

let sei: Sei;
let browser: Chromium;
beforeAll(async () => {
  sei = await startSei();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.browser.close();
  await sei?.stop();
});

const HOST = 'chamados-sei-botao';

test.each([
  [1366, 'wide'],
  [1093, 'wide'],
  [800, 'wide'],
  [600, 'wide'],
  [400, 'sign'],
])('at %i px it covers no control of SEI', async (width, kind) => {
  const page = await shown('/sei/teste/publico', width);
  const { box, covered } = await page.evaluate(coveredBy, HOST);
  expect(covered).toEqual([]);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.width).toBe(kind === 'wide' ? 132 : 28);
  await page.close();
});

test("it changes nothing of SEI's own document and asks SEI for nothing", async () => {
  const page = await browser.open(`${sei.url}/sei/teste/publico`);
  const before = await page.evaluate(() => document.body.outerHTML);
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  await inject(page);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  expect(await page.evaluate((host) => document.querySelector(host)?.shadowRoot, HOST)).toBeNull();
  expect(requests).toBe(0);
  await page.close();
});

test('another system of the same framework gets no button', async () => {
  const page = await shown('/sei/teste/eproc');
  expect(await page.$(HOST)).toBeNull();
  await page.close();
});

test('a second copy takes the place of the first, and a lost grant takes it away', async () => {
  const page = await shown('/sei/teste/publico');
  await inject(page);
  expect(await page.$$(HOST)).toHaveLength(1);
  const worker = await browser.worker();
  const tell = (origens: string[]) =>
    worker.evaluate(async (all) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs
        .sendMessage(tab!.id!, { nome: 'botao.retirar', origens: all })
        .catch(() => undefined);
    }, origens);
  await tell(['*://outro.gov.br/*']);
  expect(await page.$(HOST)).not.toBeNull();
  await tell([`*://${new URL(sei.url).hostname}/*`]);
  await page.waitForFunction((host) => !document.querySelector(host), {}, HOST);
  await page.close();
});

test('a click opens the panel', async () => {
  const page = await shown('/sei/teste/publico');
  const { box } = await page.evaluate(coveredBy, HOST);
  await page.mouse.click(box.left + box.width / 2, box.middle);
  await browser.panel(page);
  await page.close();
});

async function shown(path: string, width = 1366): Promise<Page> {
  const page = await browser.open('about:blank');
  await page.setViewport({ width, height: 768 });
  await page.goto(`${sei.url}${path}`);
  await inject(page);
  return page;
}

/** The toolbar's gesture grants the tab; its popup goes away, the grant stays. */
async function inject(page: Page): Promise<void> {
  await browser.triggerAction(page);
  await (await browser.popup()).close();
  await (
    await browser.worker()
  ).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['sei-button.js'] });
  });
}

/** Runs in the page: where the button is, and which controls of SEI lie under it. */
function coveredBy(selector: string) {
  const host = document.querySelector(selector) as HTMLElement;
  const { left, top, right, bottom, width } = host.getBoundingClientRect();
  const covered = new Set<string>();
  for (let x = left; x <= right; x += 2) {
    for (let y = top; y <= bottom; y += 2) {
      for (const element of document.elementsFromPoint(x, y)) {
        const control = element.closest('a, button, input, select, img, iframe');
        if (control) covered.add(control.id || control.tagName);
      }
    }
  }
  return { box: { left, right, width, middle: (top + bottom) / 2 }, covered: [...covered] };
}
