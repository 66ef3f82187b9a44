/**
 * The commonest small office screen (1366 x 768 at 125 %): a complete error report is in view
 * without scrolling. And whoever reads by ear, by keyboard or in high contrast can use all of it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { panelOn, says } from './support/panel-text.ts';
import { EXEMPLO, fill, openPanel, press, pressSend, send, write } from './support/walk.ts';
import { DEFLEXAO } from '@/lib/text/deflexao.ts';
import { forgetDrafts } from './support/forget-drafts.ts';
import { closeTabs } from './support/test-browser.ts';
import { startWorld, type World } from './support/world.ts';

const OFFICE = { width: 1093, height: 614, deviceScaleFactor: 1.25 };
const SCHEMES = ['light', 'dark'] as const;
const REPORT = { ...EXEMPLO, tarja: null };

let world: World;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  world = await startWorld({ chromium: { viewport: OFFICE } });
});
afterEach(async () => {
  await closeTabs(world.browser);
  // A draft that waits is offered in one more line: each test begins without any.
  await forgetDrafts(world.browser);
});
afterAll(async () => {
  await world?.stop();
});

describe('a complete error report needs no scrolling', () => {
  test('the first one: who sends is asked for', async () => {
    const { page, panel } = await filled('publico');
    expect(await panel.$('#email')).not.toBeNull();
    await fits(page, panel);
  });

  test('with the longest texts that SEI may show', async () => {
    const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
    await page.evaluate(() => {
      const unidade = document.querySelector<HTMLElement>('#lnkInfraUnidade');
      const usuario = document.querySelector<HTMLElement>('#lnkUsuarioSistema');
      if (!unidade || !usuario) throw new Error('SEI has no such bar');
      unidade.textContent = 'CBM/COBM/SPES/DAL/NUCLEO DE GESTAO DE PESSOAS E FOLHA DE PAGAMENTO';
      usuario.title = usuario.title.replace(
        'Maria Aparecida de Souza',
        'Maria Aparecida dos Santos Albuquerque de Vasconcelos Souza',
      );
    });
    const { panel } = await filled(page);
    expect(await panel.$eval('#nome', (input) => (input as HTMLInputElement).value)).toContain(
      'Albuquerque',
    );
    await fits(page, panel);
  });

  test("with SEI's own message as the description", async () => {
    const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/erro-processo`);
    // What is known of this error comes first, and goes when it did not help.
    await press(panel, 'button', DEFLEXAO.naoResolveu);
    await fill(page, panel, { ...REPORT, descricao: '' });
    await fits(page, panel);
  });

  test('where the number of the processo could not be read and is typed', async () => {
    const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
    await page.waitForNetworkIdle({ idleTime: 150 });
    for (const frame of page.frames()) await frame.evaluate(loseNumber);
    const { panel } = await filled(page);
    await write(panel, 'Processo', '25000.137969/2025-22');
    await fits(page, panel);
  });

  test('once it is known who sends', async () => {
    const first = await filled('publico');
    await send(first.panel);
    await first.page.close();
    const { page, panel } = await filled('restrito');
    await says(panel, 'Enviando como');
    await fits(page, panel);
  });
});

describe.each(SCHEMES)('in %s colours axe-core finds nothing serious', (scheme) => {
  test('in the panel: empty, incomplete, picture enlarged, filled, sent', async () => {
    const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/controle`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await seriousIn(panel)).toEqual([]);
    await pressSend(panel);
    await says(panel, 'Escolha a categoria.');
    expect(await seriousIn(panel)).toEqual([]);
    await (await panel.waitForSelector('button[id^="ampliar-"]'))?.click();
    await panel.waitForSelector('dialog canvas');
    expect(await seriousIn(panel)).toEqual([]);
    await press(panel, 'button', 'Concluir');
    await fill(page, panel, REPORT);
    expect(await seriousIn(panel)).toEqual([]);
    await send(panel);
    expect(await seriousIn(panel)).toEqual([]);
  });

  test('in the popup: list and chamado; in the options', async () => {
    const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
    await world.browser.triggerAction(page);
    const popup = await world.browser.popup();
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const row = await popup.waitForSelector('.linha');
    expect(await seriousIn(popup.mainFrame())).toEqual([]);
    await row?.click();
    await popup.waitForSelector('#resposta');
    expect(await seriousIn(popup.mainFrame())).toEqual([]);
    await popup.close();
    await page.close();

    const options = await world.browser.open(`${world.browser.origin}/options.html`);
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await options.waitForSelector('kbd');
    expect(await seriousIn(options.mainFrame())).toEqual([]);
  });
});

/** The panel on this page (or one of the simulator's doors) with everything filled in. */
async function filled(where: string | Page): Promise<{ page: Page; panel: Frame }> {
  const page =
    typeof where === 'string'
      ? await world.browser.open(`${world.seiUrl}/sei/teste/${where}`)
      : where;
  const panel = await openPanel(world.browser, page);
  await fill(page, panel, REPORT);
  return { page, panel };
}

/** Runs in each frame of SEI: takes away all that names the processo. */
function loseNumber(): void {
  document.title = 'SEI';
  document.querySelector('#divInfraBarraLocalizacao')?.remove();
  if (window !== window.top && document.querySelector('iframe') === null) {
    document.body.replaceChildren();
  }
}

/** Nothing of the form is scrolled away or under anything else, light or dark. */
async function fits(page: Page, panel: Frame): Promise<void> {
  await says(panel, 'rascunho salvo');
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await panel.evaluate(outOfSight)).toEqual([]);
  }
}

/** Runs in the panel: what has more than it shows, and which controls cannot be clicked. */
function outOfSight(): string[] {
  const form = document.querySelector('main');
  if (!form) return ['no form'];
  const scrolled = [form, ...form.querySelectorAll('*')].filter(
    (one) =>
      one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY),
  );
  const controls = document.querySelectorAll('button, input:not([type=file]), select, textarea');
  const unreachable = [...controls].filter((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return !hit || !(one.contains(hit) || one.closest('label')?.contains(hit));
  });
  return [...scrolled, ...unreachable].map((one) => one.outerHTML.slice(0, 200));
}

async function seriousIn(frame: Frame): Promise<unknown[]> {
  // Into the page by the debugger: no rule of the page's own stands against it.
  await frame.evaluate(axe);
  // A colour on its way from one scheme to the other is neither.
  await frame.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = (await frame.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
