/**
 * A page that fakes SEI, breaks what scripts stand on, or fills every text with markup. What is read
 * stays text, is bounded, and decides nothing about what a person may see.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { INSTALACAO } from '../sei/data.ts';
import { said, says } from './support/panel-text.ts';
import { closeTabs } from './support/test-browser.ts';
import { storedChamado } from './support/stored.ts';
import { EXEMPLO, fill, openPanel, send } from './support/walk.ts';
import { SEI_HOST, startWorld, type World } from './support/world.ts';

const MARKUP = `"><img src=x onerror="document.title='furou'"><script>document.title='furou'</script>`;
const BUTTON = 'chamados-sei-botao';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
});

describe('reading goes on, and is SEI’s own, when the page', () => {
  test.each([
    [
      'poisons prototypes and replaces the natives of the page',
      `for (const name of ['url', 'facts', 'host', 'usuario', 'value'])
         Object.defineProperty(Object.prototype, name, { get() { return 'veneno' }, set() {} });
       Document.prototype.querySelector = Document.prototype.querySelectorAll = () => null;
       Array.prototype.map = Array.prototype.filter = () => ['veneno'];
       JSON.stringify = JSON.parse = () => 'veneno'; window.Promise = null; window.URL = null;
       Element.prototype.attachShadow = function () { throw new Error('não') };
       Document.prototype.createElement = () => { throw new Error('não') };`,
    ],
    [
      'makes every getter of its elements throw',
      `for (const [proto, name] of [[Node.prototype, 'textContent'], [Element.prototype, 'innerHTML'],
           [HTMLElement.prototype, 'innerText'], [Element.prototype, 'attributes'],
           [HTMLInputElement.prototype, 'value'], [Document.prototype, 'title']])
         Object.defineProperty(proto, name, { get() { throw new Error('não') } });`,
    ],
  ])('%s', async (_name, attack) => {
    const page = await world.browser.open('about:blank');
    // Puppeteer runs it in every frame: ours is the browser's, where the page has no script.
    await page.evaluateOnNewDocument(`if (location.protocol === 'http:') { ${attack} }`);
    await page.goto(`${world.seiUrl}/sei/teste/publico`);
    const panel = await openPanel(world.browser, page);
    const all = await says(panel, '09910044.000241/2026-83');
    expect(all).not.toContain('veneno');
  });

  test('gives its elements the names of what our scripts use', async () => {
    const page = await sei(`for (const name of ['browser', 'chamadosSeiPainel', 'panel']) {
      const one = document.createElement('a'); one.id = name; document.body.append(one); }`);
    const panel = await openPanel(world.browser, page);
    await says(panel, '09910044.000241/2026-83');
    // In the page itself, not in a tab of its own.
    expect(page.frames()).toContain(panel);
  });

  test('holds sixty frames, each with a frame', async () => {
    const page = await sei(`for (let i = 0; i < 60; i++) {
      const one = document.createElement('iframe'); one.srcdoc = '<iframe></iframe>';
      document.body.append(one); }`);
    const panel = await openPanel(world.browser, page);
    expect(await said(panel)).toContain('Enviar chamado');
  });
});

test('a megabyte in its title and kilobytes in every text: bounded, and the chamado still goes', async () => {
  const page = await sei(`const long = 'MARIA '.repeat(500);
    document.title = 'MARIA '.repeat(200_000);
    for (const one of document.querySelectorAll('[title]')) one.title = long;
    for (const one of document.querySelectorAll('span, option, label')) one.textContent = long;`);
  const panel = await openPanel(world.browser, page);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const chamado = await storedChamado(world, await send(panel));
  expect(JSON.stringify(chamado).length).toBeLessThan(100_000);
});

test('markup in what the page says and the person writes shows as written, in panel and popup', async () => {
  const page = await sei(`document.title = ${JSON.stringify(MARKUP)};
    for (const one of document.querySelectorAll('[title]')) one.title = ${JSON.stringify(MARKUP)};`);
  const panel = await openPanel(world.browser, page);
  await fill(page, panel, { ...EXEMPLO, descricao: MARKUP, tarja: null });
  expect(await intruders(panel)).toEqual([]);
  const numero = await send(panel);
  expect(await intruders(panel)).toEqual([]);
  expect((await storedChamado(world, numero)).descricao).toBe(MARKUP);

  const popup = await popupWith(page, numero);
  await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, '<img src=x');
  expect(await popup.evaluate(findIntruders)).toEqual([]);
});

test('another site that names the same person is shown none of their chamados', async () => {
  const own = await sei('');
  const panel = await openPanel(world.browser, own);
  await fill(own, panel, { ...EXEMPLO, tarja: null });
  const numero = await send(panel);
  expect(await world.browser.readPopup(own, numero)).toContain(numero);
  const fake = await world.browser.open(`http://${INSTALACAO.vizinho}/sei/teste/publico`);
  expect(new URL(fake.url()).host).not.toBe(SEI_HOST);
  const popup = await world.browser.readPopup(fake, 'Reportar ao CSG');
  expect(popup).not.toMatch(/[A-Z]+-\d{4}-\d{6}/);
});

describe('our button in the page', () => {
  test('clicked by the page’s script, also through the internals of its element: no panel', async () => {
    const page = await world.browser.open('about:blank');
    await page.evaluateOnNewDocument(
      (tag) =>
        customElements.define(
          tag,
          class extends HTMLElement {
            connectedCallback() {
              const root = this.attachInternals().shadowRoot;
              setTimeout(() => {
                const button = root?.querySelector('button');
                button?.click();
                button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
                this.click();
                document.title = button ? 'alcançado' : 'fechado';
              }, 100);
            }
          },
        ),
      BUTTON,
    );
    await page.goto(`${world.seiUrl}/sei/teste/publico`);
    await withButton(page);
    await page.waitForFunction(() => /alcançado|fechado/.test(document.title));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.$('#chamados-sei-painel')).toBeNull();
  });

  test('copied by the page and clicked by the person: nothing opens', async () => {
    const page = await sei(`const fake = document.createElement('button');
      fake.id = 'falso'; fake.textContent = 'Reportar ao CSG';
      fake.style.cssText = 'position:fixed;left:9px;top:9px;z-index:2147483647';
      fake.onclick = () => { window.chrome?.runtime?.sendMessage?.({ nome: 'botao.abrir' }) };
      document.documentElement.append(fake);`);
    await page.click('#falso');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.$('#chamados-sei-painel')).toBeNull();
  });
});

/** An open processo, in which the page then runs this. */
async function sei(code: string): Promise<Page> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  await page.evaluate(`{ ${code} }`);
  return page;
}

/** The popup with this chamado open. A page that answers too late is nobody's: asked again then. */
async function popupWith(page: Page, numero: string): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    await page.bringToFront();
    await world.browser.triggerAction(page);
    const popup = await world.browser.popup();
    const row = await popup
      .waitForSelector(`::-p-text(${numero})`, { timeout: 8_000 })
      .catch((error: unknown) => {
        if (attempt === 3) throw error;
      });
    if (!row) {
      await popup.close();
      continue;
    }
    await row.click();
    return popup;
  }
}

const intruders = (where: { evaluate: Page['evaluate'] }) => where.evaluate(findIntruders);

/** Elements that only markup taken for markup could have made. */
function findIntruders(): string[] {
  const found = [...document.querySelectorAll('img[src="x"], [onerror], body script:not([src])')];
  return [...found.map((one) => one.outerHTML), ...(document.title === 'furou' ? ['furou'] : [])];
}

/** The button's script under the gesture's grant, as `sei-button.test.ts` brings it in. */
async function withButton(page: Page): Promise<void> {
  await world.browser.triggerAction(page);
  await (await world.browser.popup()).close();
  const worker = await world.browser.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['sei-button.js'] });
  });
}
