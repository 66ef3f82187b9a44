import { afterAll, beforeEach, expect, test } from 'vitest';
import { client, type Client } from './client.ts';
import { startSei, unexpected } from './server.ts';

const sei = await startSei();
afterAll(() => sei.stop());

let pessoa: Client;
beforeEach(() => {
  sei.clear();
  pessoa = client(sei);
});

const strange = () => unexpected(sei.requests).map(({ path }) => path);
/** What the browser says of a file that the page at `path` loads. */
const from = (path: string, dest: string, mode = 'no-cors') => ({
  referer: sei.url + path,
  'sec-fetch-dest': dest,
  'sec-fetch-mode': mode,
});

test('opening a page and loading its files is what pages do', async () => {
  const page = await pessoa.open('/sei/teste/controle');
  for (const { src } of page.document.querySelectorAll('script')) {
    if (src)
      await pessoa.ask(
        new URL(src, sei.url + page.path).pathname + new URL(src, sei.url).search,
        from(page.path, 'script'),
      );
  }
  expect(sei.requests.length).toBeGreaterThan(4);
  expect(strange()).toEqual([]);
});

test('a file that the page does not carry, or one time more than it carries it, is not its own', async () => {
  const { path } = await pessoa.open('/sei/teste/erro-acesso');
  const estilo = '/sei/css/infra-local-esquema-3.css?4.1.5-2.29.0';
  await pessoa.ask(estilo, from(path, 'style'));
  expect(strange()).toEqual([]);
  await pessoa.ask(estilo, from(path, 'style'));
  await pessoa.ask('/sei/svg/outro.svg', from(path, 'image'));
  expect(strange()).toEqual([estilo, '/sei/svg/outro.svg']);
});

test('fetching a page from inside is not a navigation', async () => {
  const { path } = await pessoa.open('/sei/teste/publico');
  await pessoa.ask(path, from(path, 'empty', 'cors'));
  expect(strange()).toEqual([path]);
});

test('a link of the page may be followed; one built elsewhere is not of the page', async () => {
  const page = await pessoa.open('/sei/teste/controle');
  await pessoa.follow(
    page,
    page.document.querySelector('.processoVisualizado')!.getAttribute('href')!,
  );
  expect(strange()).toEqual([]);
  await pessoa.follow(page, 'controlador.php?acao=procedimento_trabalhar&id_procedimento=1');
  expect(strange()[0]).toContain('acao=procedimento_trabalhar&id_procedimento=1');
});

test('a frame put into the page by somebody else is not of the page', async () => {
  const { path } = await pessoa.open('/sei/teste/publico');
  await pessoa.ask('/sei/teste/documento.pdf', from(path, 'iframe', 'navigate'));
  expect(strange()).toEqual(['/sei/teste/documento.pdf']);
});

test('a request that names no page and is no visit was made by no page', async () => {
  await pessoa.ask('/sei/svg/sei_barra.svg', { origin: 'chrome-extension://abc' });
  expect(strange()).toEqual(['/sei/svg/sei_barra.svg']);
  expect(sei.requests[0]).toMatchObject({
    method: 'GET',
    origin: 'chrome-extension://abc',
    status: 200,
  });
});

test('hosts without sec-fetch headers: a visit is known by what it accepts', async () => {
  await pessoa.ask('/sip/login.php', { accept: 'text/html,application/xhtml+xml' });
  await pessoa.ask('/sip/login.php', { accept: '*/*' });
  expect(sei.requests.map(({ cause }) => cause)).toEqual(['person', null]);
});

test('clear() forgets the requests and still knows what the pages carry', async () => {
  const page = await pessoa.open('/sei/teste/publico');
  sei.clear();
  await pessoa.follow(page, page.document.querySelector('#ifrArvore')!.getAttribute('src')!);
  expect(sei.requests.map(({ cause }) => cause)).toEqual(['page']);
});
