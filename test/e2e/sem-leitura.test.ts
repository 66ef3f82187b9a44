/**
 * What no script can read is covered, and that costs nothing: the report is sent by the same
 * actions. To show it again is asked once for a picture, and the receipt tells of it.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LEITOR } from '@/lib/text/reader';
import { texto as editor } from '@/lib/text/picture';
import { ENFEITES, ILEGIVEIS } from '../sei/planted.ts';
import { ends } from './support/long.ts';
import { markedPlaces } from './support/marked.ts';
import { said } from './support/panel-text.ts';
import { differences } from './support/pixels.ts';
import { sendPicture } from './support/sent-picture.ts';
import { expectCovered, grown, split } from './support/tarjas.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { press } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(() => world?.stop());

test('canvas, large pictures, video, embedded objects, frames of other origins; no icon, no brasão', async () => {
  const page = await open('ilegiveis');
  const covered = await markedPlaces(page, 'data-ilegivel');
  expect(covered.map(({ nome }) => nome)).toEqual(ILEGIVEIS);
  const furniture = await markedPlaces(page, 'data-enfeite');
  expect(new Set(furniture.map(({ nome }) => nome))).toEqual(new Set(ENFEITES));
  const shown = await page.screenshot();

  const { picture, chamado } = await sendPicture(world, page);
  await expectCovered(bench, picture, covered);
  expect(await differences(bench, picture, shown, grown(covered))).toEqual([]);
  const [proof] = chamado.comprovante?.imagens ?? [];
  expect(total(proof?.cobertas)).toBe(ILEGIVEIS.length);
  expect(proof?.mostradas).toEqual([]);
});

const QUADROS = [
  ['pdf', 'ifrArvoreHtml'],
  ['quadro-mudo', 'ifrConteudoVisualizacao'],
  ['quadro-travado', 'ifrConteudoVisualizacao'],
] as const;

test.each(ends(QUADROS))('%s: its frame, and nothing else', async (destino, quadro) => {
  const page = await world.browser.browser.newPage();
  const loaded = page.goto(`${world.seiUrl}/sei/teste/${destino}`).catch(() => null);
  await (destino === 'pdf' ? loaded : stalled());
  const [frame] = (await markedPlaces(page, 'id')).filter(({ nome }) => nome === quadro);
  const { picture, chamado } = await sendPicture(world, page);
  await expectCovered(bench, picture, [frame!]);
  expect(chamado.comprovante?.imagens[0]).toMatchObject({
    cobertas: [{ motivo: LEITOR.quadroIlegivel, quantidade: 1 }],
    mostradas: [],
  });
});

test('shown again after one question for the picture; the receipt says how much', async () => {
  const page = await open('ilegiveis');
  const places = await markedPlaces(page, 'data-ilegivel');
  const questions: string[] = [];

  const { picture, chamado } = await sendPicture(world, page, async (panel) => {
    await (await panel.waitForSelector('button[id^="ampliar-"]'))?.click();
    for (const motivo of [LEITOR.ilegivel.canvas, LEITOR.ilegivel.video]) {
      const mostrar = `button[aria-label^="${editor.mostrar}: ${motivo}"]`;
      await panel.waitForSelector(mostrar).catch(async (cause: unknown) => {
        throw new Error(`The panel shows: ${await said(panel)}`, { cause });
      });
      // A locator clicks what stands still: the list moves as areas leave it.
      await panel.locator(mostrar).click();
      // The question, or the area gone from the list.
      const asked = await until('something happens', async () => {
        if ((await panel.$('[role="alertdialog"]')) !== null) return 'asked';
        return (await panel.$(mostrar)) === null ? 'shown' : null;
      });
      if (asked === 'asked') await press(panel, 'button', editor.mostrar);
      questions.push(asked);
      await panel.waitForSelector(mostrar, { hidden: true });
    }
    await press(panel, 'button', editor.concluir);
    await panel.waitForSelector('dialog', { hidden: true });
  });

  expect(questions).toEqual(['asked', 'shown']);
  const { vistos } = await split(bench, picture, places);
  expect(vistos).toEqual(['canvas', 'video']);
  const [proof] = chamado.comprovante?.imagens ?? [];
  expect(total(proof?.cobertas)).toBe(ILEGIVEIS.length - 2);
  expect(proof?.mostradas.map(({ motivo, quantidade }) => [motivo, quantidade])).toEqual([
    [LEITOR.ilegivel.canvas, 1],
    [LEITOR.ilegivel.video, 1],
  ]);
});

async function open(destino: string): Promise<Page> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/${destino}`);
  await page.waitForNetworkIdle({ idleTime: 150 });
  return page;
}

/** The frame that never ends was asked for, and what it sends at first is there. */
async function stalled(): Promise<void> {
  await until('the hanging frame was asked for', async () =>
    world.sei.requests.some(({ path }) => path.startsWith('/sei/teste/pendurada')) ? true : null,
  );
  world.sei.clear();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

const total = (contagens: readonly { quantidade: number }[] = []): number =>
  contagens.reduce((sum, { quantidade }) => sum + quantidade, 0);
