/**
 * Chromium with the built extension, and the gestures that only a browser can make: the production
 * build, no host permission, the real toolbar action.
 *
 * Facts (Chromium 156, puppeteer-core 25): the extension is loaded over the pipe by
 * `installExtension` (the list form of `enableExtensions` loads nothing here); `triggerAction`
 * grants activeTab like a click of the mouse; the popup is a target of type page; the panel's frame
 * is in `page.frames()` although its host's shadow root is closed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  launch,
  type Browser,
  type EvaluateFunc,
  type Extension,
  type Frame,
  type Page,
  type WebWorker,
} from 'puppeteer-core';
import { findPanel, until, type PngPath, type TestBrowser } from './test-browser.ts';

export const CHROME_BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** Keeps the browser from talking to anybody but the servers of the test. */
const CLOSED_NETWORK = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ChromiumOptions {
  /** Folder of the unpacked extension; the production build when absent. */
  extension?: string;
  /** Host name -> `address:port` that answers for it, inside this browser only. */
  hosts?: Record<string, string>;
  /** X display (`:99`) for a headed window; headless when absent. */
  display?: string;
  /** Profile to use again; a fresh one when absent. */
  profile?: string;
  /** CSS pixels of the page; 1366 x 768 when absent. Not applied to a headed window. */
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  /** False: Ctrl+C is for the caller to handle; else it ends the browser too. */
  handleSignals?: boolean;
  args?: string[];
}

export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const hosts = Object.entries(options.hosts ?? {}).map(([name, to]) => `MAP ${name} ${to}`);
  const browser = await launch({
    executablePath: findOnPath('chromium', 'chromium-browser'),
    pipe: true,
    ...(options.handleSignals === false && {
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    }),
    enableExtensions: true,
    headless: options.display === undefined,
    defaultViewport: options.display === undefined ? (options.viewport ?? SMALL_OFFICE) : null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    env: {
      ...process.env,
      LANG: 'pt_BR.UTF-8',
      ...(options.display && { DISPLAY: options.display }),
    },
    args: [
      ...CLOSED_NETWORK,
      '--accept-lang=pt-BR,pt',
      ...(options.display === undefined ? [] : ['--window-position=0,0', '--window-size=1366,768']),
      ...(hosts.length > 0 ? [`--host-resolver-rules=${hosts.join(', ')}`] : []),
      ...(options.args ?? []),
    ],
  });
  try {
    const id = await browser.installExtension(options.extension ?? CHROME_BUILD);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not load the extension ${id}`);
    return new Chromium(browser, extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The commonest office screen; design.md holds the panel to it. */
const SMALL_OFFICE = { width: 1366, height: 768 };

export class Chromium implements TestBrowser {
  readonly name = 'chromium';
  readonly origin: string;

  constructor(
    readonly browser: Browser,
    readonly extension: Extension,
  ) {
    this.origin = `chrome-extension://${extension.id}`;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** The toolbar icon, pressed on this tab: opens the popup and grants activeTab. */
  async triggerAction(page: Page): Promise<void> {
    await page.bringToFront();
    await this.extension.triggerAction(page);
  }

  /** The open popup, as a page. It goes away when it loses the focus. */
  async popup(): Promise<Page> {
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.url().startsWith(`${this.origin}/popup.html`),
      { timeout: 10_000 },
    );
    return await target.asPage();
  }

  async pressInPopup(page: Page, button: string): Promise<void> {
    await this.triggerAction(page);
    const popup = await this.popup();
    const found = await popup.waitForSelector(`::-p-aria([name="${button}"][role="button"])`);
    // The popup may close before the click is answered: that is its job.
    await found?.click().catch(() => undefined);
  }

  async readPopup(page: Page, text: string, picture?: PngPath): Promise<string> {
    await this.triggerAction(page);
    const popup = await this.popup();
    const all = await until(`popup says ${text}`, async () => {
      const said = await popup.evaluate(() => document.body.innerText);
      return said.includes(text) ? said : null;
    });
    if (picture) await popup.screenshot({ path: picture, fullPage: true });
    await popup.close();
    return all;
  }

  async panel(page: Page, before: readonly Page[] = []): Promise<Frame> {
    return await findPanel(this, page, before);
  }

  /** Sets `storage.local` from a page of the extension: a worker that a test looks into stays awake. */
  async store(values: Record<string, unknown>): Promise<void> {
    await this.inExtension((all) => chrome.storage.local.set(all), values);
  }

  async inExtension<A extends unknown[], F extends EvaluateFunc<A>>(
    work: F,
    ...args: A
  ): Promise<Awaited<ReturnType<F>>> {
    const page = await this.open(`${this.origin}/options.html`);
    const answer = await page.evaluate(work, ...args);
    await page.close();
    return answer;
  }

  /** The running service worker. Attached to, it no longer falls asleep by itself. */
  async worker(): Promise<WebWorker> {
    return await until('worker runs', async () => (await this.extension.workers())[0] ?? null);
  }

  /** Stops the service worker, as the browser does after half a minute without work. */
  async stopWorker(): Promise<void> {
    for (const worker of await this.extension.workers()) await worker.close();
    await until('worker stopped', async () =>
      (await this.extension.workers()).length === 0 ? true : null,
    );
  }

  /** Cuts or restores the network of the service worker; `online` fires when it returns. */
  async offline(cut: boolean): Promise<void> {
    const worker = await this.worker();
    await worker.client.send('Network.enable');
    await worker.client.send('Network.emulateNetworkConditions', {
      offline: cut,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

/** Full path of the first of these programs on the PATH. */
export function findOnPath(...names: string[]): string {
  for (const name of names) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  throw new Error(`Not installed: ${names.join(' or ')}`);
}
