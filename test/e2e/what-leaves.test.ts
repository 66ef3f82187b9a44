/**
 * What leaves the computer with a report: everything that helps, nothing of the session, nothing
 * that the person covered or took out; and SEI notices none of it.
 */
import { createHash } from 'node:crypto';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Chamado } from '@/lib/contract';
import { DADOS_PESSOAIS, DESPACHO, MARIA, PUBLICO } from '../sei/data.ts';
import { unexpected } from '../sei/server.ts';
import { panelOn } from './support/panel-text.ts';
import { countDifferent, sizeOf, solidColour, type Area } from './support/pixels.ts';
import { placesOf } from './support/places.ts';
import { startProxy, type Proxy } from './support/proxy.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, identify, openPanel, press, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
/** Hears every byte that the extension sends to the helpdesk. */
let proxy: Proxy;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  proxy = await startProxy(() => world.helpdesk.url);
  await world.browser.store({ helpdesk: proxy.url });
  bench = await world.browser.open('about:blank');
});
beforeEach(() => world.sei.clear());
afterEach(() => closeTabs(world.browser, bench));
afterAll(async () => {
  await world?.stop();
  await proxy?.stop();
});

const BLACK = [0, 0, 0, 255];
const WINDOW = { largura: 1366, altura: 768 };

test('a processo: what the page says, the picture with its tarjas, and SEI as it was', async () => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  const dom = await domOf(page);
  const requests = asked().length;
  const shown = await page.screenshot();
  // In the despacho: interessada, CPF, e-mail and telefone, which nobody has to cover by hand.
  const personal = await placesOf(page, Object.values(DADOS_PESSOAIS).flat());
  expect(new Set(personal.map(({ texto }) => texto)).size).toBe(4);

  const panel = await openPanel(world.browser, page);
  expect(await domOf(page)).toEqual(dom);
  await fill(page, panel, EXEMPLO);
  const chamado = await stored(await send(panel));

  expect(chamado.contexto).toMatchObject({
    sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5' },
    usuario: { nome: MARIA.nome, sigla: MARIA.sigla, orgao: MARIA.orgao },
    unidade: { sigla: MARIA.unidade.sigla, descricao: MARIA.unidade.descricao },
    processo: { numero: PUBLICO.numero, tipo: PUBLICO.tipo, nivelAcesso: 'publico' },
    documento: { numero: DESPACHO.numero, tipo: DESPACHO.serie },
    ambiente: { navegador: expect.stringMatching(/^Chrom/), janela: '1366x768' },
    leitura: { faltou: [], retirados: [] },
  });
  // SEI's title of an open processo is its number, which is a fact of its own.
  expect(chamado.contexto.tela).toEqual({ acao: 'procedimento_trabalhar', tipo: 'completa' });
  expect(chamado).toMatchObject({
    descricao: EXEMPLO.descricao,
    orgao: 'CBM',
    solicitante: { nome: MARIA.nome, email: EXEMPLO.email },
    anexos: [{ tipo: 'image/png' }],
  });

  // The receipt: each thing that was covered, by what it is; the person's own tarja too.
  expect(chamado.comprovante).toMatchObject({ retirados: [], numeroMascarado: false });
  const [prova] = chamado.comprovante!.imagens;
  expect(prova).toMatchObject({ sha256: chamado.anexos[0]?.sha256, mostradas: [] });
  const rules = new Map(prova!.cobertas.map(({ regra, quantidade }) => [regra, quantidade]));
  expect(rules.get('cpf')).toBeGreaterThan(0);
  expect(rules.get('pessoa')).toBe(1);
  expect(JSON.stringify(chamado.comprovante)).not.toMatch(/\d{3}\.\d{3}|@/);

  const picture = await pictureOf(chamado);
  const { x, y, largura, altura } = EXEMPLO.tarja!;
  const drawn: Area = {
    x: Math.round(x * WINDOW.largura),
    y: Math.round(y * WINDOW.altura),
    largura: Math.round(largura * WINDOW.largura),
    altura: Math.round(altura * WINDOW.altura),
  };
  expect(Buffer.from(picture.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(await sizeOf(bench, picture)).toEqual(WINDOW);
  expect(await solidColour(bench, picture, grown(drawn, -POINTER))).toEqual(BLACK);
  for (const place of personal) {
    expect(await solidColour(bench, picture, place), place.texto).toEqual(BLACK);
  }
  // Everything else is the page to the pixel: no panel, no popup, no other tarja.
  const covered = [grown(drawn, POINTER), ...personal.map((place) => grown(place, MARGIN))];
  expect(await countDifferent(bench, picture, shown, covered)).toBe(0);

  await press(panel, 'button', 'Fechar');
  await until('the panel is gone', async () => ((await hosts(page)) === 0 ? true : null));
  expect(await domOf(page)).toEqual(dom);
  expect(asked()).toHaveLength(requests);
  expect(unexpected(world.sei.requests)).toEqual([]);
  expectNoSecret(chamado);
});

test('a fact that the person takes out is in nothing that is sent, and is named', async () => {
  const before = proxy.requests.length;
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  await openFacts(panel);
  for (const fact of ['Processo', 'Documento', 'Unidade']) {
    await press(panel, 'button', `Retirar ${fact}`);
  }
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const chamado = await stored(await send(panel));
  expect(chamado.contexto).not.toHaveProperty('processo');
  expect(chamado.contexto).not.toHaveProperty('documento');
  expect(chamado.contexto).not.toHaveProperty('unidade');
  expect(chamado.contexto.usuario?.nome).toBe(MARIA.nome);
  expect(chamado.comprovante?.retirados).toEqual(chamado.contexto.leitura.retirados);
  expect(chamado.contexto.leitura.retirados.toSorted()).toEqual([
    'documento',
    'processo',
    'unidade',
  ]);
  const sent = everythingSent().slice(before).join('\n');
  for (const gone of [
    PUBLICO.numero,
    PUBLICO.tipo,
    DESPACHO.numero,
    MARIA.unidade.sigla,
    MARIA.unidade.descricao,
  ]) {
    expect(sent).not.toContain(gone);
  }
});

test('an address of SEI pasted into the description leaves without its signature', async () => {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  const link = page.url();
  const [hash = ''] = /[0-9a-f]{64}/.exec(link) ?? [];
  expect(hash).toHaveLength(64);
  await fill(page, panel, { ...EXEMPLO, tarja: null, descricao: 'Falha em ' });
  await panel.focus('#descricao');
  await page.keyboard.press('End');
  await page.keyboard.sendCharacter(`${link} e em\n${hash}`);
  const chamado = await stored(await send(panel));
  expect(chamado.descricao).toContain('Falha em http://sei.exemplo.gov.br/sei/controlador.php');
  expect(chamado.descricao).toContain('infra_hash=[retirado]');
  expectNoSecret(chamado);
});

test("SEI's “Hash inválido”: sent as it is, without the hash in text or picture", async () => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/erro-hash`);
  const { printed, places } = await page.evaluate(placeOfHash);
  expect(printed).toMatch(/^[0-9a-f]{64}$/);
  const shown = await page.screenshot();
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(await solidColour(bench, shown, place)).toBeNull();

  const panel = await openPanel(world.browser, page);
  await press(panel, 'radio', EXEMPLO.categoria);
  await identify(panel, EXEMPLO.email);
  const chamado = await stored(await send(panel));
  expect(chamado.descricao).toMatch(/^Mensagem do SEI: “.*hash.*”$/is);
  expect(chamado.descricao).toContain('[retirado]');
  expect(chamado.contexto.mensagens?.join()).toContain('[retirado]');
  expect(chamado.contexto.tela).toEqual({
    acao: 'documento_consultar',
    titulo: 'Erro',
    tipo: 'completa',
  });
  expect(chamado.contexto).not.toHaveProperty('processo');
  expectNoSecret(chamado);
  const picture = await pictureOf(chamado);
  for (const place of places) {
    expect(await solidColour(bench, picture, place)).toEqual(BLACK);
  }
  expect(unexpected(world.sei.requests)).toEqual([]);
});

/** Pixels that a pointer on a smaller preview may miss an edge by. */
const POINTER = 3;

/** Pixels that a tarja reaches beyond what it covers: margin, and rounding on both sides. */
const MARGIN = 6;

const grown = ({ x, y, largura, altura }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  largura: largura + 2 * by,
  altura: altura + 2 * by,
});

async function stored(numero: string): Promise<Chamado> {
  const found = (await storedChamados(world)).find((chamado) => chamado.numero === numero);
  if (!found) throw new Error(`The helpdesk holds no ${numero}`);
  return found;
}

async function pictureOf({ anexos }: Chamado): Promise<Uint8Array> {
  const sha256 = anexos[0]?.sha256 ?? '';
  const bytes = await storedAnexo(world, sha256);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  return bytes;
}

/** Each request as one text; bytes of pictures read as Latin-1. */
function everythingSent(): string[] {
  return proxy.requests.map(
    ({ line, headers, body }) => `${line}\n${JSON.stringify(headers)}\n${body.toString('latin1')}`,
  );
}

/**
 * In everything that was ever sent: no signature of a link that SEI made, and no run of digits of
 * its length other than the names of the anexos.
 */
function expectNoSecret({ anexos }: Chamado): void {
  const sent = everythingSent().join('\n');
  for (const { sha256 } of anexos) expect(sent).toContain(sha256);
  const signatures = world.sei.requests.flatMap(
    ({ path }) => /infra_hash=([0-9a-f]+)/.exec(path)?.[1] ?? [],
  );
  expect(signatures.length).toBeGreaterThan(0);
  for (const signature of signatures) expect(sent).not.toContain(signature);
  expect(sent).not.toMatch(/infra_hash["']?\s*(=|%3D|:)\s*["']?[0-9a-f]/i);
  const names = new Set(
    proxy.requests.flatMap(({ line }) => /\/anexos\/([0-9a-f]{64})/.exec(line)?.[1] ?? []),
  );
  const runs = sent.match(/[0-9a-f]{64,}/gi) ?? [];
  expect(runs.filter((run) => !names.has(run))).toEqual([]);
}

/** Requests to the SEI, without the icon that the browser fetches for its tab in its own time. */
const asked = () => world.sei.requests.filter(({ cause }) => cause !== 'browser');

const hosts = async (page: Page) => (await page.$$('#chamados-sei-painel')).length;

/** SEI's own document in every frame, without the panel's host. */
async function domOf(page: Page): Promise<string[]> {
  const own = page.frames().filter((frame) => frame.url().startsWith(world.seiUrl));
  return await Promise.all(
    own.map((frame) =>
      frame.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelector('#chamados-sei-painel')?.remove();
        return copy.outerHTML;
      }),
    ),
  );
}

async function openFacts(panel: Frame): Promise<void> {
  const more = (await panel.waitForSelector('.facts__more')) as ElementHandle<HTMLButtonElement>;
  await more.click();
}

/** Runs in the page: the hash that it prints, and where (in pixels of the picture, at scale 1). */
function placeOfHash() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = /[0-9a-f]{64}/.exec(node.nodeValue ?? '');
    if (!found || node.parentElement?.tagName === 'SCRIPT') continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    const places = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      x: Math.floor(left),
      y: Math.floor(top),
      largura: Math.ceil(right) - Math.floor(left),
      altura: Math.ceil(bottom) - Math.floor(top),
    }));
    return { printed: found[0], places };
  }
  return { printed: '', places: [] };
}
