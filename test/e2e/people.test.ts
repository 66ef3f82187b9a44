/**
 * A list of people in the real panel: pasted, corrected, sent; a list with a gap is not, and the
 * person is told which cell; axe finds nothing in any of its states and nothing of it is cut.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from './support/axe.ts';
import {
  bring,
  bringFile,
  copiedPeople,
  listCatalogue,
  openList,
  paste,
} from './support/people.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { identify, press, pressSend, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld({ helpdesk: { catalogo: await listCatalogue() } });
});
afterEach(() => closeTabs(world.browser));
afterAll(() => world?.stop());

test('a list with gaps is not sent and says where; corrected by the keys, it arrives whole', async () => {
  const { page, panel } = await openList(world);
  await bring(panel, 30);
  const summary = () => panel.$eval('dialog [role=status]', (status) => status.textContent);
  expect(await summary()).toBe('3 de 30 linhas precisam de correção');
  await press(panel, 'button', 'Concluir');
  await identify(panel, 'maria.silva@exemplo.gov.br');
  await pressSend(panel);
  const said = () => panel.$eval('#campo-pessoas-erro', (erro) => erro.textContent);
  await until('the focus is on the list', async () =>
    (await panel.$('#campo-pessoas:focus')) ? true : null,
  );
  expect(await said()).toBe('Linha 8, CPF: Um CPF tem 11 números.');

  await page.keyboard.press('Enter');
  await panel.waitForSelector('[aria-label="CPF, linha 8"]:focus');
  await page.keyboard.type('52998224725');
  await page.keyboard.press('F8');
  await panel.waitForSelector('[aria-label="Unidade, linha 14"]:focus');
  await page.keyboard.type('SEAD');
  await page.keyboard.press('F8');
  await panel.waitForSelector('[aria-label="CPF, linha 28"]:focus');
  await page.keyboard.type('11144477735');
  await until('nothing is left to correct', async () =>
    (await summary()) === '30 pessoas, nada a corrigir' ? true : null,
  );
  await press(panel, 'button', 'Concluir');
  await send(panel);
  const [chamado] = await storedChamados(world);
  const rows = chamado?.campos.find(({ id }) => id === 'pessoas');
  expect(JSON.stringify(rows)).toContain('Maria das Graças Souza 30');
});

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  test('empty, its columns looked at, with errors, in the panel', async () => {
    const { page, panel } = await openList(world);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await faultsIn(panel)).toEqual([]);
    await paste(panel, copiedPeople(30));
    await panel.waitForSelector('#colunas-titulo');
    expect(await faultsIn(panel)).toEqual([]);
    await press(panel, 'button', 'Usar 30 pessoas');
    await press(panel, 'button', 'Próximo erro F8');
    await panel.waitForSelector('.cell__why');
    expect(await faultsIn(panel)).toEqual([]);
    await press(panel, 'button', 'Concluir');
    await panel.waitForSelector('.people-line');
    expect(await faultsIn(panel)).toEqual([]);
  });
});

test('at every size of the window, every cell can be seen and reached', async () => {
  const { page, panel } = await openList(world);
  await bringFile(panel, 60);
  const first = '[aria-label="Nome completo, linha 1"]';
  expect(await panel.$eval(first, (cell) => (cell as HTMLInputElement).value)).toBe(
    'Maria das Graças Souza 1',
  );
  for (const [width, height, deviceScaleFactor] of WINDOWS) {
    await page.setViewport({ width, height, deviceScaleFactor });
    await panel.waitForFunction((wide) => innerWidth === wide, {}, width);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.cell__control')?.focus());
    await held('Control', 'Home');
    await seen('Nome completo, linha 1');
    // Of the errors the last but one, from the first cell back.
    await held('Shift', 'F8');
    await held('Shift', 'F8');
    await seen('CPF, linha 48');
    await held('Control', 'End');
    await seen('Início, linha 60');

    async function seen(name: string): Promise<void> {
      await panel.waitForSelector(`[aria-label="${name}"]:focus`);
      expect(await panel.evaluate(isSeen), `${name} at ${width}`).toBe(true);
    }
  }

  async function held(modifier: 'Control' | 'Shift', key: 'Home' | 'End' | 'F8'): Promise<void> {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  }
});

/** 1920 × 1080, 1366 × 768, the same at 150 %, and a panel that could not grow. */
const WINDOWS = [
  [1920, 970, 1],
  [1366, 657, 1],
  [910, 438, 1.5],
  [400, 600, 1],
] as const;

/** Runs in the panel: whether the middle of the focused cell, and of what is said of it, is on top. */
function isSeen(): boolean {
  const cell = document.activeElement?.closest('td');
  const parts = [document.activeElement, cell?.querySelector('.cell__why')].filter(
    (part): part is Element => part instanceof Element,
  );
  return parts.every((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const ends = [left + 4, left + width / 2, left + width - 4];
    // What is said lets the pointer through: then the cells under it answer, in sight all the same.
    return ends.every((x) => {
      const over = document.elementFromPoint(x, top + height / 2);
      return part.matches('.cell__why')
        ? x > 0 && x < innerWidth && over?.closest('.grid') !== null
        : over === part;
    });
  });
}
