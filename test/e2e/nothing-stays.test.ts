/**
 * After "Enviar" nothing of the picture before its tarjas is left: not in a database, not in a
 * storage, not in a request. Everything is read, bytes too; pictures are decoded and looked at.
 */
import { createHash } from 'node:crypto';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DADOS_PESSOAIS } from '../sei/data.ts';
import { everythingKept, type Kept } from './support/everything-kept.ts';
import { forgetDrafts } from './support/forget-drafts.ts';
import { panelThatRead, says } from './support/panel-text.ts';
import { sizeOf, solidColour } from './support/pixels.ts';
import { placesOf, type Place } from './support/places.ts';
import { startProxy, type Proxy } from './support/proxy.ts';
import { closeTabs } from './support/test-browser.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { EXEMPLO, fill, pressSend, send } from './support/walk.ts';
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
beforeEach(() => proxy.behave(null));
afterEach(() => closeTabs(world.browser, bench));
afterAll(async () => {
  await world?.stop();
  await proxy?.stop();
});

const BLACK = [0, 0, 0, 255];
const PERSONAL = Object.values(DADOS_PESSOAIS).flat();

test('sent at once: only what the person saw covered is anywhere', async () => {
  const report = await write(0.05);
  await send(report.panel);
  const kept = await everythingKept(world.browser);
  expect(kept.flatMap(({ bytes }) => bytes)).toEqual([]);
  expect(kept.filter(({ where }) => where.endsWith('/rascunhos'))).toEqual([]);
  const sent = sentIn(report);
  expect(sent[0]?.bytes).toHaveLength(1);
  await expectNothing(report, [...kept, ...sent]);

  const [chamado] = (await storedChamados(world)).slice(-1);
  const [anexo] = chamado!.anexos;
  const picture = Buffer.from(await storedAnexo(world, anexo!.sha256));
  expect(sha256(picture)).toBe(chamado!.comprovante?.imagens[0]?.sha256);
  await expectNothing(report, [{ where: 'helpdesk', text: '', bytes: [picture] }]);
});

test('waiting for the helpdesk: the original went when the delivery was stored', async () => {
  const report = await write(0.1);
  proxy.behave({ instead: 'cut' });
  await pressSend(report.panel);
  await says(report.panel, /falar com o helpdesk/, 40_000);
  const kept = await everythingKept(world.browser);
  const held = kept.filter(({ where }) => where.endsWith('/bytes'));
  expect(held.flatMap(({ bytes }) => bytes)).toHaveLength(1);
  expect(kept.filter(({ where }) => where.endsWith('/entregas'))).toHaveLength(1);
  expect(kept.filter(({ where }) => where.endsWith('/rascunhos'))).toEqual([]);
  await expectNothing(report, kept);
  proxy.behave(null);
  await says(report.panel, /Chamado \S+ recebido/, 40_000);
  const sent = sentIn(report);
  expect(sent[0]?.bytes).toHaveLength(1);
  await expectNothing(report, [...(await everythingKept(world.browser)), ...sent]);
});

test('sent back by the helpdesk: the draft that returns has the tarjas in its pixels', async () => {
  const report = await write(0.15);
  proxy.behave({ instead: { status: 413, body: 'Too large' }, when: 'POST /api/v1/chamados' });
  await pressSend(report.panel);
  await says(report.panel, /tamanho que o helpdesk aceita/);
  const kept = await everythingKept(world.browser);
  expect(kept.filter(({ where }) => where.endsWith('/rascunhos'))).toHaveLength(1);
  expect(kept.filter(({ where }) => where.endsWith('/entregas'))).toEqual([]);
  await expectNothing(report, [...kept, ...sentIn(report)]);

  // Sent again without a further mark, it is the same picture with the same receipt.
  proxy.behave(null);
  const numero = await send(report.panel);
  await expectNothing(report, [...(await everythingKept(world.browser)), ...sentIn(report)]);
  const chamado = (await storedChamados(world)).find((each) => each.numero === numero);
  const names = proxy.requests
    .slice(report.before)
    .flatMap(({ line }) => /PUT .*\/anexos\/([0-9a-f]{64})/.exec(line)?.[1] ?? []);
  expect(new Set(names)).toEqual(new Set([chamado?.anexos[0]?.sha256]));
  const quantas = chamado?.comprovante?.imagens[0]?.cobertas.reduce((n, c) => n + c.quantidade, 0);
  expect(quantas).toBe(report.tarjas);
});

interface Report {
  page: Page;
  panel: Frame;
  /** The picture as the browser took it. */
  original: Buffer;
  /** Personal data in it, in its pixels. */
  places: Place[];
  tarjas: number;
  /** Requests that were there before. */
  before: number;
}

/** A report ready to be sent, with one tarja of the person's own; and what must not leave with it. */
async function write(x: number): Promise<Report> {
  const before = proxy.requests.length;
  const forget = () => forgetDrafts(world.browser);
  // What an earlier try left is not this report's.
  await forget();
  const url = `${world.seiUrl}/sei/teste/publico`;
  const { page, panel } = await panelThatRead(world.browser, url, forget);
  // Elsewhere each time: an anexo that the helpdesk holds already is not sent again.
  await fill(page, panel, { ...EXEMPLO, tarja: { ...EXEMPLO.tarja!, x } });
  const places = await placesOf(page, PERSONAL);
  expect(new Set(places.map(({ texto }) => texto)).size).toBe(4);
  const kept = await everythingKept(world.browser);
  const [original] = kept.find(({ where }) => where.endsWith('/bytes'))!.bytes;
  const [draft] = kept.filter(({ where }) => where.endsWith('/rascunhos'));
  const tarjas = draft!.text.match(/"tipo":"tarja"/g)?.length ?? 0;
  const report = { page, panel, original: original!, places, tarjas, before };
  // Whoever looks finds it, while it is there.
  expect(tarjas).toBeGreaterThan(4);
  for (const one of ['bytes', 'rascunhos']) {
    const there = kept.filter(({ where }) => where.endsWith(`/${one}`));
    await expect(expectNothing(report, there)).rejects.toThrow();
  }
  for (const place of places) expect(await solidColour(bench, original!, place)).toBeNull();
  return report;
}

/** The bodies of this report's requests; the parts of an anexo together again. */
function sentIn({ before }: Report): Kept[] {
  const requests = proxy.requests.slice(before);
  const parts = requests.filter(({ line }) => line.startsWith('PUT'));
  const names = new Set(parts.map(({ line }) => line.split('?')[0]!));
  const whole = [...names].map((name) =>
    Buffer.concat(parts.filter(({ line }) => line.startsWith(name)).map(({ body }) => body)),
  );
  return [
    { where: 'anexos', text: '', bytes: whole },
    ...requests.map(({ line, headers, body }) => ({
      where: line,
      text: `${JSON.stringify(headers)}${body.toString('latin1')}`,
      bytes: [body],
    })),
  ];
}

/** Neither the original, nor a piece of it, nor a mark, nor a word that was covered. */
async function expectNothing({ original, places }: Report, all: Kept[]): Promise<void> {
  const pieces = piecesOf(original);
  for (const { where, text, bytes } of all) {
    for (const word of PERSONAL) expect(text, where).not.toContain(word);
    expect(text, where).not.toMatch(/"(marcas|descobertas|sugestoes)":\[[^\]]|"x":/);
    for (const piece of pieces) {
      const written = [piece, piece.subarray(1), piece.subarray(2)].map((from) =>
        from.subarray(0, 24).toString('base64'),
      );
      expect(
        written.filter((base64) => text.includes(base64)),
        where,
      ).toEqual([]);
    }
    for (const each of bytes) {
      expect(sha256(each), where).not.toBe(sha256(original));
      expect(
        pieces.filter((piece) => each.includes(piece)),
        where,
      ).toEqual([]);
      for (const word of PERSONAL) expect(each.includes(word), `${where}: ${word}`).toBe(false);
      if (!isPicture(each)) continue;
      expect(await sizeOf(bench, each), where).toEqual(await sizeOf(bench, original));
      for (const place of places) {
        expect(await solidColour(bench, each, place), `${where}: ${place.texto}`).toEqual(BLACK);
      }
    }
  }
}

/** 40 runs of 32 bytes from all over the compressed pixels: another encode has none of them. */
function piecesOf(png: Buffer): Buffer[] {
  const start = png.indexOf('IDAT') + 64;
  const step = Math.floor((png.length - start - 64) / 40);
  return Array.from({ length: 40 }, (_, i) =>
    png.subarray(start + i * step, start + i * step + 32),
  );
}

const isPicture = (bytes: Buffer): boolean =>
  /^(\x89PNG|\xff\xd8\xff|RIFF....WEBP)/s.test(bytes.subarray(0, 16).toString('latin1'));

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
