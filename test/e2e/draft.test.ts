/**
 * The life of a draft: it goes with the person from page to page, outlives the tab and the browser,
 * and is nobody else's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { JOAO, MARIA } from '../sei/data.ts';
import { launchChromium, type Chromium } from './support/browser.ts';
import { LONGO } from './support/long.ts';
import { panelOn, said, says } from './support/panel-text.ts';
import { countDifferent } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, identify, openPanel, press, send, write } from './support/walk.ts';
import { SEI_HOST, startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;
/** For a browser that is closed and opened again. */
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'chamados-perfil-'));
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(async () => {
  await world?.stop();
  await rm(profile, { recursive: true, force: true });
});

const door = (destino: string) => `${world.seiUrl}/sei/teste/${destino}`;
const HOST = '#chamados-sei-painel';
/** Pictures: as many as a chamado takes, and fewer in `npm test`: `steps.test.ts` takes them all. */
const MANY = LONGO ? 5 : 3;

test('it follows SEI to another processo and a reload, folded, and outlives its tab', async () => {
  const text = 'Comecei no processo público.';
  const { page, panel } = await panelOn(world.browser, door('publico'));
  await write(panel, 'Descrição', text);
  await saved(panel);

  for (const go of [() => page.goto(door('restrito')), () => page.reload()]) {
    await go();
    const back = await folded(page);
    await press(back, 'button', 'voltar');
    expect(await description(back)).toBe(text);
    await until('it is unfolded', async () => ((await boxOf(page)).width > 400 ? true : null));
  }
  await page.close();

  const again = await panelOn(world.browser, door('publico'));
  await says(again.panel, /Você tem um rascunho/);
  expect(await description(again.panel)).toBe('');
  await press(again.panel, 'button', `continuar: ${text}`);
  await until('the draft is shown', async () =>
    (await description(again.panel)) === text ? true : null,
  );
  await fill(again.page, again.panel, { ...EXEMPLO, tarja: null, descricao: text });
  await send(again.panel);
});

test('a door used while the panel is open adds a picture, never a second panel', async () => {
  const page = await world.browser.open(door('controle'));
  // Nothing to cover on it, so that every picture is the page.
  const shown = await page.screenshot();
  const panel = await openPanel(world.browser, page);
  await write(panel, 'Descrição', 'Duas telas.');
  expect(await pictures(panel)).toBe(1);
  await world.browser.pressInPopup(page, 'Reportar ao CSG');
  await until('the second picture is there', async () =>
    (await pictures(panel)) === 2 ? true : null,
  );
  expect(await page.$$(HOST)).toHaveLength(1);
  expect(page.frames().filter((frame) => frame.url().includes('/panel.html'))).toHaveLength(1);
  for (let count = 3; count <= MANY; count += 1) {
    await press(panel, 'button', 'Capturar de novo');
    await until(`picture ${count}`, async () => ((await pictures(panel)) === count ? true : null));
  }
  const tabs = (await world.browser.browser.pages()).map((tab) => tab.url());
  expect(tabs.filter((url) => url.includes('/panel.html'))).toEqual([]);
  expect(await description(panel)).toBe('Duas telas.');

  await fill(page, panel, { ...EXEMPLO, tarja: null, descricao: 'Duas telas.' });
  const numero = await send(panel);
  await page.close();
  const chamado = (await storedChamados(world)).find((each) => each.numero === numero);
  expect(chamado?.anexos).toHaveLength(MANY);
  // The open panel stepped aside for every one of them.
  for (const { sha256 } of chamado?.anexos ?? []) {
    expect(await countDifferent(bench, await storedAnexo(world, sha256), shown)).toBe(0);
  }
});

test('the panel moves to the other side, and the next one opens there', async () => {
  const { page, panel } = await panelOn(world.browser, door('publico'));
  expect((await boxOf(page)).right).toBe(1366);
  await press(panel, 'button', 'Mover para o outro lado');
  await until('it moved', async () => ((await boxOf(page)).left === 0 ? true : null));
  await page.close();
  const next = await panelOn(world.browser, door('publico'));
  expect((await boxOf(next.page)).left).toBe(0);
  await press(next.panel, 'button', 'Mover para o outro lado');
  await until('it is back', async () => ((await boxOf(next.page)).right === 1366 ? true : null));
});

test('another SEI user of the same computer sees neither draft, identity nor chamados', async () => {
  const sent = 'Chamado da Maria.';
  const kept = 'Rascunho da Maria.';
  const first = await panelOn(world.browser, door('publico'));
  await fill(first.page, first.panel, { ...EXEMPLO, tarja: null, descricao: sent });
  const numero = await send(first.panel);
  await first.page.close();
  const { page, panel } = await panelOn(world.browser, door('publico'));
  expect(await said(panel)).toContain(EXEMPLO.email);
  await write(panel, 'Descrição', kept);
  await saved(panel);

  // In the same tab, with the panel open: it does not come back for him.
  await page.goto(door(`entrar?usuario=${JOAO.sigla}&destino=publico`));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await page.$$(HOST)).toHaveLength(0);

  const popup = await world.browser.readPopup(page, 'Nenhum chamado');
  const his = await openPanel(world.browser, page);
  expect(await his.$eval('#nome', (input) => (input as HTMLInputElement).value)).toBe(JOAO.nome);
  expect(await his.$eval('#email', (input) => (input as HTMLInputElement).value)).toBe('');
  expect(await description(his)).toBe('');
  for (const seen of [popup, await said(his)]) {
    for (const hers of [numero, sent, kept, EXEMPLO.email, MARIA.nome, 'rascunho de']) {
      expect(seen).not.toContain(hers);
    }
  }
  await write(his, 'Descrição', 'Chamado do João.');
  await press(his, 'radio', EXEMPLO.categoria);
  await identify(his, 'joao.lima@exemplo.gov.br');
  await send(his);

  // And she has everything of hers.
  await page.goto(door(`entrar?usuario=${MARIA.sigla}&destino=publico`));
  const list = await world.browser.readPopup(page, numero);
  expect(list).toContain(kept);
  expect(list).not.toContain('Chamado do João.');
});

test('it outlives the browser', async () => {
  const text = 'Escrito antes de fechar o navegador.';
  let browser = await openedAgain();
  try {
    const { panel } = await panelOn(browser, door('publico'));
    await write(panel, 'Descrição', text);
    await saved(panel);
    await browser.stop();

    browser = await openedAgain();
    const again = await panelOn(browser, door('publico'));
    await press(again.panel, 'button', `continuar: ${text}`);
    await until('the draft is shown', async () =>
      (await description(again.panel)) === text ? true : null,
    );
    expect(await pictures(again.panel)).toBe(1);
  } finally {
    await browser.stop();
  }
});

/** A browser of its own on the same profile as the one before. */
async function openedAgain(): Promise<Chromium> {
  const browser = await launchChromium({
    profile,
    hosts: { [SEI_HOST]: `127.0.0.1:${world.sei.port}` },
  });
  await browser.store({ helpdesk: world.helpdesk.url });
  return browser;
}

/** The slim bar that came back by itself. */
async function folded(page: Page): Promise<Frame> {
  const panel = await world.browser.panel(page);
  await says(panel, 'Rascunho aberto');
  expect((await boxOf(page)).height).toBeLessThan(100);
  return panel;
}

/** Typed text is on disk. */
async function saved(panel: Frame): Promise<void> {
  await says(panel, 'rascunho salvo');
}

async function description(panel: Frame): Promise<string> {
  return await panel.$eval('#descricao', (area) => (area as HTMLTextAreaElement).value);
}

async function pictures(panel: Frame): Promise<number> {
  return (await panel.$$('button[id^="ampliar-"]')).length;
}

async function boxOf(page: Page) {
  return await page.$eval(HOST, (host) => {
    const { left, right, width, height } = host.getBoundingClientRect();
    return { left, right, width, height };
  });
}
