/**
 * Data planted in hard places, in SEI's own frames: every version, every zoom and every page meet
 * once. What the helpdesk then holds shows none of it, and all the rest of the page as it was.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PLANTADOS, type Plantado } from '../sei/planted.ts';
import { VERSOES } from '../sei/truth.ts';
import { launchChromium, type Chromium } from './support/browser.ts';
import { markedPlaces, type Marked } from './support/marked.ts';
import { differences, sizeOf } from './support/pixels.ts';
import { sendReadPicture } from './support/sent-picture.ts';
import { closeTabs } from './support/test-browser.ts';
import { expectCovered, expectSeen, grown, scaled } from './support/tarjas.ts';
import { LONGO } from './support/long.ts';
import { setZoom } from './support/zoom.ts';
import { hostsOf, startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(() => world?.stop());

/** CSS pixels that a tarja may reach beyond what it covers: margin, and rounding on both sides. */
const MARGEM = 6;

const PAGINAS = ['ficha', 'formulario', 'formas', 'molduras'] as const;
const ZOOMS = [1, 1.1, 1.25, 1.5];

/** A Latin square, zoom by zoom: any two of version, page and zoom meet in one of its rows. */
const QUADRADO = ZOOMS.flatMap((zoom, z) =>
  VERSOES.map((versao, v) => ({ zoom, versao, pagina: PAGINAS[(v + z) % 4]! })),
);
/** Of it each version, page and zoom at least once. */
const AMOSTRA = [0, 3, 5, 11, 14].map((i) => QUADRADO[i]!);
const FICHA_INTEIRA = VERSOES.slice(1).map((versao) => ({
  zoom: 1,
  versao,
  pagina: 'ficha' as const,
}));

test.each(LONGO ? [...FICHA_INTEIRA, ...QUADRADO] : AMOSTRA)(
  '$pagina in SEI $versao at $zoom',
  async ({ pagina, versao, zoom }) => {
    const page = await open(world.browser, `${pagina}?versao=${versao}`);
    await setZoom(world.browser, page, zoom);
    const plantados = await markedPlaces(page, 'data-plantado');
    if (zoom === 1) expect(new Set(plantados.map(({ nome }) => nome))).toEqual(shownIn(pagina));
    const shown = await page.screenshot();
    const { picture, escala } = await expectTarjas(world.browser, page);
    expect(escala).toBeCloseTo(zoom, 1);
    const places = plantados.map((place) => scaled(place, escala));
    expect(await differences(bench, picture, shown, grown(places, MARGEM * escala))).toEqual([]);
    await page.close();
  },
);

test('a screen of twice as many pixels', async () => {
  const double = await launchChromium({
    hosts: hostsOf(world.sei),
    // 0: what the screen itself says.
    viewport: { width: 1366, height: 768, deviceScaleFactor: 0 },
    args: ['--force-device-scale-factor=2'],
  });
  try {
    await double.store({ helpdesk: world.helpdesk.url });
    const page = await open(double, 'formas');
    expect((await expectTarjas(double, page)).escala).toBe(2);
  } finally {
    await double.stop();
  }
});

test('a page that only says so: its devicePixelRatio lies', async () => {
  const page = await open(world.browser, 'formas');
  await setZoom(world.browser, page, 1);
  await page.setViewport({ width: 1366, height: 768, deviceScaleFactor: 2 });
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
  expect((await expectTarjas(world.browser, page)).escala).toBe(1);
});

async function open(browser: Chromium, destino: string): Promise<Page> {
  const page = await browser.open(`${world.seiUrl}/sei/teste/${destino}`);
  await page.waitForNetworkIdle({ idleTime: 150 });
  return page;
}

/** Reports: everything planted that is in view is covered, and everything free is not. */
async function expectTarjas(
  browser: Chromium,
  page: Page,
): Promise<{ picture: Uint8Array; escala: number }> {
  const plantados = await markedPlaces(page, 'data-plantado');
  const livres = await markedPlaces(page, 'data-livre');
  expect(plantados.length).toBeGreaterThan(3);
  expect(livres.length).toBeGreaterThan(0);
  const largura = await page.evaluate(() => innerWidth);
  const { picture } = await sendReadPicture({ browser, helpdesk: world.helpdesk }, page);
  const escala = (await sizeOf(bench, picture)).largura / largura;
  const inPicture = (places: Marked[]) => places.map((place) => scaled(place, escala));
  await expectCovered(bench, picture, inPicture(plantados));
  await expectSeen(bench, picture, inPicture(livres));
  return { picture, escala };
}

/** Names of what the truth says is seen in the page. */
function shownIn(pagina: (typeof PAGINAS)[number]): Set<string> {
  const dados: Record<string, Plantado> = PLANTADOS[pagina === 'molduras' ? 'miudo' : pagina];
  return new Set(Object.keys(dados).filter((nome) => !dados[nome]!.fora));
}
