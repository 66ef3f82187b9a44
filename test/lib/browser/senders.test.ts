import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PEDIDOS, type Nome } from '@/lib/browser/requests';
import { setPanel, spendTicket } from '@/lib/browser/panel-state';
import { isButton, mayAsk } from '@/lib/browser/senders';

const NAMES = Object.keys(PEDIDOS) as Nome[];
const id = () => fakeBrowser.runtime.id;
const at = (path: string) => new URL(path, fakeBrowser.runtime.getURL('/')).href;
const page = (name: string, more: object = {}) => ({ id: id(), url: at(name), ...more }) as never;
const panel = (documentId = 'doc') =>
  page('panel.html', { tab: { id: 7 }, frameId: 3, documentId });
const content = (more: object = {}) =>
  ({
    id: id(),
    url: 'https://sei.exemplo.gov.br/sei/',
    frameId: 0,
    tab: { id: 7 },
    ...more,
  }) as never;

const asked = async (sender: never) => {
  const may = await Promise.all(NAMES.map((nome) => mayAsk(nome, sender)));
  return NAMES.filter((_, i) => may[i]);
};

beforeEach(() => fakeBrowser.reset());

describe('the panel', () => {
  test('without a spent ticket may do nothing but spend one', async () => {
    expect(await asked(panel())).toEqual(['painel.entrar']);
    await setPanel(7, opened);
    expect(await asked(panel())).toEqual(['painel.entrar']);
  });

  test('with its ticket spent asks for the panel alone; a copy of it for nothing', async () => {
    await setPanel(7, opened);
    await spendTicket(opened.bilhete, panel());
    expect(await asked(panel())).toEqual(NAMES.filter((nome) => nome.startsWith('painel.')));
    expect(await asked(panel('copia'))).toEqual(['painel.entrar']);
  });
});

test('the popup and the options ask for the rest, and never for the panel', async () => {
  const popup = await asked(page('popup.html'));
  expect(popup).toEqual(NAMES.filter((nome) => !nome.startsWith('painel.')));
  const options = await asked(page('options.html'));
  expect(options).toContain('opcoes.helpdesk');
  expect(options.filter((nome) => /^(painel|popup|chamados|entregas)\./.test(nome))).toEqual([]);
});

test.each([
  ['our content script in a page', content()],
  ['our content script in a frame', content({ frameId: 4 })],
  ['another extension', { id: 'outra', url: 'chrome-extension://outra/popup.html' } as never],
  ['a page of another extension with our id', page('popup.html', { id: 'outra' })],
  ['our id from an address that is not ours', content({ url: 'chrome-extension://x/popup.html' })],
  [
    'our address told by an origin that is not',
    page('popup.html', { origin: 'https://mal.example' }),
  ],
  ['a page of ours that is none of the three', page('outra.html')],
  ['no address at all', { id: id() } as never],
  ['about:blank', content({ url: 'about:blank' })],
  ['a page whose address ends like ours', content({ url: 'https://mal.example/popup.html' })],
  ['a data: address', content({ url: 'data:text/html,popup.html' })],
])('%s asks for nothing', async (_who, sender) => {
  expect(await asked(sender)).toEqual([]);
});

test('a click on the button counts from the top frame of a web page alone', () => {
  expect(isButton({ nome: 'botao.abrir' }, content())).toBe(true);
  expect(isButton({ nome: 'botao.abrir' }, content({ frameId: 4 }))).toBe(false);
  expect(isButton({ nome: 'botao.abrir' }, content({ tab: undefined }))).toBe(false);
  expect(isButton({ nome: 'botao.abrir' }, content({ id: 'outra' }))).toBe(false);
  expect(isButton({ nome: 'botao.abrir' }, content({ url: 'about:blank' }))).toBe(false);
  expect(isButton({ nome: 'painel.enviar' }, content())).toBe(false);
  expect(isButton({ nome: 'botao.abrir' }, page('popup.html'))).toBe(false);
  expect(isButton(null, content())).toBe(false);
});

const opened = {
  rascunho: 'r1',
  bilhete: '0123456789abcdef0123456789abcdef',
  documento: null,
  modo: 'pagina' as const,
  sobre: 7,
  recolhido: false,
};
