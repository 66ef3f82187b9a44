/**
 * The browser of the run: the production build, its panel in a tab of its own, and the functions of
 * `inside.ts` beside it. It can be killed at any instant and begins again on the same profile.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../e2e/support/browser.ts';
import { bundle } from '../e2e/support/bundle.ts';
import { until } from '../e2e/support/test-browser.ts';
import type * as Inside from './inside.ts';
import type { Expected, Left, Plan } from './inside.ts';

declare const inside: typeof Inside;

export class Sender {
  private constructor(
    private readonly code: string,
    private readonly profile: string,
    private readonly helpdesk: string,
    private browser: Chromium,
    private page: Page,
    private popup: Page,
  ) {}

  static async start(profile: string, helpdesk: string): Promise<Sender> {
    const code = await bundle('test/faults/inside.ts', 'inside');
    return new Sender(code, profile, helpdesk, ...(await open(profile, helpdesk, code)));
  }

  async draft(plan: Plan): Promise<Expected> {
    return await this.page.evaluate((each) => inside.draft(each), plan);
  }

  /** "Enviar" of the panel for this draft. True: the person reads "Guardado neste computador". */
  async send(id: string): Promise<boolean> {
    return await this.page.evaluate(async (rascunho) => {
      const tab = (await chrome.tabs.getCurrent())!;
      const key = `painel:${tab.id}`;
      const bound = (await chrome.storage.session.get(key))[key] as object;
      await chrome.storage.session.set({ [key]: { ...bound, rascunho } });
      const pedido = { rascunho };
      const answer = (await chrome.runtime.sendMessage({ nome: 'painel.enviar', pedido })) as {
        valor?: { ok: boolean; detalhe?: string };
        erro?: string;
      };
      if (answer.erro ?? answer.valor?.detalhe) console.error(answer.erro ?? answer.valor?.detalhe);
      return answer.valor?.ok === true;
    }, id);
  }

  /** "Tentar agora" of the popup. Resolves when the drainer has nothing more to do, or is gone. */
  async retry(): Promise<void> {
    await this.popup.evaluate(async () => {
      const message = { nome: 'entregas.tentar', pedido: {} };
      await chrome.runtime.sendMessage(message).catch(() => null);
    });
  }

  async left(): Promise<Left> {
    return await this.page.evaluate(() => inside.left());
  }

  /** As the browser does after half a minute without work; the open pages wake it at once. */
  async stopWorker(): Promise<void> {
    for (const worker of await this.browser.extension.workers()) {
      await worker.close().catch(() => null);
    }
  }

  /** SIGKILL, as a crash or the task manager; then the same profile again. */
  async kill(): Promise<void> {
    const child = this.browser.browser.process() as ChildProcess;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    [this.browser, this.page, this.popup] = await open(this.profile, this.helpdesk, this.code);
  }

  async stop(): Promise<void> {
    await this.browser.stop();
  }
}

async function open(
  profile: string,
  helpdesk: string,
  code: string,
): Promise<[Chromium, Page, Page]> {
  const browser = await launchChromium({ profile });
  await browser.store({ helpdesk });
  const popup = await browser.open(`${browser.origin}/popup.html`);
  const page = await browser.open(`${browser.origin}/options.html`);
  await page.evaluate(code);
  await page.evaluate(() => inside.identify());
  const first = { id: `painel-${Date.now()}`, chave: `painel-${Date.now()}` };
  await page.evaluate(
    (id) => inside.draft({ ...id, arquivo: 0, imagem: false, semente: 1 }),
    first,
  );
  const bilhete = await page.evaluate(async (rascunho) => {
    const tab = (await chrome.tabs.getCurrent())!;
    const ticket = crypto.randomUUID();
    const painel = { rascunho, bilhete: ticket, documento: null, modo: 'aba', sobre: tab.id };
    await chrome.storage.session.set({ [`painel:${tab.id}`]: { ...painel, recolhido: false } });
    return ticket;
  }, first.id);
  await page.goto(`${browser.origin}/panel.html#${bilhete}`);
  await until(
    'the panel is open',
    async () => ((await page.$('#descricao')) ? true : null),
    20_000,
  );
  await page.evaluate(code);
  return [browser, page, popup];
}
