/** The simulator in a real browser: its own scripts run, and all it asks for is its own. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findOnPath } from '../e2e/support/browser.ts';
import { DESPACHO, PUBLICO, RESTRITO } from './data.ts';
import { startSei, unexpected, type Sei } from './server.ts';

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
      `--host-resolver-rules=MAP sei.exemplo.gov.br 127.0.0.1:${sei.port}`,
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
  errors.length = 0;
  sei.clear();
  return () => page.close();
});

const frame = async (name: string, path: string) =>
  await page.waitForFrame((each) => each.name() === name && each.url().includes(path));

test('the tree is drawn from its script, and a document opens by a click in it', async () => {
  await page.goto(`${sei.url}/sei/teste/publico-raiz`);
  const tree = await frame('ifrArvore', 'procedimento_visualizar');
  const selected = () => tree.$eval('.infraArvoreNoSelecionado', (span) => span.textContent);
  expect(await selected()).toBe(PUBLICO.numero);
  await tree.click(`#anchor${DESPACHO.id}`);
  const body = await frame('ifrArvoreHtml', 'documento_visualizar');
  await body.waitForSelector('footer');
  expect(await body.title()).toBe('SEI/SEAD - 0103947 - Despacho');
  expect(await selected()).toBe('Despacho 12 (0103947)');
  expect(errors).toEqual([]);
  expect(unexpected(sei.requests)).toEqual([]);
});

test('a restrito process shows the marker with its title', async () => {
  await page.goto(`${sei.url}/sei/teste/restrito`);
  const tree = await frame('ifrArvore', 'procedimento_visualizar');
  const marker = `#anchorNA${RESTRITO.id}`;
  await tree.waitForSelector(marker);
  expect(await tree.$eval(marker, (anchor) => (anchor as HTMLElement).title)).toBe(
    'Acesso Restrito\nInformação Pessoal (Art. 31 da Lei nº 12.527/2011)',
  );
});

test('on a plain-http host that is not this computer the pages are also only their own', async () => {
  await page.goto('http://sei.exemplo.gov.br/sei/teste/controle', { waitUntil: 'networkidle0' });
  await page.click('.processoVisualizado');
  await frame('ifrArvore', 'procedimento_visualizar');
  await page.waitForNetworkIdle({ idleTime: 150 });
  expect(sei.requests.every(({ host }) => host === 'sei.exemplo.gov.br')).toBe(true);
  expect(unexpected(sei.requests)).toEqual([]);
});

test.each([
  ['this computer', () => sei.url],
  ['another host', () => 'http://sei.exemplo.gov.br'],
])('a fetch from inside the page is seen as not the page’s own (%s)', async (_, host) => {
  await page.goto(`${host()}/sei/teste/controle`);
  await page.evaluate(() => fetch('svg/sei_barra.svg?4.1.5-2.29.0', { cache: 'reload' }));
  await page.evaluate(() => fetch(location.href));
  expect(unexpected(sei.requests)).toHaveLength(2);
});

test('the alert opens by itself and its text stays in the page', async () => {
  const opened = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.accept().catch(() => undefined);
    });
  });
  await page.goto(`${sei.url}/sei/teste/alerta`, { waitUntil: 'domcontentloaded' });
  expect(await opened).toBe('Nenhuma unidade informada para envio do processo.');
});

test('the message bar is moved under the commands and shown', async () => {
  await page.goto(`${sei.url}/sei/teste/mensagem`);
  const bar = await page.waitForSelector('#divInfraMensagens', { visible: true });
  expect(await bar?.evaluate((div) => div.previousElementSibling?.id)).toBe(
    'divInfraBarraComandosSuperior',
  );
});

test('the busy page answers nobody while it is busy', async () => {
  await page.goto(`${sei.url}/sei/teste/ocupada?ms=1500&depois=100`, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  await page.evaluate(() => 1);
  expect(performance.now() - start).toBeGreaterThan(700);
});
