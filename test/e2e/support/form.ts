/** Fills in and sends the panel's form, by what a person sees: labels and button texts. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './test-browser.ts';
import type { World } from './world.ts';
import type { Chromium } from './browser.ts';
import type { Firefox } from './firefox.ts';

export interface Report {
  categoria?: string;
  descricao?: string;
  email?: string;
}

/** Opens a page of the SEI, makes the toolbar gesture and presses "Reportar ao CSG". */
export async function openPanel(
  world: World<Chromium | Firefox>,
  destino: string,
): Promise<{ page: Page; panel: Frame }> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/${destino}`);
  return { page, panel: await report(world.browser, page) };
}

/** The gesture on a page that is open; answers the panel once its form is there. */
export async function report(browser: Chromium | Firefox, page: Page): Promise<Frame> {
  await browser.pressInPopup(page, 'Reportar ao CSG');
  const panel = await browser.panel(page);
  await formIsOpen(panel);
  return panel;
}

export async function formIsOpen(panel: Frame): Promise<void> {
  await panel.waitForSelector('#descricao', { visible: true, timeout: 15_000 });
}

/** Types only what is asked: the identity's fields are there once per SEI user. */
export async function fill(panel: Frame, report: Report = {}): Promise<void> {
  const { categoria = 'Erro no SEI', descricao = 'O botão Assinar não responde.' } = report;
  await press(panel, categoria);
  if (descricao) await retype(panel, '#descricao', descricao);
  if (await panel.$('#email')) {
    await retype(panel, '#email', report.email ?? 'maria.souza@exemplo.gov.br');
  }
  if ((await valueOf(panel, '#nome')) === '') await retype(panel, '#nome', 'Maria de Souza');
}

/** Presses "Enviar chamado" and answers the number from the status region. */
export async function send(panel: Frame, timeout = 30_000): Promise<string> {
  await press(panel, 'Enviar chamado');
  return await number(panel, timeout);
}

/** The chamado's number, once the status region holds one. */
export async function number(panel: Frame, timeout = 30_000): Promise<string> {
  return await until(
    'status region holds a number',
    async () => /[A-Z]+-\d{4}-\d{6}/.exec(await statusOf(panel))?.[0] ?? null,
    timeout,
  );
}

/** What the status region says. */
export async function statusOf(panel: Frame): Promise<string> {
  return await panel.$eval('[role=status]', (region) => region.textContent ?? '');
}

/** Everything that the panel shows. */
export async function said(panel: Frame): Promise<string> {
  return await panel.evaluate(() => document.body.innerText);
}

/** Clicks the button, radio or label of exactly this text. */
export async function press(panel: Frame, text: string): Promise<void> {
  const handle = await until(`panel offers "${text}"`, async () => {
    const found = await panel.evaluateHandle((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, label, a')];
      return all.find(
        (one) =>
          one.checkVisibility() &&
          (one.innerText.trim() === wanted || one.getAttribute('aria-label') === wanted),
      );
    }, text);
    return found.asElement();
  });
  await handle.click();
}

async function retype(panel: Frame, selector: string, text: string): Promise<void> {
  const field = await panel.waitForSelector(selector);
  await panel.$eval(selector, (input) => (input as HTMLInputElement).select());
  await field?.type(text);
}

async function valueOf(panel: Frame, selector: string): Promise<string | null> {
  return (await panel.$(selector))
    ? await panel.$eval(selector, (input) => (input as HTMLInputElement).value)
    : null;
}
