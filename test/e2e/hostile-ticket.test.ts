/**
 * Who gets in without being the panel of this tab: frames and windows of the panel's page that a
 * site opens, tickets guessed, used again, taken to another tab, and scripts of ours in a page whose
 * process is somebody else's. None is told anything, none is obeyed, and no secret is within reach.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelOn, says } from './support/panel-text.ts';
import { until } from './support/test-browser.ts';
import { EXEMPLO, fill, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const REFUSED = 'Pedido recusado.';

let world: World;
let page: Page;
let panel: Frame;
let panelUrl: string;
beforeAll(async () => {
  world = await startWorld();
  ({ page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`));
  panelUrl = `${world.browser.origin}/panel.html`;
});
afterAll(async () => {
  await world?.stop();
});

/** Asks as any page of the extension could. */
const ask = (where: Frame | Page, nome: string, pedido: object = {}) =>
  where.evaluate(
    async (mensagem) => (await chrome.runtime.sendMessage(mensagem)) as Record<string, unknown>,
    { nome, pedido },
  );

describe('a panel page that is not the panel of this tab is told nothing:', () => {
  test('framed by the site itself, by the address that the extension has', async () => {
    const before = page.frames().length;
    await page.evaluate(
      (url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.documentElement.append(frame);
      },
      `${panelUrl}#${'0'.repeat(32)}`,
    );
    await until('the frame is there', async () => (page.frames().length > before ? true : null));
    await new Promise((resolve) => setTimeout(resolve, 800));
    const framed = page.frames().at(-1)!;
    // The address of a session is drawn by lot (`use_dynamic_url`): the fixed one is an error page.
    expect(await framed.evaluate(() => document.querySelector('#raiz'))).toBeNull();
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  });

  test('opened by the site as a window', async () => {
    const pages = (await world.browser.browser.pages()).length;
    await page.evaluate((url) => void window.open(url), `${panelUrl}#${'0'.repeat(32)}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const opened = (await world.browser.browser.pages()).slice(pages);
    for (const one of opened) {
      expect(await one.evaluate(() => document.body.innerText)).not.toMatch(/Enviar chamado|Vai/);
      await one.close();
    }
  });

  test('opened by the person in a tab, without a ticket', async () => {
    const copy = await world.browser.open(panelUrl);
    await says(copy.mainFrame(), 'Abra pelo botão da extensão.');
    for (const [nome, pedido] of ASKED) {
      expect([nome, await ask(copy, nome, pedido)]).toEqual([nome, { erro: REFUSED }]);
    }
    expect(await ask(copy, 'painel.entrar', { bilhete: 'f'.repeat(32) })).toEqual({ valor: null });
    await copy.close();
  });

  test('with the ticket of another tab, which is still good there', async () => {
    const { bilhete } = await unspent();
    const copy = await world.browser.open(`${panelUrl}#${bilhete}`);
    await says(copy.mainFrame(), 'Abra pelo botão da extensão.');
    expect(await ask(copy, 'painel.trocar', { rascunho: 'r' })).toEqual({ erro: REFUSED });
    await copy.close();
  });

  test('with its own ticket a second time, and after it was loaded again', async () => {
    const { tab, bilhete, page: own } = await unspent();
    await own.goto(`${panelUrl}#${bilhete}`);
    await until('the ticket is spent', async () =>
      (await stored(tab))?.bilhete === null ? true : null,
    );
    expect(await ask(own, 'painel.entrar', { bilhete })).toEqual({ valor: null });
    await own.goto('about:blank');
    await own.goto(`${panelUrl}#${bilhete}`);
    await says(own.mainFrame(), 'Abra pelo botão da extensão.');
    expect(await ask(own, 'painel.lado', { lado: 'esquerda' })).toEqual({ erro: REFUSED });
    await own.close();
  });
});

test('no trace of the ticket is left in the panel’s address, title or history', async () => {
  const seen = await panel.evaluate(() => [location.href, document.title, String(history.state)]);
  expect(seen[0]).toBe(panelUrl);
  expect(seen.join()).not.toMatch(/[0-9a-f]{32}/);
});

test('the panel asks for nothing that is the popup’s or the options’', async () => {
  for (const nome of ['popup.estado', 'chamados.listar', 'opcoes.estado', 'opcoes.helpdesk']) {
    expect(await ask(panel, nome, { url: 'https://mal.example' })).toEqual({ erro: REFUSED });
  }
});

test('the panel touches only its own draft, person and delivery', async () => {
  expect(await ask(panel, 'painel.enviar', { rascunho: 'outro' })).toEqual({ erro: REFUSED });
  expect(await ask(panel, 'painel.esperar', { entrega: 'outra' })).toEqual({ erro: REFUSED });
  expect(await ask(panel, 'painel.cancelar', { entrega: 'outra' })).toEqual({ erro: REFUSED });
  const outra = { chave: 'outro.gov.br|x', nome: 'X', email: 'x@mal.example', orgao: '' };
  expect(await ask(panel, 'painel.pessoa', outra)).toEqual({ erro: REFUSED });
});

describe('a script of ours in a page whose process was taken over', () => {
  test('asks the background for nothing, whatever the name', async () => {
    const answers = await asContentScript(async (asked: [string, object][]) => {
      const all: unknown[] = [];
      for (const [nome, pedido] of asked) {
        all.push(await chrome.runtime.sendMessage({ nome, pedido }).catch(() => 'nada'));
      }
      return all;
    }, ASKED);
    expect(answers).toEqual(ASKED.map(() => ({ erro: REFUSED })));
  });

  test('an unknown name is not answered', async () => {
    const answer = await asContentScript(
      () => chrome.runtime.sendMessage({ nome: 'opcoes.tudo' }).catch(String),
      [],
    );
    expect(String(answer)).toMatch(/undefined|null|closed|Receiving end/);
  });

  test('reads and writes no settings: no address is changed', async () => {
    const tried = await asContentScript(async () => {
      const deny = (work: Promise<unknown>) => work.then(JSON.stringify, String);
      return [
        await deny(chrome.storage.local.get()),
        await deny(chrome.storage.local.set({ helpdesk: 'https://mal.example' })),
        await deny(chrome.storage.session.get()),
        await deny(chrome.storage.session.set({ 'painel:1': {} })),
      ];
    }, []);
    for (const answer of tried as string[]) expect(answer).toContain('not allowed');
    const kept = await world.browser.inExtension(() => chrome.storage.local.get('helpdesk'));
    expect(kept).toEqual({ helpdesk: world.helpdesk.url });
    await page.bringToFront();
  });

  test('reaches no token: those lie in a database of the extension alone', async () => {
    await fill(page, panel, { ...EXEMPLO, tarja: null });
    await send(panel);
    const names = await asContentScript(
      async () => (await indexedDB.databases()).map(({ name }) => name),
      [],
    );
    expect(names).not.toContain('chamados-sei');
    const settings = await world.browser.inExtension(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
    );
    expect(settings).not.toMatch(/token|Bearer/i);
  });
});

/** One request of every page, well formed. */
const ASKED: [string, object][] = [
  ['painel.enviar', { rascunho: 'r' }],
  ['painel.fechar', { descartar: true }],
  ['painel.capturar', {}],
  ['painel.trocar', { rascunho: 'r' }],
  ['painel.esperar', { entrega: 'e' }],
  ['painel.cancelar', { entrega: 'e' }],
  ['painel.pessoa', { chave: 'c', nome: 'n', email: 'e@e.gov.br', orgao: '' }],
  ['popup.estado', {}],
  ['popup.reportar', {}],
  ['chamados.listar', { pessoa: 'p', situacao: 'abertos' }],
  ['entregas.tentar', {}],
  ['rascunhos.descartar', { rascunho: 'r' }],
  ['opcoes.estado', {}],
  ['opcoes.helpdesk', { url: 'https://mal.example' }],
  ['opcoes.esquecer', { pessoa: 'p' }],
];

interface Painel {
  bilhete: string | null;
}

/** A tab for which a ticket was issued that nobody has spent: as between a door and its panel. */
async function unspent(): Promise<{ tab: number; bilhete: string; page: Page }> {
  const own = await world.browser.open('about:blank');
  const bilhete = 'ab12'.repeat(8);
  const worker = await world.browser.worker();
  const tab = await worker.evaluate(async (ticket) => {
    const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const all = await chrome.storage.session.get();
    const [open] = Object.entries(all).find(([key]) => key.startsWith('painel:')) ?? [];
    const painel = { ...(all[open!] as object), bilhete: ticket, documento: null, modo: 'aba' };
    await chrome.storage.session.set({ [`painel:${active!.id}`]: painel });
    return active!.id!;
  }, bilhete);
  return { tab, bilhete, page: own };
}

async function stored(tab: number): Promise<Painel | undefined> {
  const worker = await world.browser.worker();
  return await worker.evaluate(
    async (key) => (await chrome.storage.session.get(key))[key] as Painel | undefined,
    `painel:${tab}`,
  );
}

/** Runs in the world of our content scripts in the SEI page, with all that they can reach. */
async function asContentScript<A>(work: (given: A) => unknown, given: A): Promise<unknown> {
  await page.bringToFront();
  const code = `(${work.toString()})(${JSON.stringify(given)})`;
  const isolated = await until('the world of our scripts', async () => {
    const client = await page.createCDPSession();
    const found = new Promise<number>((resolve) => {
      client.on('Runtime.executionContextCreated', ({ context }) => {
        const aux = context.auxData as { type?: string } | undefined;
        if (aux?.type === 'isolated' && context.origin.startsWith(world.browser.origin)) {
          resolve(context.id);
        }
      });
    });
    await client.send('Runtime.enable');
    return { client, id: await found };
  });
  const { result } = await isolated.client.send('Runtime.evaluate', {
    expression: code,
    contextId: isolated.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await isolated.client.detach();
  return result.value;
}
