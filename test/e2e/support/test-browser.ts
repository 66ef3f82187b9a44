/** What a test asks of either browser, and the waiting that both need. */
import type { Browser, EvaluateFunc, Frame, Page } from 'puppeteer-core';

/** Where a picture is kept. */
export type PngPath = `${string}.png`;

export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  open(url: string): Promise<Page>;
  /** The real toolbar gesture on this tab. */
  triggerAction(page: Page): Promise<void>;
  /** Gesture, then the button of this name in the popup. */
  pressInPopup(page: Page, button: string): Promise<void>;
  /** Gesture; waits until the popup shows `text`, keeps a picture where asked, answers all it says. */
  readPopup(page: Page, text: string, picture?: PngPath): Promise<string>;
  /** The panel of this page: framed in it, or in a tab of its own that is none of `before`. */
  panel(page: Page, before?: readonly Page[]): Promise<Frame>;
  /** Sets `storage.local` of the extension. */
  store(values: Record<string, unknown>): Promise<void>;
  /** Runs a function in a page of the extension, opened for this and closed again. */
  inExtension<A extends unknown[], F extends EvaluateFunc<A>>(
    work: F,
    ...args: A
  ): Promise<Awaited<ReturnType<F>>>;
  stop(): Promise<void>;
}

/**
 * Asks again and again until the answer is not null; an error counts as "not yet". Rejects after
 * `timeout` ms with what was waited for and the last error.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null>,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const found = await within(end - Date.now(), look());
      if (found !== null) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end) throw new Error(`Not within ${timeout} ms: ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The frame (or tab) whose document is `panel.html`. Firefox names framed pages `about:blank`, so
 * each document is asked for its own address. */
export async function findPanel(
  browser: TestBrowser,
  page: Page,
  before: readonly Page[] = [],
): Promise<Frame> {
  return await until('panel is open', async () => {
    const all = await browser.browser.pages();
    const tabs = all.filter((tab) => tab !== page && !before.includes(tab));
    const frames = [...page.frames(), ...tabs.map((tab) => tab.mainFrame())];
    for (const frame of frames) {
      const address = frame.url().includes('/panel.html') ? frame.url() : await ownAddress(frame);
      if (!address.includes('/panel.html')) continue;
      // It boots while the picture is taken, unseen: a click before that would reach the page.
      if (!page.frames().includes(frame) || (await isShown(page))) return frame;
    }
    return null;
  });
}

/**
 * Closes every tab but these and the first, with which the browser began: what a test left open,
 * also by failing, would slow the next one or be taken for its own.
 */
export async function closeTabs({ browser }: TestBrowser, ...kept: readonly Page[]): Promise<void> {
  const [, ...others] = await browser.pages();
  const left = others.filter((page) => !kept.includes(page));
  await Promise.all(left.map((page) => page.close().catch(() => undefined)));
}

/** The host of the framed panel can be seen and clicked. */
async function isShown(page: Page): Promise<boolean> {
  const opacity = page.evaluate(() => {
    const host = document.getElementById('chamados-sei-painel');
    return host ? getComputedStyle(host).opacity : '';
  });
  return (await within(1_000, opacity).catch(() => '')) === '1';
}

async function ownAddress(frame: Frame): Promise<string> {
  if (!/^about:blank|^$/.test(frame.url())) return frame.url();
  return await within(
    1_000,
    frame.evaluate(() => location.href),
  ).catch(() => '');
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), Math.max(ms, 1));
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
