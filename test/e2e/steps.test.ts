/**
 * Up to five pictures as steps of one report: across SEI's pages, each with its caption, in the
 * order that the person gives them.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { panelOn, says } from './support/panel-text.ts';
import { nearest } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send, write } from './support/walk.ts';
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

/** Five pages that look different, in the order in which the person goes through them. */
const PAGES = ['controle', 'publico-raiz', 'documento', 'avisos', 'erro-acesso'] as const;
const SIXTH = 'São até 5 imagens por chamado.';
const door = (destino: string) => `${world.seiUrl}/sei/teste/${destino}`;

test('five steps over five pages arrive in order, each with its caption; a sixth is refused', async () => {
  const shown = await pagesAsShown();
  const { page, panel: first } = await panelOn(world.browser, door(PAGES[0]));
  await has(first, 1);
  await caption(first, 0, 'Passo 1');

  let panel = first;
  for (const [index, destino] of PAGES.entries()) {
    if (index === 0) continue;
    await page.goto(door(destino));
    panel = await world.browser.panel(page);
    await press(panel, 'button', 'capturar esta tela');
    await has(panel, index + 1);
    await caption(panel, index, `Passo ${index + 1}`);
  }

  // By the panel's own button, by a door, and by a file.
  await press(panel, 'button', 'Capturar de novo');
  await says(panel, SIXTH);
  await world.browser.pressInPopup(page, 'Reportar ao CSG');
  await says(panel, SIXTH);
  await drop(panel, 'sexta.png', await page.screenshot());
  await says(panel, SIXTH);
  await has(panel, 5);

  const chamado = await sendIt(page, panel);
  expect(chamado.anexos.map(({ legenda }) => legenda)).toEqual([
    'Passo 1',
    'Passo 2',
    'Passo 3',
    'Passo 4',
    'Passo 5',
  ]);
  const sent = chamado.anexos.map(({ sha256 }) => storedAnexo(world, sha256));
  // Tarjas differ.
  expect(await nearest(bench, await Promise.all(sent), shown)).toEqual([0, 1, 2, 3, 4]);
});

test('the order is the person’s, and a picture taken out comes back to its place', async () => {
  const { page, panel } = await panelOn(world.browser, door('controle'));
  await has(panel, 1);
  await caption(panel, 0, 'A');
  for (const [index, legenda] of ['B', 'C'].entries()) {
    await press(panel, 'button', 'Capturar de novo');
    await has(panel, index + 2);
    await caption(panel, index + 1, legenda);
  }
  // C before B; then A goes and comes back.
  await open(panel, 2);
  await press(panel, 'button', 'Pôr antes');
  await close(panel);
  await press(panel, 'button', 'Retirar imagem 1');
  await has(panel, 2);
  await press(panel, 'button', 'Desfazer');
  await has(panel, 3);
  await says(panel, 'rascunho salvo');

  // A reload reads it from the disk.
  await page.reload();
  const back = await world.browser.panel(page);
  await press(back, 'button', 'voltar');
  await has(back, 3);
  const chamado = await sendIt(page, back);
  expect(chamado.anexos.map(({ legenda }) => legenda)).toEqual(['A', 'C', 'B']);
});

test('doors pressed in a hurry take their turn: no capture fails', async () => {
  const { page, panel } = await panelOn(world.browser, door('controle'));
  await has(panel, 1);
  // Faster than the browser allows, and not only by the panel's own buttons.
  for (let count = 2; count <= 5; count += 1) {
    await world.browser.pressInPopup(page, 'Reportar ao CSG');
  }
  await has(panel, 5);
  const state = await panel.evaluate(() => document.body.innerText);
  expect(state).not.toContain('pediu um intervalo');
});

test('a file dropped on the panel is a step too', async () => {
  const { page, panel } = await panelOn(world.browser, door('controle'));
  await has(panel, 1);
  await drop(panel, 'tela.png', await page.screenshot());
  await has(panel, 2);
});

/** How the pages look before there is any panel. */
async function pagesAsShown(): Promise<Uint8Array[]> {
  const page = await world.browser.open('about:blank');
  const all: Uint8Array[] = [];
  for (const destino of PAGES) {
    await page.goto(door(destino));
    await page.waitForNetworkIdle({ idleTime: 150 });
    all.push(await page.screenshot());
  }
  await page.close();
  return all;
}

async function has(panel: Frame, count: number): Promise<void> {
  await until(`${count} pictures`, async () =>
    (await panel.$$('button[id^="ampliar-"]')).length === count ? true : null,
  );
}

async function open(panel: Frame, index: number): Promise<void> {
  const thumbs = await panel.$$('button[id^="ampliar-"]');
  // By the DOM: the frame unfolds meanwhile, and a click of the mouse might miss it.
  await thumbs[index]?.evaluate((thumb) => (thumb as HTMLElement).click());
  await panel.waitForSelector('dialog[open] canvas');
}

async function close(panel: Frame): Promise<void> {
  await press(panel, 'button', 'Concluir');
  await panel.waitForSelector('dialog', { hidden: true });
  // The frame goes back beside the page: a click before would miss its button.
  await until('the panel is narrow again', async () =>
    (await panel.evaluate(() => window.innerWidth)) < 700 ? true : null,
  );
}

async function caption(panel: Frame, index: number, legenda: string): Promise<void> {
  await open(panel, index);
  await write(panel, 'Legenda (opcional)', legenda);
  await close(panel);
  await says(panel, 'rascunho salvo');
}

/** A file let go over the panel, as the browser tells it. */
async function drop(panel: Frame, name: string, bytes: Uint8Array): Promise<void> {
  await panel.evaluate(
    (nome, base64) => {
      const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([raw], nome, { type: 'image/png' }));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

async function sendIt(page: Page, panel: Frame) {
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const numero = await send(panel, 40_000);
  await page.close();
  const chamado = (await storedChamados(world)).find((each) => each.numero === numero);
  if (!chamado) throw new Error(`no chamado ${numero}`);
  return chamado;
}
