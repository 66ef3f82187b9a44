/**
 * A sigiloso processo in a real browser: the panel opens at once without picture and without
 * number, and either goes by one press of the person. Nothing of the number leaves before.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Chamado } from '@/lib/contract';
import { SIGILOSO } from '../sei/data.ts';
import { VERSOES } from '../sei/truth.ts';
import { last } from './support/long.ts';
import { panelOn, says } from './support/panel-text.ts';
import { countColours, solidColour, type Area } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send, write } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const { numero } = SIGILOSO;
const MASCARADO = numero.replaceAll(/\d/g, '•');
const REPORT = { ...EXEMPLO, tarja: null };
const NOT_IN = 'Processo sigiloso: a imagem não foi incluída.';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(async () => {
  await world?.stop();
});

const door = (destino: string) => `${world.seiUrl}/sei/teste/${destino}`;

test('sent as it opens: no picture, the number masked, and the receipt says so', async () => {
  const { page, panel } = await panelOn(world.browser, door('sigiloso'));
  await says(panel, NOT_IN);
  expect(await says(panel, MASCARADO)).not.toContain(numero);
  await fill(page, panel, REPORT);
  const chamado = await stored(await send(panel));
  expect(chamado.anexos).toEqual([]);
  expect(chamado.contexto.processo).toMatchObject({ numero: MASCARADO, nivelAcesso: 'sigiloso' });
  expect(chamado.processo).toBe(MASCARADO);
  expect(JSON.stringify(chamado)).not.toContain(numero);
  expect(chamado.comprovante).toMatchObject({ imagens: [], numeroMascarado: true });
});

test('the number goes once it is given; masked again, it does not', async () => {
  const { page, panel } = await panelOn(world.browser, door('sigiloso'));
  await press(panel, 'button', 'Informar o número');
  await says(panel, numero);
  await press(panel, 'button', 'Mascarar o número');
  await says(panel, MASCARADO);
  await press(panel, 'button', 'Informar o número');
  await fill(page, panel, REPORT);
  const chamado = await stored(await send(panel));
  expect(chamado.contexto.processo?.numero).toBe(numero);
  expect(chamado.comprovante?.numeroMascarado).toBe(false);
});

test('typed in the description it is pointed out, and masked by one press', async () => {
  const { panel } = await panelOn(world.browser, door('sigiloso'));
  await write(panel, 'Descrição', `Não abre o ${numero}`);
  await says(panel, 'O número do processo sigiloso está no texto.');
  await press(panel, 'button', 'Mascarar');
  const typed = await panel.$eval('#descricao', (area) => (area as HTMLTextAreaElement).value);
  expect(typed).toBe(`Não abre o ${MASCARADO}`);
});

describe.each(last(VERSOES))('SEI %s', (versao) => {
  test('the picture comes by one press, with its content and its number covered', async () => {
    const { page, panel } = await panelOn(world.browser, `${door('sigiloso')}?versao=${versao}`);
    const places = await numberPlaces(page);
    expect(places.length).toBeGreaterThan(0);
    const content = (await page.$('#ifrConteudoVisualizacao, #ifrVisualizacao'))!;
    const covered = [...places, inside((await content.boundingBox())!)];

    await press(panel, 'button', 'Incluir a imagem mesmo assim');
    await panel.waitForSelector('button[id^="ampliar-"]');
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain(NOT_IN);
    await fill(page, panel, REPORT);
    const chamado = await stored(await send(panel));
    const picture = await storedAnexo(world, chamado.anexos[0]?.sha256 ?? '');
    for (const area of covered) {
      expect(await solidColour(bench, picture, area)).toEqual([0, 0, 0, 255]);
    }
    expect(await countColours(bench, picture)).toBeGreaterThan(20);
    expect(chamado.comprovante?.imagens[0]?.cobertas.map(({ motivo }) => motivo)).toEqual(
      expect.arrayContaining(['Processo sigiloso', 'Número do processo sigiloso']),
    );
    expect(chamado.comprovante?.numeroMascarado).toBe(true);
  });
});

test('taken out again, it does not come back by an ordinary capture', async () => {
  const { panel } = await panelOn(world.browser, door('sigiloso'));
  await press(panel, 'button', 'Incluir a imagem mesmo assim');
  await panel.waitForSelector('button[id^="ampliar-"]');
  await press(panel, 'button', 'Retirar imagem 1');
  await press(panel, 'button', 'Capturar a tela');
  await says(panel, NOT_IN);
  expect(await panel.$('button[id^="ampliar-"]')).toBeNull();
});

describe('a draft of another page', () => {
  test('the folded panel that came along takes no picture of it, until it is told to', async () => {
    const { page, panel } = await panelOn(world.browser, door('publico'));
    await write(panel, 'Descrição', 'Comecei no público.');
    await panel.waitForSelector('button[id^="ampliar-"]');
    await page.goto(door('sigiloso'));
    const back = await world.browser.panel(page);
    await press(back, 'button', 'capturar esta tela');
    await says(back, NOT_IN);
    expect(await countPictures(back)).toBe(1);
    await press(back, 'button', 'Incluir a imagem mesmo assim');
    await until('it is in', async () => ((await countPictures(back)) === 2 ? true : null));
    await fill(page, back, REPORT);
    const chamado = await stored(await send(back));
    expect(JSON.stringify(chamado)).not.toContain(numero);
    expect(chamado.anexos).toHaveLength(2);
  });

  test('nor does a door that is used while the panel is open', async () => {
    const { page, panel } = await panelOn(world.browser, door('sigiloso'));
    await world.browser.pressInPopup(page, 'Reportar ao CSG');
    await says(panel, NOT_IN);
    expect(await countPictures(panel)).toBe(0);
  });
});

test('a list that holds a sigiloso is no sigiloso: its picture goes, its ticked number masked', async () => {
  const { page, panel } = await panelOn(world.browser, door('controle-marcado'));
  await panel.waitForSelector('button[id^="ampliar-"]');
  await fill(page, panel, REPORT);
  const chamado = await stored(await send(panel));
  expect(chamado.anexos).toHaveLength(1);
  expect(chamado.contexto.processosSelecionados).toContain(MASCARADO);
  expect(chamado.contexto.processosSelecionados).not.toContain(numero);
});

/** Where SEI writes the number: the bar above and the root of the tree, in pixels of the window. */
async function numberPlaces(page: Page): Promise<Area[]> {
  const places: Area[] = [];
  for (const frame of page.frames()) {
    const found = await frame.$$('#divInfraBarraLocalizacao, a.infraArvoreNo span[id^="span"]');
    for (const element of found) {
      const text = await element.evaluate((one) => one.textContent ?? '');
      const box = text.includes(numero) ? await element.boundingBox() : null;
      if (box) places.push(inside(box));
    }
  }
  return places;
}

function inside(box: { x: number; y: number; width: number; height: number }): Area {
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)];
  const right = Math.min(Math.floor(box.x + box.width), 1366);
  const bottom = Math.min(Math.floor(box.y + box.height), 768);
  return { x, y, largura: right - x, altura: bottom - y };
}

const countPictures = async (panel: Frame) => (await panel.$$('button[id^="ampliar-"]')).length;

async function stored(id: string): Promise<Chamado> {
  const found = (await storedChamados(world)).find((chamado) => chamado.numero === id);
  if (!found) throw new Error(`The helpdesk holds no ${id}`);
  return found;
}
