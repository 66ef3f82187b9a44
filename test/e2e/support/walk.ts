/**
 * The main job as a person does it, in either browser: from the toolbar on a SEI page to the number
 * and the popup that lists it. Used by the tests and by `npm start`. Everything is found by the
 * names that people see; waiting is for what a person would wait for.
 */
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { inSight, watchSight } from './sight.ts';
import { until, type PngPath, type TestBrowser } from './test-browser.ts';

export interface Report {
  descricao: string;
  /** Label of one of the likely categorias. */
  categoria: string;
  email: string;
  /** Covered by hand in the picture, as parts (0 to 1) of its width and height. */
  tarja: { x: number; y: number; largura: number; altura: number } | null;
}

export const EXEMPLO: Report = {
  descricao: 'O botão Assinar não responde depois da atualização.',
  categoria: 'Erro no SEI',
  email: 'maria.silva@exemplo.gov.br',
  tarja: { x: 0.05, y: 0.6, largura: 0.2, altura: 0.15 },
};

/** Pictures of the walk, by moment. */
export interface Pictures {
  popup: PngPath;
  painel: PngPath;
  enviado: PngPath;
  meusChamados: PngPath;
}

export function picturesIn(folder: string): Pictures {
  const at = (name: string): PngPath => `${join(folder, name)}.png`;
  return {
    popup: at('popup'),
    painel: at('painel'),
    enviado: at('enviado'),
    meusChamados: at('meus-chamados'),
  };
}

/** The whole walk on an open SEI page; answers the chamado's number. */
export async function walk(
  browser: TestBrowser,
  page: Page,
  report: Report = EXEMPLO,
  pictures?: Pictures,
): Promise<string> {
  if (pictures) await browser.readPopup(page, 'Reportar ao CSG', pictures.popup);
  const panel = await openPanel(browser, page);
  await fill(page, panel, report);
  if (pictures) await page.screenshot({ path: pictures.painel });
  const numero = await send(panel);
  if (pictures) {
    await panel.waitForSelector('.result__mark');
    await page.screenshot({ path: pictures.enviado });
  }
  await browser.readPopup(page, numero, pictures?.meusChamados);
  return numero;
}

/** Gesture, "Reportar ao CSG", and the panel with its form ready to be used. */
export async function openPanel(browser: TestBrowser, page: Page): Promise<Frame> {
  const before = await browser.browser.pages();
  await browser.pressInPopup(page, 'Reportar ao CSG');
  const panel = await browser.panel(page, before);
  await find(panel, 'combobox', 'Categoria');
  await watchSight(panel);
  return panel;
}

/** Fills in what the report says; identity only where the panel asks for it. */
export async function fill(page: Page, panel: Frame, report: Report): Promise<void> {
  if (report.tarja) await cover(page, panel, report.tarja);
  await press(panel, 'radio', report.categoria);
  await write(panel, 'Descrição', report.descricao);
  await identify(panel, report.email);
}

/** Who sends, where the panel asks: the e-mail, and a name where the page gave none. */
export async function identify(panel: Frame, email: string): Promise<void> {
  if ((await panel.$('::-p-aria([name="E-mail"][role="textbox"])')) === null) return;
  await write(panel, 'E-mail', email);
  const name = await panel.$eval('#nome', (input) => (input as HTMLInputElement).value);
  if (name === '') await write(panel, 'Nome', 'Maria da Silva');
}

/** Opens the picture large, draws one tarja over it with the pointer, goes back to the form. */
export async function cover(
  page: Page,
  panel: Frame,
  area: NonNullable<Report['tarja']>,
): Promise<void> {
  const thumb = await panel.waitForSelector('button[id^="ampliar-"]');
  await thumb?.click();
  await find(panel, 'button', 'Concluir');
  const canvas = await panel.waitForSelector('dialog canvas');
  // The panel grows to the whole window first; the picture is still when two looks agree.
  const box = await until('the large picture stands still', async () => {
    const first = await canvas?.boundingBox();
    await new Promise((resolve) => setTimeout(resolve, 150));
    const second = await canvas?.boundingBox();
    const still = first && second && JSON.stringify(first) === JSON.stringify(second);
    return still ? first : null;
  });
  const before = await countTarjas(panel);
  const left = box.x + box.width * area.x;
  const top = box.y + box.height * area.y;
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + box.width * area.largura, top + box.height * area.altura, {
    steps: 5,
  });
  await page.mouse.up();
  await until('one tarja more', async () =>
    (await countTarjas(panel)) === before + 1 ? true : null,
  );
  await press(panel, 'button', 'Concluir');
  await panel.waitForSelector('dialog', { hidden: true });
}

/** Presses "Enviar chamado" as somebody who has seen the panel. */
export async function pressSend(panel: Frame): Promise<void> {
  await inSight(panel);
  await press(panel, 'button', 'Enviar chamado');
}

/** "Enviar chamado"; answers the number that the status region shows. */
export async function send(panel: Frame, timeout = 20_000): Promise<string> {
  await pressSend(panel);
  let said = '';
  return await until(
    'the status region shows a number',
    async () => {
      said = await panel.$eval('[role=status]', (region) => region.textContent ?? '');
      return /\S+-\d{4}-\d{6}/.exec(said)?.[0] ?? null;
    },
    timeout,
  ).catch(async (error: unknown) => {
    const all = await panel.evaluate(() => document.body.innerText).catch(String);
    throw new Error(`No number; its status: “${said}”; all of it: ${all}`, { cause: error });
  });
}

/** Presses the control of this role and name. */
export async function press(panel: Frame, role: string, name: string): Promise<void> {
  const control = await find(panel, role, name);
  await control.click();
}

/**
 * Puts a text into the field of this label, in place of what it held; no text leaves it as it is. By
 * one change: of keys a busy browser loses the first.
 */
export async function write(panel: Frame, label: string, text: string): Promise<void> {
  const field = await find(panel, 'textbox', label);
  if (text === '') return;
  await field.focus();
  await field.evaluate((input) => (input as HTMLInputElement).select());
  await panel.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

async function find(panel: Frame, role: string, name: string) {
  const selector = `::-p-aria([name="${name}"][role="${role}"])`;
  const found = await panel.waitForSelector(selector, { timeout: 20_000 });
  if (!found) throw new Error(`The panel has no ${role} “${name}”`);
  return found;
}

async function countTarjas(panel: Frame): Promise<number> {
  return await panel.$$eval('dialog [id^="marca-"]', (marks) => marks.length);
}
