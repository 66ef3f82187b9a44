/**
 * A hostile page around the open panel: it covers, fades, moves, clicks, focuses, posts messages,
 * clones and removes. It reads nothing of the panel, sends nothing, and what the person presses
 * while they cannot see the panel whole is asked again.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { panelOn, said, says } from './support/panel-text.ts';
import { outOfSight } from './support/sight.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const QUESTION = 'Algo na página está sobre o painel';
const BACK = 'Voltar e conferir';
const SECRET = 'O botão Assinar segredo-do-painel não responde.';

let world: World;
let page: Page;
let panel: Frame;
beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`));
  await fill(page, panel, { ...EXEMPLO, descricao: SECRET, tarja: null });
});
afterEach(async () => {
  await closeTabs(world.browser, page);
  // What a test that failed left for the next one.
  await page.evaluate('window.undo?.(); window.undo = undefined');
  await (await panel.$(`::-p-aria([name="${BACK}"][role="button"])`))?.click();
});
afterAll(async () => {
  await world?.stop();
});

const HOST = `document.getElementById('chamados-sei-painel')`;
const styled = (who: string, name: string, value: string) =>
  `const one = ${who}; const before = one.style.cssText;
   one.style.setProperty('${name}', '${value}', 'important');
   window.undo = () => { one.style.cssText = before; };`;
const covered = (css: string, tag = 'div', show = '') =>
  `const cover = document.createElement('${tag}');
   cover.style.cssText = 'position:fixed;z-index:2147483647;border:0;margin:0;padding:0;' +
     'max-width:none;max-height:none;pointer-events:none;${css}';
   document.documentElement.append(cover); ${show};
   window.undo = () => cover.remove();`;
const ALL = 'inset:0;width:100%;height:100%;';

describe('“Enviar” is pressed, and asks again, while the page', () => {
  test.each([
    [
      'lays a white cover over the panel that lets clicks through',
      covered(`${ALL}background:#fff`),
    ],
    ['lays a transparent cover over it', covered(ALL)],
    ['covers its lower right corner alone', covered('right:0;bottom:0;width:90px;height:60px')],
    [
      'lays a popover over it, above every other layer',
      covered(`${ALL}background:#fff`, 'div', `cover.popover = 'manual'; cover.showPopover()`),
    ],
    ['lays a frame of its own over it', covered(`${ALL}background:#fff`, 'iframe')],
    ['makes itself nearly transparent', styled('document.documentElement', 'opacity', '0.02')],
    ['blurs itself', styled('document.documentElement', 'filter', 'blur(9px)')],
    ['blends itself away', styled('document.documentElement', 'mix-blend-mode', 'multiply')],
    ['makes the host of the panel nearly transparent', styled(HOST, 'opacity', '0.02')],
    ['cuts the host of the panel to the button', styled(HOST, 'clip-path', 'inset(85% 0 0 40%)')],
    ['turns the host of the panel a little', styled(HOST, 'rotate', '1deg')],
    ['moves the half of the panel out of the window', styled(HOST, 'top', '-45vh')],
  ])('%s', async (_name, attack) => {
    await attacks(attack);
    await outOfSight(panel);
    await clickSend();
    await says(panel, QUESTION);
    await page.evaluate('window.undo()');
    await backToForm();
  });

  test('uncovers it in the instant of the click', async () => {
    await attacks(covered(`${ALL}background:#fff`));
    await outOfSight(panel);
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.evaluate('window.undo()');
    await page.mouse.click(x, y);
    await says(panel, QUESTION);
    await backToForm();
  });

  test('moves it, whole and visible, under the resting pointer', async () => {
    const { x, y } = await middle();
    await page.mouse.move(x - 300, y);
    await attacks(styled(HOST, 'right', '300px'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    await page.mouse.down();
    await page.mouse.up();
    await says(panel, QUESTION);
    await page.evaluate('window.undo()');
    await backToForm();
  });

  test('covers the question too: the next click of the same hand does nothing', async () => {
    await attacks(covered(`${ALL}background:#fff`));
    await outOfSight(panel);
    await clickSend();
    const go = await panel.waitForSelector('::-p-aria([name="Enviar assim mesmo"])');
    const box = (await go!.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count: 2 });
    await page.evaluate('window.undo()');
    await backToForm();
  });
});

describe('nothing is pressed, typed or sent when the page', () => {
  test.each([
    [
      'clicks by script on the host and on what lies there',
      `for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
         for (const one of [${HOST}, document.elementFromPoint(innerWidth - 60, innerHeight - 30)])
           one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true,
             clientX: innerWidth - 60, clientY: innerHeight - 30 }));
       ${HOST}.click();`,
    ],
    [
      'presses Ctrl+Enter by script, with the focus in the panel',
      `${HOST}.focus();
       for (const target of [window, document, document.activeElement, ${HOST}])
         for (const type of ['keydown', 'keypress', 'keyup'])
           target.dispatchEvent(new KeyboardEvent(type,
             { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, composed: true }));`,
    ],
    [
      'posts messages to every window it can name, as the extension would',
      `const all = [window, ...Array.from({ length: window.length }, (_, i) => window[i])];
       for (const nome of ['painel.enviar', 'painel.fechar', 'botao.abrir', 'opcoes.helpdesk'])
         for (const one of all)
           one.postMessage({ nome, painel: 'remover', aviso: 'rascunho.mudou', rascunho: '*',
             pedido: { rascunho: '*', descartar: true, url: 'https://mal.example' } }, '*');`,
    ],
    [
      'speaks to the extension by its public doors',
      `for (const api of [window.chrome?.runtime, window.browser?.runtime])
         try { api?.sendMessage?.('', { nome: 'painel.enviar', pedido: {} }); api?.connect?.(); } catch {}`,
    ],
    [
      'pastes, drops and inserts text by script',
      `${HOST}.focus();
       document.execCommand('insertText', false, 'escrito pela página');
       const data = new DataTransfer(); data.setData('text/plain', 'escrito pela página');
       for (const type of ['drop', 'dragover', 'paste'])
         ${HOST}.dispatchEvent(type === 'paste'
           ? new ClipboardEvent(type, { clipboardData: data, bubbles: true })
           : new DragEvent(type, { dataTransfer: data, bubbles: true }));`,
    ],
    [
      'makes the host inert and takes the focus again and again',
      `${HOST}.inert = true; for (let i = 0; i < 50; i++) { window.focus(); document.body.focus(); }
       window.undo = () => { ${HOST}.inert = false; };`,
    ],
    [
      'opens a modal dialog above',
      `const d = document.createElement('dialog'); d.style.cssText = 'opacity:.01;width:100%';
       document.body.append(d); d.showModal(); window.undo = () => d.remove();`,
    ],
    [
      'clones the host and hides the real one behind the clone',
      `const copy = ${HOST}.cloneNode(true); copy.style.zIndex = 2147483647;
       document.documentElement.append(copy); copy.click(); window.undo = () => copy.remove();`,
    ],
    [
      'attaches a root of its own to the host and fills it',
      `try { ${HOST}.attachShadow({ mode: 'open' }); } catch {}
       const b = document.createElement('button'); b.textContent = 'Enviar chamado';
       ${HOST}.append(b); b.click(); window.undo = () => b.remove();`,
    ],
  ])('%s', async (_name, attack) => {
    await attacks(attack);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.evaluate('window.undo?.(); window.undo = undefined');
    expect(await stage()).toBe('formulario');
    expect(await written()).toBe(SECRET);
    expect(await said(panel)).not.toContain(QUESTION);
    expect(await page.evaluate('location.href')).toContain(world.seiUrl);
  });
});

describe('the page cannot read the panel by', () => {
  test.each([
    ['the root of the host', `${HOST}.shadowRoot ? 'aberto ' + ${HOST}.shadowRoot.innerHTML : ''`],
    [
      'the internals of the host',
      `(() => { try { return String(${HOST}.attachInternals().shadowRoot?.innerHTML) } catch (e) { return e.name } })()`,
    ],
    ['the markup of the document', 'document.documentElement.outerHTML'],
    [
      'the markup with its shadow roots',
      `document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [] })`,
    ],
    [
      'the windows it can name',
      `Array.from({ length: window.length }, (_, i) => {
         try { return window[i].location.href } catch { return 'fechada' } }).join()`,
    ],
    [
      'the timing of what was loaded',
      `performance.getEntries().map((one) => one.name).join() + performance.toJSON()`,
    ],
    [
      'selecting everything',
      `getSelection().selectAllChildren(document.documentElement), String(getSelection())`,
    ],
    ['finding its words', `window.find('segredo-do-painel') ? 'segredo-do-painel achado' : ''`],
    [
      'what lies at each point',
      `Array.from({ length: 40 }, (_, i) => {
         const one = document.elementFromPoint(innerWidth - 200, i * 18);
         return one?.tagName + one?.id + one?.src + one?.textContent }).join()`,
    ],
    ['the element with the focus', `document.activeElement.outerHTML`],
    ['its own storage', `JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie`],
  ])('%s', async (_name, look) => {
    const seen = String(await page.evaluate(look));
    expect(seen).not.toMatch(/segredo-do-painel|panel\.html|-extension:|maria\.silva@/);
  });
});

test('after all of that nothing was sent; undisturbed it goes at once, without a question', async () => {
  expect(await storedChamados(world)).toEqual([]);
  await page.bringToFront();
  const numero = await send(panel);
  expect(numero).toMatch(/-\d{4}-\d{6}$/);
  expect((await storedChamados(world)).map(({ descricao }) => descricao)).toEqual([SECRET]);
});

test('removed by the page, the panel comes back with the draft by the next gesture', async () => {
  const other = await panelOn(world.browser, `${world.seiUrl}/sei/teste/controle`);
  await fill(other.page, other.panel, { ...EXEMPLO, descricao: 'Antes de sumir.', tarja: null });
  await says(other.panel, 'rascunho salvo');
  await other.page.evaluate(`${HOST}.remove()`);
  await world.browser.pressInPopup(other.page, 'Reportar ao CSG');
  const back = await world.browser.panel(other.page);
  await until('the text is there again', async () =>
    (await back.$eval('#descricao', (field) => (field as HTMLTextAreaElement).value)) ===
    'Antes de sumir.'
      ? true
      : null,
  );
});

/** Runs in the page's own world. */
const attacks = (code: string) => page.evaluate(`{ ${code} }`);

const stage = () =>
  panel.$eval('[data-etapa]', (one) => (one as HTMLElement).dataset['etapa'] ?? '');
const written = () => panel.$eval('#descricao', (field) => (field as HTMLTextAreaElement).value);

async function middle(): Promise<{ x: number; y: number }> {
  const button = await panel.waitForSelector('::-p-aria([name="Enviar chamado"][role="button"])');
  const box = (await button!.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** As a person does who was lured: a real click, wherever the button is now. */
async function clickSend(): Promise<void> {
  const button = await panel.waitForSelector('::-p-aria([name="Enviar chamado"][role="button"])');
  await button!.focus();
  await page.keyboard.press('Enter');
}

async function backToForm(): Promise<void> {
  expect(await stage()).toBe('formulario');
  await press(panel, 'button', BACK);
  await panel.waitForSelector('dialog', { hidden: true });
}
