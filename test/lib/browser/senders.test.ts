import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isButton, mayAsk } from '@/lib/browser/senders';

const id = () => fakeBrowser.runtime.id;
const page = (name: string) => ({ id: id(), url: `chrome-extension://abc/${name}` }) as never;
const content = (frameId = 0) =>
  ({ id: id(), url: 'https://sei.exemplo.gov.br/sei/', frameId, tab: { id: 7 } }) as never;

beforeEach(() => fakeBrowser.reset());

test('the panel asks for the panel, the popup and the options for the rest', async () => {
  expect(await mayAsk('painel.enviar', page('panel.html'))).toBe(true);
  expect(await mayAsk('chamados.listar', page('panel.html'))).toBe(false);
  expect(await mayAsk('opcoes.helpdesk', page('panel.html'))).toBe(false);
  expect(await mayAsk('chamados.listar', page('popup.html'))).toBe(true);
  expect(await mayAsk('opcoes.helpdesk', page('options.html'))).toBe(true);
  expect(await mayAsk('painel.enviar', page('popup.html'))).toBe(false);
});

test('a content script, another extension and a page ask for nothing', async () => {
  expect(await mayAsk('chamados.listar', content())).toBe(false);
  expect(await mayAsk('painel.entrar', content())).toBe(false);
  const foreign = { id: 'outra', url: 'chrome-extension://outra/popup.html' } as never;
  expect(await mayAsk('chamados.listar', foreign)).toBe(false);
  expect(await mayAsk('chamados.listar', { id: id() })).toBe(false);
});

test('a click on the button counts from the top frame of a web page alone', () => {
  expect(isButton({ nome: 'botao.abrir' }, content())).toBe(true);
  expect(isButton({ nome: 'botao.abrir' }, content(4))).toBe(false);
  expect(isButton({ nome: 'painel.enviar' }, content())).toBe(false);
  expect(isButton({ nome: 'botao.abrir' }, page('popup.html'))).toBe(false);
  expect(isButton(null, content())).toBe(false);
});
