/**
 * “Enviar” never asks in an ordinary page: every version of SEI, zoomed, animated, selected, with
 * the panel moved, folded and unfolded, and after another tab.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VERSOES } from '../sei/truth.ts';
import { last } from './support/long.ts';
import { panelOn, says } from './support/panel-text.ts';
import { closeTabs } from './support/test-browser.ts';
import { EXEMPLO, fill, openPanel, press, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';
import { setZoom } from './support/zoom.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
});

test.each(last(VERSOES))('SEI %s: one press of “Enviar”', async (versao) => {
  expect(await sentFrom(`/sei/teste/publico?versao=${versao}`)).toMatch(/-\d{6}$/);
});

test('on the list of processos, full of animations and with everything selected', async () => {
  const numero = await sentFrom('/sei/teste/controle', async (page) => {
    await page.evaluate(() => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      for (const one of document.querySelectorAll('img, tr')) {
        one.animate(
          [
            { transform: 'none', opacity: 1 },
            { transform: 'rotate(9deg)', opacity: 0.4 },
          ],
          { duration: 700, iterations: still ? 1 : Infinity, direction: 'alternate' },
        );
      }
      getSelection()?.selectAllChildren(document.body);
    });
  });
  expect(numero).toMatch(/-\d{6}$/);
});

test.each(last([0.8, 1, 1.1, 1.5]))('zoomed by the browser to %s', async (zoom) => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  await setZoom(world.browser, page, zoom);
  const panel = await openPanel(world.browser, page);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  expect(await send(panel)).toMatch(/-\d{6}$/);
});

test('after it was moved, folded and unfolded, and the person was in another tab', async () => {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  await press(panel, 'button', 'Mover para o outro lado');
  await press(panel, 'button', 'Recolher');
  await says(panel, 'Rascunho aberto');
  await press(panel, 'button', 'voltar');
  await says(panel, 'Enviar chamado');
  const other = await world.browser.open('about:blank');
  await other.close();
  await page.bringToFront();
  // What a hand needs from one tab to a button of another.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await send(panel)).toMatch(/-\d{6}$/);
});

async function sentFrom(path: string, before?: (page: Page) => Promise<void>): Promise<string> {
  const { page, panel } = await panelOn(world.browser, world.seiUrl + path);
  await before?.(page);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const numero = await send(panel);
  await page.close();
  return numero;
}
