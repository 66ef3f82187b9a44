/** A computer that has no room, or keeps nothing: said, nothing lost, on when there is room. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LONGO } from './support/long.ts';
import { panelOn, said, says } from './support/panel-text.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, pressSend, send, write } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(() => world?.stop());

const door = () => `${world.seiUrl}/sei/teste/publico`;

/** From now on the browser gives the extension no room; the answer gives it back. */
async function noRoom(): Promise<() => Promise<void>> {
  const { origin } = world.browser;
  // Held by the session of a page of the extension, and as long as that lasts.
  const page = await world.browser.open(`${origin}/options.html`);
  const client = await page.createCDPSession();
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await until(
    'nothing can be written',
    async () => ((await page.evaluate(writes)) ? null : true),
    50_000,
  );
  return async () => {
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    await page.close();
  };
}

// oxlint-disable consistent-function-scoping -- what runs in a page brings all it needs inside
/** Runs in a page of the extension: whether its database takes one more record. */
async function writes(): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('chamados-sei');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const tx = db.transaction('cache', 'readwrite');
  tx.objectStore('cache').put({ chave: 'sonda', valor: null, etag: null, em: 0 });
  return await new Promise<boolean>((resolve) => {
    tx.addEventListener('complete', () => resolve(true));
    tx.addEventListener('abort', () => resolve(false));
  }).finally(() => db.close());
}

/** Back to this tab, for as long as a person needs to see it again: "Enviar" asks before that. */
async function lookAt(page: Page): Promise<void> {
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

// The browser looks at the room that is left twice a minute, so these wait for half minutes.
describe.runIf(LONGO)('a disk that is full', () => {
  test('no room while typing, and none at "Enviar": said; with room it is saved and sent', async () => {
    const { page, panel } = await panelOn(world.browser, door());
    await fill(page, panel, { ...EXEMPLO, tarja: null, descricao: 'Antes.' });
    await says(panel, 'rascunho salvo');
    const giveBack = await noRoom();
    await lookAt(page);
    const text = 'Escrito com o disco cheio.';
    await write(panel, 'Descrição', text);
    await says(panel, /Libere espaço em disco/);
    await says(panel, /Copiar o texto/);
    await pressSend(panel);
    await says(panel, /Libere espaço/);
    expect(await storedChamados(world)).toEqual([]);
    await giveBack();
    await lookAt(page);
    await until(
      'saved by itself',
      async () => ((await said(panel)).includes('rascunho salvo') ? true : null),
      20_000,
    );
    await send(panel);
    const sent = await storedChamados(world);
    expect(sent.map(({ descricao }) => descricao)).toEqual([text]);
    expect(sent[0]?.anexos).toHaveLength(1);
  });

  test('no room when a door opens: the panel opens, and its text goes as soon as there is', async () => {
    const giveBack = await noRoom();
    const { page, panel } = await panelOn(world.browser, door());
    await says(panel, /Copiar o texto/);
    await giveBack();
    await lookAt(page);
    await fill(page, panel, { ...EXEMPLO, tarja: null, descricao: 'Sem espaço ao abrir.' });
    await says(panel, 'rascunho salvo');
    await send(panel);
    expect((await storedChamados(world)).map(({ descricao }) => descricao)).toContain(
      'Sem espaço ao abrir.',
    );
  });
});

test('a database that can not be opened: the panel opens, says so, and gives the text along', async () => {
  // A newer version of it stands there: every opening is refused, as with one that is broken.
  await world.browser.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('chamados-sei');
        request.addEventListener('success', () => {
          const newer = indexedDB.open('chamados-sei', 99);
          newer.addEventListener('success', () => {
            newer.result.close();
            resolve();
          });
          newer.addEventListener('error', () => reject(newer.error));
        });
      }),
  );
  const page = await world.browser.open(door());
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({ nome: 'popup.reportar', pedido: {} }).catch(() => null),
  );
  await popup.close().catch(() => null);
  const panel = await world.browser.panel(page);
  await says(panel, /não deixa a extensão guardar nada/);
  await write(panel, 'Descrição', 'Só aqui.');
  await press(panel, 'button', 'Copiar o texto');
  await says(panel, 'Copiado.');
  const button = await panel.$('::-p-aria([name="Enviar chamado"][role="button"])');
  expect(await button?.evaluate((each) => (each as HTMLButtonElement).disabled)).toBe(true);
});
