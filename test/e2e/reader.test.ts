/**
 * The page reader where layout is real: in every frame of the simulator, and on a page made to
 * hide secrets badly. It is bundled as the extension bundles it and run in each frame; only the
 * browser's isolation is missing here, and the main job's test has that.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITES } from '@/lib/sei/page';
import { mergeFrames } from '@/lib/sei/merge';
import { areasToCover } from '@/lib/sei/silent-frames';
import { MARIA, PUBLICO, RESTRITO } from '../sei/data.ts';
import { VERSOES } from '../sei/truth.ts';
import { startSei, unexpected, type Sei } from '../sei/server.ts';
import { last } from './support/long.ts';
import { asAnswers, bundleReader, launchPlain, readAll, type Read } from './support/read-page.ts';

const HASH = 'b1946ac92492d2347c6235b4d2611184e3b0c44298fc1c149afbf4c8996fb924';

let reader: string;
let sei: Sei;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  reader = await bundleReader();
  sei = await startSei();
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
  await sei?.stop();
});
beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

/** The markup of every frame. */
async function markup(): Promise<string[]> {
  return await Promise.all(page.frames().map((frame) => frame.content()));
}

async function open(destino: string, frames: number): Promise<void> {
  await page.goto(`${sei.url}/sei/teste/${destino}`);
  await page.waitForNetworkIdle({ idleTime: 150 });
  await expect.poll(() => page.frames().length, { timeout: 10_000 }).toBe(frames);
  for (const frame of page.frames()) {
    await frame.waitForFunction(() => document.readyState === 'complete');
  }
  sei.clear();
}

test('an open document, five frames deep: all facts, nothing asked of SEI, nothing changed', async () => {
  await open('publico', 5);
  const antes = await markup();
  const all = await readAll(page, reader);
  expect(all.map(({ facts }) => facts?.posicao)).toEqual([[], [0], [1], [1, 0], [1, 0, 0]]);
  expect(mergeFrames(asAnswers(all), {}).contexto).toMatchObject({
    sei: { versao: '4.1.5' },
    usuario: { nome: MARIA.nome, sigla: MARIA.sigla, orgao: MARIA.orgao },
    unidade: { sigla: MARIA.unidade.sigla, descricao: MARIA.unidade.descricao },
    processo: { numero: PUBLICO.numero, tipo: PUBLICO.tipo, nivelAcesso: 'publico' },
    documento: { numero: '0103947', tipo: 'Despacho', formato: 'html' },
    leitura: { faltou: [] },
  });
  // Every frame was read and the process is público: only what detectors find is covered.
  const porQuadro = areasToCover(all)?.filter(({ detector }) => /quadro|nivel/.test(detector));
  expect(porQuadro).toEqual([]);
  expect(await markup()).toEqual(antes);
  expect(sei.requests).toEqual([]);
  expect(unexpected(sei.requests)).toEqual([]);
});

test('a restrito process', async () => {
  await open('restrito', 5);
  const { contexto } = mergeFrames(asAnswers(await readAll(page, reader)), {});
  expect(contexto.processo).toEqual({
    numero: RESTRITO.numero,
    tipo: RESTRITO.tipo,
    nivelAcesso: 'restrito',
    hipotese: RESTRITO.nivel.hipotese,
  });
});

test.each(last(VERSOES))(
  'SEI %s: a list of 300 processes has nothing to cover or propose',
  async (v) => {
    await open(`controle?versao=${v}`, 1);
    expect(areasToCover(await readAll(page, reader))).toEqual([]);
  },
);

// How long it takes is for `npm run bench:reader`.
test('the largest process: read whole, nothing to cover', async () => {
  await open('grande', 4);
  const all = await readAll(page, reader);
  expect(all.every(({ facts }) => facts?.trabalho.esgotado === false)).toBe(true);
  expect(areasToCover(all)).toEqual([]);
  expect(mergeFrames(asAnswers(all), {}).contexto.processo?.nivelAcesso).toBe('publico');
});

/** Secrets are pure red, everything else is blue or black: the picture itself tells what is left. */
describe('pages made for it', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.statusCode = STATUS.find(([path]) => request.url?.startsWith(path))?.[1] ?? 200;
      response.end(PAGES[request.url ?? '/'] ?? '');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test.each([
    ['plain', 1, '/'],
    ['scale of 150 %', 1.5, '/'],
    ['two pixels a point', 2, '/'],
    ['scrolled', 1, '/#fim'],
  ])('%s: every pixel of a secret is covered, and of nothing else', async (_, escala, path) => {
    await page.setViewport({ width: 1000, height: 700, deviceScaleFactor: escala });
    await page.goto(url + path);
    await page.waitForNetworkIdle({ idleTime: 150 });
    const areas = areasToCover(await readAll(page, reader))!;
    const picture = await page.screenshot({ encoding: 'base64' });
    const { secret, other, painted } = await count(picture, areas, escala);
    expect(painted).toBeGreaterThan(500);
    expect({ secret, other }).toEqual({ secret: 0, other: 0 });
  });

  test('a page that watches for it sees nobody: no code of its own runs, nothing changes', async () => {
    await page.goto(`${url}${ISCA}`);
    const seen = () => page.evaluate('vistas.join()');
    const antes = await markup();
    expect(await seen()).toBe('');
    const [arvore] = await readAll(page, reader);
    expect(await seen()).toBe('');
    expect(await markup()).toEqual(antes);
    // It was read all the same, from the text of the script that counts.
    expect(arvore?.facts?.fatos.processo?.valor).toBe('08810032.000246/2026-65');
    await page.evaluate('new infraArvoreNo()');
    expect(await seen()).toBe('no');
  });

  test("times and failures by the browser's own entries: path and acao, no query", async () => {
    await page.goto(`${url}/falhas`);
    await page.waitForNetworkIdle({ idleTime: 150 });
    const [{ facts }] = (await readAll(page, reader)) as [Read];
    expect(facts?.falhas).toEqual([
      { caminho: '/sei/svg/novo.svg', acao: null, status: 404 },
      { caminho: '/sei/controlador_ajax.php', acao: 'protocolo_link', status: 500 },
    ]);
    expect(facts?.tempos).toMatchObject({ status: 200 });
    expect(facts?.tempos?.servidorMs).toBeGreaterThanOrEqual(0);
    expect(facts?.tempos?.totalMs).toBeGreaterThan(0);
    expect(facts?.tempos?.bytes).toBeGreaterThan(PAGES['/falhas']!.length);
  });

  test('a page without end is read up to a bound', async () => {
    await page.goto(`${url}/enorme`);
    const [{ facts }] = (await readAll(page, reader)) as [Read];
    expect(facts?.trabalho.esgotado).toBe(true);
    expect(facts?.trabalho.nos).toBeLessThanOrEqual(LIMITES.nos * 1.01);
    expect(areasToCover([{ facts: facts! }])).toBeNull();
  });
});

/** Red pixels outside the areas, blue ones inside them, red ones in all. */
async function count(picture: string, areas: readonly object[], escala: number) {
  const viewer = await browser.newPage();
  try {
    return await viewer.evaluate(
      async (base64, covers, scale) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const { width, height } = bitmap;
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const inside = (px: number, py: number) =>
          covers.some(
            (cover) =>
              px >= cover.x * scale &&
              px < (cover.x + cover.width) * scale &&
              py >= cover.y * scale &&
              py < (cover.y + cover.height) * scale,
          );
        let [secret, other, painted] = [0, 0, 0];
        for (let i = 0; i < data.length; i += 4) {
          const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!];
          const isRed = red > 120 && green < 110 && blue < 110;
          const isBlue = blue > 120 && red < 110 && green < 110;
          if (!isRed && !isBlue) continue;
          const covered = inside((i / 4) % width, Math.floor(i / 4 / width));
          if (isRed) painted++;
          if (isRed && !covered) secret++;
          if (isBlue && covered) other++;
        }
        return { secret, other, painted };
      },
      picture,
      areas as { x: number; y: number; width: number; height: number }[],
      escala,
    );
  } finally {
    await viewer.close();
  }
}

const ESTILO = `<style>
  body { margin: 20px; font: 14px/28px monospace; color: #00f; background: #fff }
  .s, .s * { color: #f00 }
  p { margin: 0 0 12px } .fino { width: 180px; overflow-wrap: anywhere }
  input, textarea, select { border: 0; margin: 6px; display: block; width: 560px; font: inherit }
  iframe { border: 7px solid #888; padding: 9px; display: block; margin: 10px }
</style>`;
const SEGREDOS = `
  <p>Processo 08810032.000246/2026-65</p>
  <p class="s">${HASH}</p>
  <p><span>Hash inválido.</span> &nbsp; <b class="s">${HASH.slice(0, 21)}<wbr>${HASH.slice(21, 40)}<i>${HASH.slice(40)}</i></b></p>
  <p class="s fino">${HASH}</p>
  <p class="s">${HASH.slice(0, 32)}<br>${HASH.slice(32)}</p>
  <p>acao=x&amp;infra_hash=&nbsp; <u class="s">${HASH.toUpperCase()}</u></p>
  <input class="s" value="${HASH}"><input value="Pesquisar">
  <select class="s"><option>${HASH}</option></select>
  <p style="display:none">${HASH}</p><input type="hidden" value="${HASH}"><script>var h = '${HASH}';</script>
  <p>Despacho 12 (0103947)</p>`;
/** Every way in which a page may notice a reader, and a tree that only its script's text holds. */
const ISCA = `/sei/controlador.php?acao=procedimento_visualizar&id_procedimento=7&infra_hash=${HASH}`;
const STATUS: [path: string, status: number][] = [
  ['/sei/svg/', 404],
  ['/sei/controlador_ajax.php', 500],
];
const PAGES: Record<string, string> = {
  [ISCA]: `<!doctype html><title>SEI</title><script src="js/sei.js?4.1.5-2.29.0"></script>
    <script>var vistas = [];
      function infraArvoreNo() { vistas.push('no') }
      if (vistas.length > 0) {
        Nos[0] = new infraArvoreNo("PROCESSO","7",null,"x","ifrVisualizacao","08810032.000246/2026-65","Tipo");
      }
      Object.defineProperty(window, 'Nos', { get() { vistas.push('Nos') } });
    </script>
    <p id="alvo" onclick="vistas.push('click')" onfocus="vistas.push('focus')">x</p>
    <input id="campo" onfocus="vistas.push('focus')" oninput="vistas.push('input')" value="x">
    <img name="querySelector"><img name="title">
    <script>
      new MutationObserver(() => vistas.push('mutation')).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const nome of ['selectionchange', 'scroll', 'focusin', 'error'])
        addEventListener(nome, () => vistas.push(nome), true);
    </script>`,
  '/falhas': `<!doctype html><title>SEI</title><img src="/sei/svg/novo.svg?infra_hash=${HASH}">
    <script>onload = () => fetch('/sei/controlador_ajax.php?acao_ajax=protocolo_link&infra_hash=${HASH}')</script>`,
  '/enorme': `<!doctype html><body>${'<b>a</b>'.repeat(300_000)}`,
  '/': `<!doctype html>${ESTILO}<p>Início</p><p class="s">${HASH}</p>
    <iframe src="/dentro" width="800" height="300"></iframe>
    <iframe src="/dentro" width="600" height="260" style="transform: scale(.75); transform-origin: 0 0"></iframe>
    <p style="height: 400px"></p>${SEGREDOS}<p id="fim">Fim</p>`,
  '/dentro': `<!doctype html>${ESTILO}<p>Quadro</p><iframe src="/fundo" width="700" height="200"></iframe>${SEGREDOS}`,
  '/fundo': `<!doctype html>${ESTILO}${SEGREDOS}<script>scrollTo(0, 30)</script>`,
};
