/**
 * The picture editor for whoever reads by ear, in the dark, or in a small window: axe finds nothing
 * in any of its states, and nothing of it is cut.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from './support/axe.ts';
import { reported } from './support/despacho.ts';
import { keyboard } from './support/keyboard.ts';
import { closeTabs } from './support/test-browser.ts';
import { press } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(() => world?.stop());

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  test('fresh, with every kind of mark, asking, all shown, near', async () => {
    const { page, panel } = await reported(world);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const keys = keyboard(page, panel);
    await keys.open();
    expect(await faultsIn(panel)).toEqual([]);

    for (const [letter, name] of KINDS) await keys.add(letter, name);
    await keys.press('x');
    await keys.press('Enter');
    await keys.on(/^Texto 1: o que/);
    await page.keyboard.type('Aqui');
    expect(await faultsIn(panel)).toEqual([]);
    await keys.press('Enter');

    await keys.tabTo(/^Mostrar esta área: CPF/);
    await keys.press('Enter');
    await keys.on('Manter coberta');
    expect(await faultsIn(panel)).toEqual([]);
    await keys.press('Tab');
    await keys.press('Enter');
    await keys.on(/^Cobrir de novo: CPF/);
    await keys.press('1');
    await keys.press('+');
    expect(await faultsIn(panel)).toEqual([]);
  });
});

describe('nothing is cut, nothing lies under anything else', () => {
  test.each([
    ['1920 × 1080', 1920, 1080, 1],
    ['1366 × 768', 1366, 768, 1],
    ['1366 × 768 at 150 %', 910, 512, 1.5],
    ['760 wide', 760, 700, 1],
  ])('%s', async (_, width, height, deviceScaleFactor) => {
    const { page, panel } = await reported(world);
    const keys = keyboard(page, panel);
    await press(panel, 'button', 'Capturar de novo');
    await panel.waitForSelector('.thumb:nth-of-type(2)');
    await keys.open();
    await page.setViewport({ width, height, deviceScaleFactor });
    await panel.waitForFunction((wide) => innerWidth === wide, {}, width);
    expect(await panel.evaluate(outOfSight)).toEqual([]);
    const fits = await panel.evaluate(() => {
      const stage = document.querySelector('.stage');
      return stage !== null && stage.scrollWidth <= stage.clientWidth;
    });
    expect(fits).toBe(true);
  });
});

const KINDS = [
  ['t', 'Tarja 1'],
  ['d', 'Destaque 1'],
  ['s', 'Seta 1'],
  ['n', 'Número 1'],
  ['r', 'Recorte'],
] as const;

/** Runs in the panel: controls of the editor's bar and side that are cut or lie under another. */
function outOfSight(): string[] {
  const bar = document.querySelectorAll('.editor__bar :is(button, input), .side__caption *');
  const cut = [...document.querySelectorAll('.editor__bar, .side')].filter(
    (one) => one.scrollWidth > one.clientWidth,
  );
  const controls = [...bar].filter((one) => one.matches('button, input') && one.checkVisibility());
  const unreachable = controls.filter((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const inWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return !inWindow || !hit || !(one.contains(hit) || one.closest('label')?.contains(hit));
  });
  return [...cut, ...unreachable].map((one) => one.outerHTML.slice(0, 200));
}
