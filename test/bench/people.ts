/**
 * Typing in a list of people: from a key to the picture that shows its letter, in a list of one row
 * and in one of 500 rows of eight columns, in the panel of the production build. Bound: half of the
 * keys within 50 ms with 500 rows. Then bringing 500 rows in, and going to the last of them.
 * `npm run bench:people`.
 */
import type { Frame, Page } from 'puppeteer-core';
import { bring, copiedPeople, listCatalogue, openList, paste } from '../e2e/support/people.ts';
import { press } from '../e2e/support/walk.ts';
import { startWorld } from '../e2e/support/world.ts';
import { median, printRow } from './figures.ts';

const BOUND = 50;
const KEYS = 'Maria das Dores Pereira da Conceicao';
/** Between two keys: nobody types faster, and the draft is saved meanwhile. */
const PAUSE = 90;

const world = await startWorld({ helpdesk: { catalogo: await listCatalogue() } });
try {
  const { page, panel } = await openList(world);
  await bring(panel, 1);
  const one = await typed(page, panel);
  printRow('a key, 1 row', one);

  await paste(panel, copiedPeople(499));
  await panel.waitForSelector('#colunas-titulo');
  printRow('taking 499 rows', [
    await until(panel, '[role=grid][aria-rowcount="501"]', () =>
      press(panel, 'button', 'Usar 499 pessoas'),
    ),
  ]);
  const many = await typed(page, panel);
  printRow('a key, 500 rows', many);
  const ratio = median(many) / median(one);
  console.log(`500 rows against one: ${ratio.toFixed(2)} times (bound ${BOUND} ms)`);

  printRow('to the last row', [
    await until(panel, '[aria-label="Nome completo, linha 500"]:focus', async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Control');
    }),
  ]);
  if (median(many) > BOUND) process.exitCode = 1;
} finally {
  await world.stop();
}

/** Milliseconds from each key's event to the end of the frame that shows it. */
async function typed(page: Page, panel: Frame): Promise<number[]> {
  await (await panel.waitForSelector('[aria-label="Nome completo, linha 1"]'))?.click();
  const watch = await panel.evaluateHandle(() => {
    const took: number[] = [];
    const channel = new MessageChannel();
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // After the frame's own work.
          channel.port1.addEventListener(
            'message',
            () => took.push(performance.now() - timeStamp),
            { once: true },
          );
          channel.port1.start();
          channel.port2.postMessage(null);
        }),
      { capture: true },
    );
    return took;
  });
  await page.keyboard.type(KEYS, { delay: PAUSE });
  // The first ones compile what the others use.
  return (await watch.jsonValue()).slice(6);
}

/** Milliseconds from `work` until the panel shows this. */
async function until(panel: Frame, selector: string, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  await panel.waitForSelector(selector);
  return performance.now() - began;
}
