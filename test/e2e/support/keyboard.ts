/** The picture editor by the keys alone, waiting for where the focus is as a person would. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './test-browser.ts';

/** The keys of a person who never takes the mouse. */
export function keyboard(page: Page, panel: Frame) {
  const press = async (key: string) => await page.keyboard.press(key as 'Enter');
  const focused = async () => await panel.evaluate(nameOfFocus);
  const on = async (name: string | RegExp) => {
    let last = '';
    await until(`the focus is on ${name}`, async () => {
      last = await focused();
      return (typeof name === 'string' ? last === name : name.test(last)) || null;
    }).catch((error: unknown) => {
      throw new Error(`The focus is on “${last}”, not on ${name}`, { cause: error });
    });
  };
  const tabTo = async (name: string | RegExp, way: 'on' | 'back' = 'on') => {
    for (let step = 0; step < 80; step += 1) {
      const here = await focused();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      if (way === 'back') await page.keyboard.down('Shift');
      await press('Tab');
      if (way === 'back') await page.keyboard.up('Shift');
    }
    throw new Error(`Tab never came to ${name}`);
  };
  return {
    press,
    on,
    tabTo,
    async times(key: string, count: number) {
      for (let step = 0; step < count; step += 1) await press(key);
    },
    async held(modifier: 'Shift' | 'Control', key: string, count: number) {
      await page.keyboard.down(modifier);
      for (let step = 0; step < count; step += 1) await press(key);
      await page.keyboard.up(modifier);
    },
    /** A tool by its letter, then one of it in the middle, which has the focus. */
    async add(letter: string, name: string) {
      await press(letter);
      await on(/^(Tarja|Destaque|Seta|Número|Texto|Recorte)$/);
      await press('Enter');
      await on(new RegExp(`^${name}.*: `));
    },
    /** From the form into the editor, its picture painted. */
    async open() {
      await tabTo(/^Ampliar imagem 1/, 'back');
      await press('Enter');
      await on('Tarja');
      await panel.waitForSelector('dialog canvas[data-painted]');
    },
  };
}

/** Runs in the panel: the name of what has the focus, as it is read out. */
function nameOfFocus(): string {
  const active = document.activeElement as HTMLInputElement | null;
  const label = active?.labels?.[0]?.textContent ?? active?.textContent ?? '';
  return (active?.getAttribute('aria-label') ?? label).trim();
}
