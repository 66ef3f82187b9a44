/**
 * The doors, each by the person's own gesture: a window on a screen, real clicks and keys, the
 * browser's own menu and its own prompt for permissions.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ends } from './support/long.ts';
import { said, says } from './support/panel-text.ts';
import { solidColour } from './support/pixels.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { press } from './support/walk.ts';
import { SEI_HOST, startWorld, type World } from './support/world.ts';
import { onScreen, startScreen, type Clicked, type Screen } from './support/xvfb.ts';

const BUTTON = 'chamados-sei-botao';
const PANEL = '#chamados-sei-painel';
const THUMB = 'button[id^="ampliar-"]';

let screen: Screen;
let world: World;
/** The SEI tab of the test that runs. */
let page: Page;
/** As the browser writes the keys that it really assigned. */
let shortcut: string;

beforeAll(async () => {
  screen = await startScreen();
  world = await startWorld({
    chromium: { display: screen.display, args: ['--auto-accept-this-tab-capture'] },
  });
  shortcut = await world.browser.inExtension(async () => {
    const all = await chrome.commands.getAll();
    return all.find(({ name }) => name === 'reportar')?.shortcut ?? '';
  });
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
  await screen?.stop();
});

describe('the context menu', () => {
  const places: [string, Clicked, string, string][] = [
    ['the page', 'page', 'controle', '#divInfraBarraLocalizacao'],
    ['selected text', 'text', 'controle', '#divInfraBarraLocalizacao'],
    ['a link', 'link', 'controle', 'td a[href*=procedimento_trabalhar]'],
    ['an image', 'image', 'controle', 'img.imagemStatus'],
    ['a field', 'field', 'controle', '#txtPesquisaRapida'],
    ['a frame of an open processo', 'frame', 'publico', 'p'],
  ];
  test.each(ends(places))(
    'on %s: one item, which opens the panel with a picture',
    async (_, on, destino, where) => {
      await open(`/sei/teste/${destino}`);
      const frame = on === 'frame' ? await innermost(where) : page.mainFrame();
      const element = await frame.waitForSelector(where);
      if (on === 'text') await element?.evaluate((one) => getSelection()?.selectAllChildren(one));
      // Two items of one extension would be folded into a submenu, which opens nothing.
      await chooseItem(element, on);
      const panel = await world.browser.panel(page);
      await has(panel, 1);
      expect(await picturesShowPanel(panel)).toEqual([false]);
    },
  );

  test("no item where the address is not SEI's, and the panel by the keyboard", async () => {
    await open('/portal/noticias');
    await chooseItem(await page.$('body'), 'page');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.$(PANEL)).toBeNull();
    await screen.key('Escape', 'Escape');
    await pressShortcut();
    await has(await world.browser.panel(page), 1);
  });
});

describe('the keyboard', () => {
  test('the browser assigned the keys that the manifest suggests', () => {
    expect(shortcut).toBe('Alt+Shift+K');
  });

  test('opens the panel with a picture; again, in the panel: another picture, no other panel', async () => {
    await open('/sei/teste/publico');
    await pressShortcut();
    const panel = await world.browser.panel(page);
    await has(panel, 1);
    await pressShortcut();
    await has(panel, 2);
    expect(await page.$$(PANEL)).toHaveLength(1);
    expect(await picturesShowPanel(panel)).toEqual([false, false]);
  });

  test('unfolds a panel that was folded, with the picture of what is seen now', async () => {
    await open('/sei/teste/publico');
    await pressShortcut();
    const panel = await world.browser.panel(page);
    await has(panel, 1);
    await press(panel, 'button', 'Recolher');
    await says(panel, 'Rascunho aberto');
    await pressShortcut();
    await has(panel, 2);
    expect(await said(panel)).toContain('Enviar chamado');
  });

  test('popup and options name the keys that were really assigned', async () => {
    await open('/sei/teste/publico');
    expect(await world.browser.readPopup(page, 'Atalho')).toContain(`Atalho: ${shortcut}`);
    const options = await world.browser.open(`${world.browser.origin}/options.html`);
    const kbd = await options.waitForSelector('kbd');
    expect(await kbd?.evaluate((keys) => keys.textContent)).toBe(shortcut);
    await options.close();
  });
});

describe("the button in SEI's own bar", () => {
  test('denied in the prompt of the browser: no button, the switch stays off', async () => {
    await open('/sei/teste/publico');
    expect(await switchIsOn()).toBe(false);
    await pressSwitch();
    // “Deny” has the focus, as the browser wants it.
    await answerPrompt('Return');
    expect(await switchIsOn()).toBe(false);
    expect(await page.$(BUTTON)).toBeNull();
  });

  test('allowed: in the open page at once, in the top frame alone; the switch says so', async () => {
    await open('/sei/teste/publico');
    await pressSwitch();
    await answerPrompt('Tab', 'Return');
    await page.waitForSelector(BUTTON);
    expect(await switchIsOn()).toBe(true);
    await page.reload();
    await page.waitForSelector(BUTTON);
    const inFrames = await Promise.all(page.frames().map(async (one) => await one.$$(BUTTON)));
    expect(inFrames.length).toBeGreaterThan(3);
    expect(inFrames.flat()).toHaveLength(1);
    expect(await namedInOptions()).toContain(SEI_HOST);
  });

  test('not in another system of the same framework on that host', async () => {
    await open('/sei/teste/eproc');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.$(BUTTON)).toBeNull();
  });

  test('no grant in this tab: no picture, but the keys, the share prompt, paste and file', async () => {
    await open('/sei/teste/publico');
    await clickButton();
    const panel = await world.browser.panel(page);
    const all = await says(panel, 'Sem imagem');
    expect(all).toContain(`Tecle ${shortcut}`);
    expect(all).toContain('Ctrl+V');

    await press(panel, 'button', 'Escolher a tela');
    await has(panel, 1);
    await paste(panel);
    await has(panel, 2);
    await attach(panel, 'relatorio.pdf', Buffer.from('%PDF-1.4\n'));
    await says(panel, 'relatorio.pdf');
    await pressShortcut();
    await has(panel, 3);
    expect(await picturesShowPanel(panel)).toEqual([false, false, false]);
  });

  test('a grant that is still alive in this tab: the picture is there', async () => {
    await open('/sei/teste/publico');
    await world.browser.readPopup(page, 'Meus chamados');
    await clickButton();
    await has(await world.browser.panel(page), 1);
  });

  test('switched off: gone from the open page, from the switch and from the options', async () => {
    await open('/sei/teste/publico');
    await page.waitForSelector(BUTTON);
    await pressSwitch();
    await page.waitForSelector(BUTTON, { hidden: true });
    expect(await switchIsOn()).toBe(false);
    expect(await namedInOptions()).not.toContain(SEI_HOST);
  });
});

async function open(path: string): Promise<void> {
  page = await world.browser.open(world.seiUrl + path);
  await page.bringToFront();
}

/** The frame that holds such an element, however deep. */
async function innermost(selector: string): Promise<Frame> {
  return await until(`a frame with ${selector}`, async () => {
    for (const frame of page.frames().slice(1)) if (await frame.$(selector)) return frame;
    return null;
  });
}

async function chooseItem(element: ElementHandle | null, on: Clicked): Promise<void> {
  const { x, y } = await middleOf(element);
  await screen.chooseOwnItem(x, y, on);
}

async function pressShortcut(): Promise<void> {
  await screen.key(shortcut.toLowerCase());
}

async function clickButton(): Promise<void> {
  const { x, y } = await middleOf(await page.waitForSelector(BUTTON));
  await screen.click(x, y);
}

/** On the screen. */
async function middleOf(element: ElementHandle | null): Promise<{ x: number; y: number }> {
  const box = await element?.boundingBox();
  if (!box) throw new Error('nothing to click');
  return await onScreen(page, box.x + box.width / 2, box.y + box.height / 2);
}

/** Waits until the panel shows so many pictures. */
async function has(panel: Frame, count: number): Promise<void> {
  await until(`${count} pictures`, async () =>
    (await panel.$$(THUMB)).length === count ? true : null,
  );
}

async function openSwitch(): Promise<{ popup: Page; control: ElementHandle<HTMLInputElement> }> {
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  const control = await popup.waitForSelector(
    '::-p-aria([name="Mostrar o botão dentro do SEI"][role="switch"])',
  );
  return { popup, control: control as ElementHandle<HTMLInputElement> };
}

async function switchIsOn(): Promise<boolean> {
  const { popup, control } = await openSwitch();
  const on = await control.evaluate((input) => input.checked);
  await popup.close();
  return on;
}

/** The popup dies when the prompt takes the focus: it may not even answer the click. */
async function pressSwitch(): Promise<void> {
  const { control } = await openSwitch();
  await control.click().catch(() => undefined);
}

/** The prompt is the browser's own: nothing tells when it is drawn and takes the keyboard. */
async function answerPrompt(...keys: string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await screen.key(...keys);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function namedInOptions(): Promise<string> {
  const options = await world.browser.open(`${world.browser.origin}/options.html`);
  const section = await options.waitForSelector('section[aria-labelledby=botao]');
  await until('permissions are read', async () =>
    (await section?.evaluate((all) => /nestes endereços|Em nenhum/.test(all.textContent)))
      ? true
      : null,
  );
  const text = await section?.evaluate((all) => all.textContent);
  await options.close();
  return text ?? '';
}

/** A picture on the real clipboard, and Ctrl+V in the panel. */
async function paste(panel: Frame): Promise<void> {
  const other = await world.browser.open(`${world.browser.origin}/options.html`);
  await other.bringToFront();
  await other.evaluate(async () => {
    const canvas = new OffscreenCanvas(1366, 624);
    canvas.getContext('2d')!.fillStyle = 'white';
    canvas.getContext('2d')!.fillRect(0, 0, 1366, 624);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  await other.close();
  await page.bringToFront();
  await panel.focus('#descricao');
  await screen.key('ctrl+v');
}

async function attach(panel: Frame, name: string, bytes: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anexo-'));
  await writeFile(join(folder, name), bytes);
  const input = await panel.$('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
  await says(panel, name);
  await rm(folder, { recursive: true });
}

/** For each picture of the draft: is “Enviar chamado” in it, where the panel has it? */
async function picturesShowPanel(panel: Frame): Promise<boolean[]> {
  const send = await panel.waitForSelector('::-p-aria([name="Enviar chamado"][role="button"])');
  const box = await send?.boundingBox();
  if (!box) throw new Error('“Enviar chamado” is not in view');
  // Left of its words, inside its rounded end.
  const spot = {
    x: Math.round(box.x + 8),
    y: Math.round(box.y + box.height / 2 - 2),
    largura: 4,
    altura: 4,
  };
  const now = await page.screenshot();
  const blank = await world.browser.open('about:blank');
  const colour = await solidColour(blank, now, spot);
  // The tab itself shows it there: what is looked for can be found.
  expect(colour?.join()).toBe('19,81,180,255');
  const seen: boolean[] = [];
  for (const bytes of await picturesOf(panel)) {
    const found = await solidColour(blank, bytes, spot);
    seen.push(found?.join() === colour?.join());
  }
  await blank.close();
  await page.bringToFront();
  return seen;
}

/** Bytes of the pictures in their order, as the draft holds them. */
async function picturesOf(panel: Frame): Promise<Uint8Array[]> {
  const all = await panel.evaluate(async (selector) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('chamados-sei');
      request.onsuccess = () => resolve(request.result);
    });
    const ids = [...document.querySelectorAll(selector)].map((one) => one.id.slice(8));
    const found = ids.map(
      (id) =>
        new Promise<number[]>((resolve) => {
          const request = db.transaction('bytes').objectStore('bytes').get(id);
          request.onsuccess = () => resolve([...new Uint8Array(request.result.bytes)]);
        }),
    );
    const pictures = await Promise.all(found);
    db.close();
    return pictures;
  }, THUMB);
  return all.map((bytes) => Uint8Array.from(bytes));
}
