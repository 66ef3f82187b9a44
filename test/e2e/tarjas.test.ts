/**
 * Tarjas that nobody drew: what the helpdesk gets shows no personal datum that was planted in SEI,
 * and everything else of the page. Read from the pixels, in every version, zoomed and scrolled.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CPFS, DADOS_PESSOAIS, JOAO, MARIA, PROCESSOS, PUBLICO } from '../sei/data.ts';
import { VERSOES } from '../sei/truth.ts';
import { placesOf, type Place } from './support/places.ts';
import { countDifferent, sizeOf, solidColour, type Area } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { EXEMPLO, fill, openPanel, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterAll(() => world?.stop());

const PLANTADOS = [...Object.values(DADOS_PESSOAIS).flat(), ...Object.values(CPFS)];
const BLACK = [0, 0, 0, 255];
/** Pixels that a tarja reaches beyond what it covers: margin, and rounding on both sides. */
const MARGIN = 6;

test.each(VERSOES)(
  'SEI %s: every datum planted in a público despacho, and nothing else',
  async (v) => {
    const page = await open(`publico?versao=${v}`);
    const shown = await page.screenshot();
    const planted = await placesOf(page, PLANTADOS);
    expect(new Set(planted.map(({ texto }) => texto))).toEqual(
      new Set([
        DADOS_PESSOAIS.nomes[0],
        DADOS_PESSOAIS.cpfs[0],
        DADOS_PESSOAIS.emails[0],
        DADOS_PESSOAIS.telefones[0],
      ]),
    );
    const numbers = await placesOf(page, [PUBLICO.numero]);
    expect(numbers.length).toBeGreaterThan(1);

    const picture = await sent(page);
    await expectCovered(picture, planted);
    expect(await countDifferent(bench, picture, shown, grown(planted))).toBe(0);
    for (const number of numbers) expect(await solidColour(bench, picture, number)).toBeNull();
    await page.close();
  },
);

test.each([1.1, 1.25, 1.5])('zoomed to %f', async (zoom) => {
  const page = await open('publico');
  await setZoom(page, zoom);
  const planted = await placesOf(page, PLANTADOS);
  const numbers = await placesOf(page, [PUBLICO.numero]);
  const largura = await page.evaluate(() => innerWidth);
  expect(planted.length).toBeGreaterThan(2);
  const picture = await sent(page);
  const scale = (await sizeOf(bench, picture)).largura / largura;
  expect(scale).toBeCloseTo(zoom, 1);
  await expectCovered(
    picture,
    planted.map((place) => scaled(place, scale)),
  );
  for (const number of numbers) {
    expect(await solidColour(bench, picture, scaled(number, scale))).toBeNull();
  }
  await setZoom(page, 1);
  await page.close();
});

test('scrolled, in a window that shows less of it', async () => {
  const page = await open('documento');
  await page.setViewport({ width: 700, height: 300 });
  await page.evaluate(() => scrollTo(0, 130));
  const planted = await placesOf(page, PLANTADOS);
  expect(planted.length).toBeGreaterThan(1);
  const shown = await page.screenshot();
  const picture = await sent(page);
  await expectCovered(picture, planted);
  expect(await countDifferent(bench, picture, shown, grown(planted))).toBe(0);
  await page.close();
});

test('a list of 300 processes: no tarja at all, the picture is the page', async () => {
  const page = await open('controle');
  const rows = await page.$$eval('tr[id^="P"]', (all) => all.length);
  expect(rows).toBe(PROCESSOS.length);
  const shown = await page.screenshot();
  expect(await countDifferent(bench, await sent(page), shown)).toBe(0);
  await page.close();
});

test('the same list for another person: only to whom processes are assigned', async () => {
  const page = await open(`controle?usuario=${JOAO.sigla}`);
  const shown = await page.screenshot();
  const assigned = await placesOf(page, [MARIA.sigla]);
  expect(assigned.length).toBeGreaterThan(0);
  const picture = await sent(page);
  await expectCovered(picture, assigned);
  expect(await countDifferent(bench, picture, shown, grown(assigned))).toBe(0);
  await page.close();
});

async function open(destino: string): Promise<Page> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/${destino}`);
  await page.waitForNetworkIdle();
  return page;
}

/** Reports with the real gesture, draws nothing; the picture that the helpdesk then holds. */
async function sent(page: Page): Promise<Uint8Array> {
  const panel = await openPanel(world.browser, page);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const numero = await send(panel);
  const chamado = (await storedChamados(world)).find((one) => one.numero === numero);
  return await storedAnexo(world, chamado?.anexos[0]?.sha256 ?? '');
}

async function expectCovered(picture: Uint8Array, places: readonly Place[]): Promise<void> {
  for (const place of places) {
    expect(await solidColour(bench, picture, place), place.texto).toEqual(BLACK);
  }
}

async function setZoom(page: Page, zoom: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await page.bringToFront();
  await world.browser.inExtension(
    async (url, factor) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.setZoom(tab?.id, factor);
    },
    `${world.seiUrl}/*`,
    zoom,
  );
  await page.bringToFront();
  await page.waitForFunction((was) => innerWidth !== was, {}, before);
}

const grown = (places: readonly Area[]): Area[] =>
  places.map(({ x, y, largura, altura }) => ({
    x: x - MARGIN,
    y: y - MARGIN,
    largura: largura + 2 * MARGIN,
    altura: altura + 2 * MARGIN,
  }));

/** Inwards, to whole pixels of the picture. */
function scaled<A extends Area>({ x, y, largura, altura, ...rest }: A, scale: number) {
  const [left, top] = [Math.ceil(x * scale), Math.ceil(y * scale)];
  return {
    ...rest,
    x: left,
    y: top,
    largura: Math.floor((x + largura) * scale) - left,
    altura: Math.floor((y + altura) * scale) - top,
  } as A;
}
