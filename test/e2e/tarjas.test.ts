/**
 * Tarjas that nobody drew: what the helpdesk gets shows no personal datum of an ordinary SEI page,
 * and everything else of the page. Read from the pixels, in every version, scrolled or not.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CPFS, DADOS_PESSOAIS, JOAO, MARIA, PROCESSOS, PUBLICO } from '../sei/data.ts';
import { PLANTADOS } from '../sei/planted.ts';
import { VERSOES } from '../sei/truth.ts';
import { last } from './support/long.ts';
import { markedPlaces, type Marked } from './support/marked.ts';
import { differences } from './support/pixels.ts';
import { placesOf, type Place } from './support/places.ts';
import { sendReadPicture } from './support/sent-picture.ts';
import { closeTabs } from './support/test-browser.ts';
import { expectCovered, expectSeen, grown } from './support/tarjas.ts';
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

const PESSOAIS = [...Object.values(DADOS_PESSOAIS).flat(), ...Object.values(CPFS)];

test.each(last(VERSOES))(
  'SEI %s: every datum of a público despacho, and nothing else',
  async (versao) => {
    const page = await open(`publico?versao=${versao}`);
    const planted = await placesOf(page, PESSOAIS);
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
    await expectOnly(page, named(planted), named(numbers));
  },
);

test('in a small window, the document scrolled in its frames', async () => {
  const page = await open('publico');
  await page.setViewport({ width: 1000, height: 420 });
  const despacho = page.frames().find((frame) => frame.url().includes('documento_visualizar'));
  await despacho?.evaluate(() => scrollTo(0, 110));
  const planted = named(await placesOf(page, PESSOAIS));
  expect(planted.length).toBeGreaterThan(2);
  await expectOnly(page, planted);
});

test('a list of 300 processes: no tarja at all, the picture is the page', async () => {
  const page = await open('controle');
  const rows = await page.$$eval('tr[id^="P"]', (all) => all.length);
  expect(rows).toBe(PROCESSOS.length);
  const { chamado } = await expectOnly(page, []);
  expect(chamado.comprovante?.imagens[0]?.cobertas).toEqual([]);
});

test('the same list for another person, scrolled: only to whom processes are assigned', async () => {
  const page = await open(`controle?usuario=${JOAO.sigla}`);
  await page.$$eval('a.ancoraSigla', (all) => all[6]?.scrollIntoView());
  const assigned = named(await placesOf(page, [MARIA.sigla]));
  expect(assigned.length).toBeGreaterThan(2);
  const numbers = await placesOf(
    page,
    PROCESSOS.map(({ numero }) => numero),
  );
  await expectOnly(page, assigned, named(numbers));
});

test('what SEI’s own tooltip says over the list', async () => {
  const page = await open(`dica?usuario=${MARIA.sigla}`);
  const planted = await markedPlaces(page, 'data-plantado');
  expect(planted.map(({ nome }) => nome).toSorted()).toEqual(Object.keys(PLANTADOS.dica));
  await expectOnly(page, planted);
});

async function open(destino: string): Promise<Page> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/${destino}`);
  await page.waitForNetworkIdle({ idleTime: 150 });
  return page;
}

/** Reports, and looks at the picture: these are covered, the others seen, and no other pixel differs. */
async function expectOnly(page: Page, covered: Marked[], seen: Marked[] = []) {
  const shown = await page.screenshot();
  const sent = await sendReadPicture(world, page);
  await expectCovered(bench, sent.picture, covered);
  await expectSeen(bench, sent.picture, seen);
  expect(await differences(bench, sent.picture, shown, grown(covered))).toEqual([]);
  await page.close();
  return sent;
}

const named = (places: readonly Place[]): Marked[] =>
  places.map(({ texto, ...area }) => ({ ...area, nome: texto }));
