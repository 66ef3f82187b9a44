/**
 * Every fact of every kind of page in every version, in a real browser: frames nested as each
 * version nests them, trees drawn by their scripts, dialogs open, PDFs in the browser's own viewer.
 * What must be read was written by hand in `test/sei/truth.ts`.
 */
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeFrames } from '@/lib/sei/merge';
import { LEITOR } from '@/lib/text/reader';
import { contextoDe, lidoDe } from '../lib/sei/truth-contexto.ts';
import { startSei, unexpected, type Sei } from '../sei/server.ts';
import { VERDADES, VERSOES, type Verdade } from '../sei/truth.ts';
import { last, LONGO } from './support/long.ts';
import { asAnswers, bundleReader, launchPlain, readAll } from './support/read-page.ts';
import { until } from './support/test-browser.ts';

let reader: string;
let browser: Browser;

beforeAll(async () => {
  reader = await bundleReader();
  browser = await launchPlain();
});
afterAll(async () => {
  await browser?.close();
});

/** In `npm test` the newest version whole, and of the others what their scripts and frames make. */
const DRAWN = ['controle', 'publico', 'sigiloso'];
const isTried = ({ versao, pagina }: Verdade): boolean =>
  LONGO || versao === VERSOES.at(-1) || DRAWN.includes(pagina);

describe.each(VERSOES)('SEI %s', (versao) => {
  const paginas = VERDADES.filter((verdade) => verdade.versao === versao && isTried(verdade));

  // Side by side, each with a SEI of its own: what a page asks for while it is read is its doing.
  test.concurrent.each(paginas.map((verdade) => [verdade.pagina, verdade] as const))(
    '%s',
    async (_, verdade) => {
      const sei = await startSei();
      // A fresh person each time: sessions remember what the page before was.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      try {
        page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
        await open(page, sei, verdade);
        const antes = await markup(page);
        sei.clear();
        const { contexto, seiProvado } = mergeFrames(asAnswers(await readAll(page, reader)), {});
        expect(await markup(page)).toEqual(antes);
        expect(unexpected(sei.requests)).toEqual([]);
        expect(seiProvado).toBe(verdade.fatos.sei);
        if (verdade.fatos.sei) {
          expect(lidoDe(verdade, contexto)).toEqual(contextoDe(verdade, new URL(sei.url).host));
        } else {
          expect(contexto).not.toHaveProperty('usuario');
          expect(contexto).not.toHaveProperty('unidade');
          expect(contexto).not.toHaveProperty('processo');
          expect(contexto.leitura.faltou).toEqual(verdade.fatos.faltou);
        }
        expect(contexto.desempenho?.[0]).toMatchObject({ quadro: 'pagina', status: 200 });
        expect(JSON.stringify(contexto)).not.toMatch(/infra_hash=[0-9a-f]|[0-9a-f]{32}/);
      } finally {
        await context.close();
        await sei.stop();
      }
    },
  );
});

test.each(last(VERSOES))(
  'SEI %s: the session ended in a frame, its login on another host',
  async (versao) => {
    const sei = await startSei();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    try {
      const sip = `localhost:${sei.port}`;
      await page.goto(`${sei.url}/sei/teste/sessao-encerrada?versao=${versao}&sip=${sip}`);
      await expect
        .poll(() => page.frames().map((frame) => new URL(frame.url()).host), { timeout: 10_000 })
        .toContain(sip);
      const answers = asAnswers(await readAll(page, reader));
      expect(mergeFrames(answers, {}).contexto.mensagens).toEqual([LEITOR.sessaoEncerrada]);
      // The extension may not read there: activeTab is for the host of the window alone.
      const semSip = answers.map((each) =>
        each.facts?.host === sip ? { ...each, facts: null } : each,
      );
      expect(mergeFrames(semSip, {}).contexto.mensagens).toEqual([LEITOR.sessaoTalvez]);
    } finally {
      await context.close();
      await sei.stop();
    }
  },
);

/** Waits for the frames that the page truly has; those of the PDF viewer are the browser's own. */
async function open(page: Page, sei: Sei, { endereco, fatos, pagina }: Verdade): Promise<void> {
  await page.goto(`${sei.url}${endereco}`);
  await until(`${fatos.quadros} frames`, async () =>
    own(page).length === fatos.quadros ? true : null,
  );
  for (const frame of own(page)) {
    await frame.waitForFunction(() => document.readyState === 'complete', { polling: 20 });
  }
  // A frame is there before its PDF is, as an empty page.
  if (pagina === 'pdf') await until('the PDF', async () => ((await showsPdf(page)) ? true : null));
}

async function showsPdf(page: Page): Promise<boolean> {
  const each = own(page).map((frame) =>
    frame
      .evaluate(() =>
        [...document.querySelectorAll('iframe')].some(
          ({ contentDocument }) => contentDocument?.contentType === 'application/pdf',
        ),
      )
      .catch(() => false),
  );
  return (await Promise.all(each)).includes(true);
}

const own = (page: Page) => page.frames().filter((frame) => !inViewer(frame));

function inViewer(frame: Frame): boolean {
  const above = frame.parentFrame();
  return frame.url().startsWith('chrome-extension:') || (above !== null && inViewer(above));
}

async function markup(page: Page): Promise<string[]> {
  return await Promise.all(own(page).map((frame) => frame.content()));
}
