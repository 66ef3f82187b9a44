/**
 * Pages that no reader or panel was made for: down, hung, silent, not SEI at all. The panel opens
 * on each within two seconds of the press, shows what the browser gives, says what could not be
 * read, invents nothing, and the chamado arrives. SEI is plain http, not loopback, and slow.
 */
import { createServer, type AddressInfo } from 'node:net';
import type { Dialog, ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Chamado } from '@/lib/contract';
import { COM_PDF, MARIA, PUBLICO, RESTRITO } from '../sei/data.ts';
import { LONGO } from './support/long.ts';
import { said } from './support/panel-text.ts';
import { countColours, solidColour, type Area } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;
/** Milliseconds from the press in the popup to the form, by page. */
const measured: Record<string, number> = {};

beforeAll(async () => {
  world = await startWorld({ sei: { latencyMs: 150 } });
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(async () => {
  await world?.stop();
  console.log(`from press to form, in ms: ${JSON.stringify(measured)}`);
});

/** The promise is two seconds; a machine that runs everything at once gets twice that. */
const PROMISE = 4000;

interface OddPage {
  /** Only in the long run: another of the list has most of it. */
  longa?: true;
  /** Destino of the simulator, or what the page is. */
  nome: string;
  /** Address, where it is not the simulator's door of that name. */
  endereco?: () => string | Promise<string>;
  /** Resolves when the page is as odd as it gets; when it has loaded, if absent. */
  pronta?: (page: Page, loaded: Promise<unknown>) => Promise<unknown>;
  /** Framed in the page, or in a tab of its own because the page can't hold it. */
  onde: 'pagina' | 'aba';
  contexto: Partial<Chamado['contexto']>;
  faltou: string[];
  /** No processo may be there. */
  semProcesso?: true;
  /** What the panel tells the person. */
  diz?: RegExp;
  /** Of the picture: all of it until the person shows it, or a frame, by its way from the top. */
  coberta?: 'toda' | string[];
}

const noHost = { host: 'sei.exemplo.gov.br' };
const lida = {
  sei: { ...noHost, versao: '4.1.5' },
  usuario: { nome: MARIA.nome, sigla: MARIA.sigla, orgao: MARIA.orgao },
  unidade: { sigla: MARIA.unidade.sigla, descricao: MARIA.unidade.descricao },
};
const publico = { numero: PUBLICO.numero, tipo: PUBLICO.tipo, nivelAcesso: 'publico' as const };

const PAGES: OddPage[] = [
  {
    nome: 'network error',
    endereco: async () =>
      `http://127.0.0.1:${await closedPort()}/sei/controlador.php?acao=procedimento_trabalhar`,
    pronta: async (page, loaded) => {
      await loaded;
      await page.waitForFunction(() => location.protocol === 'chrome-error:');
    },
    onde: 'aba',
    contexto: { tela: { acao: 'procedimento_trabalhar', titulo: '127.0.0.1' } },
    faltou: ['pagina'],
    semProcesso: true,
    diz: /não respondeu/,
    // The browser's own page: nothing of any site is on it, and it is what the person wants to show.
  },
  {
    nome: 'documento.pdf',
    onde: 'pagina',
    contexto: { sei: noHost },
    faltou: ['pagina'],
    semProcesso: true,
    diz: /não respondeu/,
    coberta: 'toda',
  },
  {
    nome: 'pdf',
    longa: true,
    onde: 'pagina',
    contexto: {
      ...lida,
      processo: { numero: COM_PDF.numero, tipo: COM_PDF.tipo, nivelAcesso: 'publico' },
      documento: { numero: '0104012', tipo: 'Nota Fiscal 2231', formato: 'pdf' },
    },
    faltou: [],
    coberta: ['#ifrConteudoVisualizacao', '#ifrArvoreHtml'],
  },
  {
    nome: 'alerta',
    pronta: (page) => dialogs.get(page)!,
    onde: 'aba',
    contexto: {
      sei: noHost,
      // The browser itself says the number, in the tab's title; nobody could see the level.
      processo: { numero: PUBLICO.numero, nivelAcesso: 'desconhecido' },
    },
    faltou: ['pagina'],
    diz: /não respondeu/,
    coberta: 'toda',
  },
  {
    nome: 'ocupada',
    endereco: () => `${world.seiUrl}/sei/teste/ocupada?ms=5000&depois=300`,
    pronta: async (_, loaded) => {
      await loaded;
      await new Promise((resolve) => setTimeout(resolve, 800));
    },
    onde: 'aba',
    contexto: {
      sei: noHost,
      tela: { acao: 'procedimento_controlar', titulo: 'SEI - Controle de Processos' },
    },
    faltou: ['pagina'],
    semProcesso: true,
    diz: /não respondeu/,
    coberta: 'toda',
  },
  {
    nome: 'quadro-travado',
    longa: true,
    pronta: hung,
    onde: 'pagina',
    contexto: { ...lida, processo: publico },
    faltou: ['quadro:ifrConteudoVisualizacao'],
    coberta: ['#ifrConteudoVisualizacao'],
  },
  {
    nome: 'quadro-mudo',
    longa: true,
    pronta: hung,
    onde: 'pagina',
    contexto: { ...lida, processo: publico },
    faltou: ['quadro:ifrConteudoVisualizacao'],
    coberta: ['#ifrConteudoVisualizacao'],
  },
  {
    nome: 'coep',
    longa: true,
    // Only a secure context obeys it, and loopback is one.
    endereco: () => `${world.sei.url}/sei/teste/coep`,
    onde: 'aba',
    contexto: {
      usuario: lida.usuario,
      unidade: lida.unidade,
      tela: { acao: 'procedimento_controlar', titulo: 'Controle de Processos' },
    },
    faltou: [],
    semProcesso: true,
  },
  {
    nome: 'csp',
    longa: true,
    onde: 'pagina',
    contexto: lida,
    faltou: [],
    semProcesso: true,
  },
  {
    nome: 'eproc',
    onde: 'pagina',
    contexto: { tela: { acao: 'painel_servidor', titulo: 'eproc - Painel do Servidor' } },
    faltou: ['sei'],
    semProcesso: true,
    diz: /não reconheci o SEI/i,
  },
  {
    nome: 'login',
    longa: true,
    onde: 'pagina',
    contexto: { sei: noHost, tela: { titulo: 'SEI / SEAD' } },
    faltou: [],
    semProcesso: true,
  },
  {
    nome: 'sessao-encerrada',
    longa: true,
    onde: 'pagina',
    contexto: {
      ...lida,
      mensagens: ['Sessão encerrada: o SEI mostrou a página de entrada dentro da tela.'],
    },
    faltou: [],
    diz: /Sessão encerrada/,
  },
];

test.each(PAGES.filter(({ longa }) => LONGO || !longa))(
  '$nome: panel, picture, what was not read, and the chamado',
  async (odd) => {
    const page = await visit(
      (await odd.endereco?.()) ?? `${world.seiUrl}/sei/teste/${odd.nome}`,
      odd.pronta,
    );
    const panel = await pressed(page, odd.nome);
    expect(panel.page() === page ? 'pagina' : 'aba').toBe(odd.onde);
    if (odd.diz) expect(await shownIn(panel)).toMatch(odd.diz);
    // Asked now: a page that answers may be gone later.
    const covered = odd.coberta === 'toda' ? WINDOW : await areaOf(page, odd.coberta ?? []);

    await fill(panel.page(), panel, { ...EXEMPLO, tarja: null });
    const chamado = await stored(await send(panel));
    expect(chamado.contexto).toMatchObject(odd.contexto);
    expect(chamado.contexto.leitura.faltou).toEqual(odd.faltou);
    if (odd.semProcesso) expect(chamado.contexto).not.toHaveProperty('processo');
    if (odd.faltou.includes('pagina') || odd.faltou.includes('sei')) {
      expect(chamado.contexto).not.toHaveProperty('usuario');
      expect(chamado.contexto).not.toHaveProperty('unidade');
    }
    await expectPicture(chamado, covered);

    // Still open: the panel neither needed it closed nor closed it.
    if (odd.nome === 'alerta') await (await dialogs.get(page))!.dismiss();
  },
);

test('restrito: its access level is stored, its content covered', async () => {
  const page = await visit(`${world.seiUrl}/sei/teste/restrito`);
  const panel = await pressed(page, 'restrito');
  const covered = await areaOf(page, ['#ifrConteudoVisualizacao']);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const chamado = await stored(await send(panel));
  const { tipo } = RESTRITO;
  expect(chamado.contexto.processo).toMatchObject({ nivelAcesso: 'restrito', tipo });
  await expectPicture(chamado, covered);
});

// `sem-leitura.test.ts` asks the same of a page that answers.
test.runIf(LONGO)(
  'what was covered because nobody could read it is shown after one question',
  async () => {
    const page = await visit(`${world.seiUrl}/sei/teste/alerta`, (asked) => dialogs.get(asked)!);
    const panel = await pressed(page, 'alerta');
    await (await panel.waitForSelector('button[id^="ampliar-"]'))?.click();
    await (await panel.waitForSelector('button[aria-label^="Mostrar esta área: "]'))?.click();
    await press(panel, 'button', 'Mostrar esta área');
    await press(panel, 'button', 'Concluir');
    await fill(panel.page(), panel, { ...EXEMPLO, tarja: null });
    await expectPicture(await stored(await send(panel)), null);
    await (await dialogs.get(page))!.dismiss();
  },
);

const WINDOW: Area = { x: 0, y: 0, largura: 1366, altura: 768 };
const BLACK = [0, 0, 0, 255];

/** The picture as the helpdesk holds it: this area is one black, and the rest is a page. */
async function expectPicture({ anexos }: Chamado, covered: Area | null): Promise<void> {
  const picture = await storedAnexo(world, anexos[0]?.sha256 ?? '');
  if (covered) expect(await solidColour(bench, picture, covered)).toEqual(BLACK);
  if (covered !== WINDOW) expect(await countColours(bench, picture)).toBeGreaterThan(20);
}

/** Place of a frame inside frames, in whole pixels of the window; null when none is named. */
async function areaOf(page: Page, way: string[]): Promise<Area | null> {
  let frame: Frame | null = page.mainFrame();
  let box = null;
  for (const selector of way) {
    const element: ElementHandle | null = (await frame?.$(selector)) ?? null;
    box = await element?.boundingBox();
    frame = (await element?.contentFrame()) ?? null;
  }
  if (!box) return null;
  const right = Math.min(Math.floor(box.x + box.width), WINDOW.largura);
  const bottom = Math.min(Math.floor(box.y + box.height), WINDOW.altura);
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)];
  return { x, y, largura: right - x, altura: bottom - y };
}

/** The alert that each page opened; nobody answers it before the test's end. */
const dialogs = new WeakMap<Page, Promise<Dialog>>();

async function visit(url: string, ready?: OddPage['pronta']): Promise<Page> {
  world.sei.clear();
  const page = await world.browser.browser.newPage();
  dialogs.set(page, new Promise((resolve) => page.once('dialog', resolve)));
  // Some never finish loading, and one fails.
  const loaded = page.goto(url).catch(() => null);
  await (ready ? ready(page, loaded) : loaded);
  return page;
}

/** The toolbar's gesture and the button; answers the panel once its form stands. */
async function pressed(page: Page, nome: string): Promise<Frame> {
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  const button = await popup.waitForSelector('::-p-aria([name="Reportar ao CSG"][role="button"])');
  const start = performance.now();
  await button?.click().catch(() => undefined);
  // By their addresses alone: a frame that hangs does not answer questions.
  const panel = await until('the panel is there', async () => {
    const tabs = (await world.browser.browser.pages()).filter((tab) => tab !== page);
    const frames = [...page.frames(), ...tabs.map((tab) => tab.mainFrame())];
    return frames.find((frame) => frame.url().includes('/panel.html')) ?? null;
  });
  await panel.waitForSelector('::-p-aria([name="Categoria"][role="combobox"])');
  measured[nome] = Math.round(performance.now() - start);
  expect(measured[nome]).toBeLessThan(PROMISE);
  return panel;
}

/** What the panel says in texts and in fields. */
async function shownIn(panel: Frame): Promise<string> {
  const typed = await panel.$eval('#descricao', (area) => (area as HTMLTextAreaElement).value);
  return `${await said(panel)}\n${typed}`;
}

async function stored(numero: string): Promise<Chamado> {
  const found = (await storedChamados(world)).find((chamado) => chamado.numero === numero);
  if (!found) throw new Error(`The helpdesk holds no ${numero}`);
  return found;
}

/** The frame that never ends was asked for, and what it sends at first is there. */
async function hung(): Promise<void> {
  const path = '/sei/teste/pendurada';
  await until('the hanging frame was asked for', async () =>
    world.sei.requests.some((request) => request.path.startsWith(path)) ? true : null,
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** A port of this machine where nobody listens, and that no browser refuses as unsafe. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
