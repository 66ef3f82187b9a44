/** The page on which the picture editor is tried: names, numbers, and digits that may be anything. */
import type { Frame, Page } from 'puppeteer-core';
import { openPanel } from './walk.ts';
import type { World } from './world.ts';

/** Eleven digits that are no CPF: they may be anything, so they are only proposed. */
const DUVIDOSO = '52998224720';

/** The panel over a despacho that also shows digits which may be anything. */
export async function reported(world: World): Promise<{ page: Page; panel: Frame }> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  await page.waitForNetworkIdle({ idleTime: 150 });
  for (const frame of page.frames()) {
    await frame.evaluate((digits) => {
      const last = [...document.querySelectorAll('p')].at(-1);
      if (window.frames.length === 0 && last) last.append(` Controle ${digits}.`);
    }, DUVIDOSO);
  }
  return { page, panel: await openPanel(world.browser, page) };
}
