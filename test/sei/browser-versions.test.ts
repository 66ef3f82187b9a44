/** Every version in a real browser: frames as that version nests them, and no request but its own. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findOnPath } from '../e2e/support/browser.ts';
import { last } from '../e2e/support/long.ts';
import { startSei, unexpected, type Sei } from './server.ts';
import { VERDADES, VERSOES } from './truth.ts';

let sei: Sei;
let browser: Browser;
let page: Page;
const errors: unknown[] = [];

beforeAll(async () => {
  sei = await startSei();
  browser = await launch({
    executablePath: findOnPath('chromium', 'chromium-browser'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      `--host-resolver-rules=MAP *.exemplo.gov.br 127.0.0.1:${sei.port}`,
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await sei?.stop();
});
beforeEach(async () => {
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error));
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  errors.length = 0;
  sei.clear();
  return () => page.close();
});

const PAGINAS = [
  'publico',
  'alterar',
  'alerta',
  'sigiloso-sem-credencial',
  'editor',
  'editor-5',
  'externo',
  'pesquisa-publica',
  'publico em /rasaopaulo/sei/',
];

test.each(
  VERDADES.filter(
    ({ pagina, versao }) => PAGINAS.includes(pagina) && last(VERSOES).includes(versao),
  ).map((verdade) => [verdade.versao, verdade.pagina, verdade] as const),
)('%s: %s', async (_, __, { endereco, fatos }) => {
  await page.goto(sei.url + endereco);
  await page.waitForNetworkIdle({ idleTime: 150 });
  await expect.poll(() => page.frames().length).toBe(fatos.quadros);
  expect(errors).toEqual([]);
  expect(sei.requests.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
  expect(unexpected(sei.requests)).toEqual([]);
});

test.each(last(VERSOES))('%s: a document opens by a click in the tree', async (versao) => {
  await page.goto(`${sei.url}/sei/teste/publico-raiz?versao=${versao}`);
  const tree = await page.waitForFrame((frame) => frame.name() === 'ifrArvore');
  await (await tree.waitForSelector('#anchor103950001'))!.click();
  const body = await page.waitForFrame(
    (frame) => frame.name() === 'ifrArvoreHtml' && frame.url().includes('documento_visualizar'),
  );
  await body.waitForSelector('footer');
  expect(await body.title()).toBe('SEI/SEAD - 0103947 - Despacho');
  expect(errors).toEqual([]);
  expect(unexpected(sei.requests)).toEqual([]);
});

test('out of SEI, in through a SIP on another host, and home again', async () => {
  await page.goto(
    'http://sei.exemplo.gov.br/sei/teste/controle?versao=4.0&sip=sip.exemplo.gov.br',
    { waitUntil: 'networkidle0' },
  );
  await Promise.all([page.waitForNavigation(), page.click('#lnkInfraSairSistema')]);
  expect(new URL(page.url()).host).toBe('sip.exemplo.gov.br');
  await page.type('#txtUsuario', 'joao.lima');
  await Promise.all([page.waitForNavigation(), page.click('#Acessar')]);
  expect(new URL(page.url()).host).toBe('sei.exemplo.gov.br');
  const usuario = await page.$eval('#lnkUsuarioSistema', (link) => link.getAttribute('title'));
  expect(usuario).toBe('João Batista de Lima (joao.lima/SEEC)');
  await page.waitForNetworkIdle({ idleTime: 150 });
  expect(unexpected(sei.requests)).toEqual([]);
});

test('a session that ended shows the sign-in page of another host in its frame', async () => {
  await page.goto(
    'http://sei.exemplo.gov.br/sei/teste/sessao-encerrada?versao=5&sip=sip.exemplo.gov.br',
    { waitUntil: 'networkidle0' },
  );
  expect(page.frames().map((frame) => new URL(frame.url()).host)).toContain('sip.exemplo.gov.br');
  expect(unexpected(sei.requests)).toEqual([]);
});
