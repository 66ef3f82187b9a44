/**
 * Firefox with the built extension, by the same questions as Chromium.
 *
 * Facts (Firefox ESR 153, puppeteer-core 25 over WebDriver BiDi): `--remote-allow-system-access`
 * opens the browser's own window (`moz:scope: chrome`), where the toolbar action can be triggered
 * for real; the popup is no BiDi context, so it is read and pressed by a frame script; the panel
 * framed in a page is an ordinary puppeteer frame whose `url()` says `about:blank`; going to a
 * `moz-extension:` page never reports that it loaded.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type EvaluateFunc, type Frame, type Page } from 'puppeteer-core';
import { findOnPath } from './browser.ts';
import { findPanel, until, type TestBrowser } from './test-browser.ts';

export const FIREFOX_BUILD = fileURLToPath(
  new URL('../../../.output/firefox-mv3', import.meta.url),
);
const ID = 'chamados-sei@csg';

export interface FirefoxOptions {
  extension?: string;
  /** Host names that this browser resolves to 127.0.0.1; the port stays in the URL. */
  localHosts?: string[];
  viewport?: { width: number; height: number };
}

export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath: findOnPath('firefox-esr', 'firefox'),
    headless: true,
    defaultViewport: options.viewport ?? { width: 1366, height: 768 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Fixes the address that the browser would otherwise draw by lot.
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: uuid }),
      'network.dns.localDomains': (options.localHosts ?? []).join(','),
      'intl.locale.requested': 'pt-BR',
    },
  });
  try {
    await browser.installExtension(options.extension ?? FIREFOX_BUILD);
    const window = await chromeWindow(browser);
    return new Firefox(browser, `moz-extension://${uuid}`, window);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export class Firefox implements TestBrowser {
  readonly name = 'firefox';

  constructor(
    readonly browser: Browser,
    readonly origin: string,
    private readonly window: string,
  ) {}

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  async triggerAction(page: Page): Promise<void> {
    await page.bringToFront();
    await this.inWindow(TRIGGER, ID);
  }

  async pressInPopup(page: Page, button: string): Promise<void> {
    await this.triggerAction(page);
    await until(`popup has the button ${button}`, async () =>
      (await this.inPopup(PRESS, button)) === true ? true : null,
    );
  }

  async readPopup(page: Page, text: string): Promise<string> {
    await this.triggerAction(page);
    const said = await until(`popup says ${text}`, async () => {
      const all = await this.inPopup('() => content.document.body.innerText');
      return typeof all === 'string' && all.includes(text) ? all : null;
    });
    await this.inWindow(CLOSE_POPUP);
    return said;
  }

  async panel(page: Page, before: readonly Page[] = []): Promise<Frame> {
    return await findPanel(this, page, before);
  }

  async store(values: Record<string, unknown>): Promise<void> {
    await this.inExtension((all) => chrome.storage.local.set(all), values);
  }

  async inExtension<A extends unknown[], F extends EvaluateFunc<A>>(
    work: F,
    ...args: A
  ): Promise<Awaited<ReturnType<F>>> {
    const page = await this.browser.newPage();
    await page.goto(`${this.origin}/options.html`, { timeout: 1_500 }).catch(() => undefined);
    await until('a page of the extension', () => page.evaluate(() => 'storage' in chrome || null));
    const answer = await page.evaluate(work, ...args);
    await page.close();
    return answer;
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  /** Runs a function (its source) in the content process of the open popup. */
  async inPopup(source: string, ...args: string[]): Promise<unknown> {
    return await this.inWindow(IN_POPUP, source, JSON.stringify(args));
  }

  /** Runs a function (its source) in the browser's own window, with its privileges. */
  async inWindow(source: string, ...args: string[]): Promise<unknown> {
    const answer = (await connection(this.browser).send('script.callFunction', {
      functionDeclaration: `async (...all) => JSON.stringify((await (${source})(...all)) ?? null)`,
      arguments: args.map((value) => ({ type: 'string', value })),
      target: { context: this.window },
      awaitPromise: true,
      userActivation: true,
    })) as {
      result: { type: string; result: { value: string }; exceptionDetails?: { text: string } };
    };
    if (answer.result.type !== 'success') throw new Error(answer.result.exceptionDetails?.text);
    return JSON.parse(answer.result.result.value);
  }
}

// Sources, not functions: they run in the browser's own window, where none of our names exist.

const TRIGGER = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const IN_POPUP = `async (source, args) => {
  const popup = document.querySelector('browser[webextension-view-type=popup]');
  if (!popup) throw new Error('no popup');
  const name = 'teste:' + Math.random();
  const script = 'sendAsyncMessage("' + name + '", (' + source + ')(...' + args + '))';
  return await new Promise((resolve, reject) => {
    // A popup that is still changing its process loses the script: asked again, it answers.
    setTimeout(() => reject(new Error('the popup did not answer')), 2000);
    popup.messageManager.addMessageListener(name, function listener(message) {
      popup.messageManager.removeMessageListener(name, listener);
      resolve(message.data);
    });
    popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });
}`;

const CLOSE_POPUP = `async () => {
  document.querySelector('browser[webextension-view-type=popup]')?.closest('panel')?.hidePopup();
}`;

const PRESS = `(name) => {
  const button = [...content.document.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
  );
  button?.click();
  return Boolean(button);
}`;

interface BidiConnection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
}

/** Puppeteer keeps the BiDi connection it speaks through, and its types don't name it. */
function connection(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

async function chromeWindow(browser: Browser): Promise<string> {
  const answer = await connection(browser).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { contexts } = answer.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox opened no window');
  return window.context;
}
