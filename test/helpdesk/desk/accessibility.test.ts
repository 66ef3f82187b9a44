/** Every page of the desk, in a real browser, light and dark, judged by axe-core. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { datesIn } from '@/helpdesk/desk/dates.ts';
import { parseFilter } from '@/helpdesk/desk/filter.ts';
import { html } from '@/helpdesk/desk/html.ts';
import { AuditPage } from '@/helpdesk/desk/pages/audit.tsx';
import { CatalogoPage } from '@/helpdesk/desk/pages/catalogo.tsx';
import { ChamadoPage } from '@/helpdesk/desk/pages/chamado.tsx';
import { ModelosPage } from '@/helpdesk/desk/pages/modelos.tsx';
import { ProblemPage } from '@/helpdesk/desk/pages/problem.tsx';
import { QueuePage } from '@/helpdesk/desk/pages/queue.tsx';
import { ReachPage } from '@/helpdesk/desk/pages/reach.tsx';
import { ReadingPage } from '@/helpdesk/desk/pages/reading.tsx';
import { SignInPage } from '@/helpdesk/desk/pages/sign-in.tsx';
import { TeamPage } from '@/helpdesk/desk/pages/team.tsx';
import { TypeCodePage } from '@/helpdesk/desk/pages/type-code.tsx';
import { ReplyForm } from '@/helpdesk/desk/parts/reply.tsx';
import { ConfirmPage, DigitsPage, GoingPage, StopPage } from '@/helpdesk/entrar/pages.tsx';
import { launchBare } from './browser.ts';
import { alcancado, auditados } from './kept.ts';
import { AGORA, chamado, fila, orgaos, papeis, perdas } from './examples.ts';

const shared = {
  csrf: 'x',
  filter: parseFilter({ orgao: 'SES' }),
  dates: datesIn('America/Sao_Paulo', AGORA),
};
const counts = { abertos: 4, atrasados: 1, respostas: 1 };
const reply = createElement(ReplyForm, {
  action: '/mesa/chamados/1',
  csrf: 'x',
  chave: 'k',
  atual: 'em_analise',
  proximas: ['resolvido', 'indeferido'],
  reply: { texto: '', situacao: 'indeferido', motivo: '', nome: '' },
  error: 'Escreva o motivo.',
});

const queue = {
  ...shared,
  counts,
  orgaos,
  triagem: true,
  quem: 'jose@cbm.exemplo.gov.br',
  admin: true,
};
const unread = perdas.map(({ host, versao }) => ({ host, versao }));

const asks = { nome: 'Maria das Graças Sousa', navegador: 'Chromium no Linux' };
const notice = { kind: 'error', text: 'Não é este.' } as const;
const team = { ...shared, orgaos, written: { email: 'jose', papel: 'csg', orgao: '' } };

const rows = Array.from({ length: 30 }, (_, i) => [
  `Maria das Graças Sousa ${i}`,
  '529.982.247-25',
  'maria.das.gracas.sousa@secretaria-de-administracao.exemplo.gov.br',
  'CBMMA/DAL; CBMMA/GAB/ASSJUR-CONTENCIOSO',
]);
const listed = {
  ...chamado,
  descricao: '',
  formalizacao: '0042.005137/2026-91',
  beneficiarios: rows.map(([nome = '']) => ({ nome })),
  campos: [
    ...chamado.campos,
    {
      id: 'pessoas',
      rotulo: 'Quem será cadastrado',
      valor: '',
      tabela: { colunas: ['Nome completo', 'CPF', 'E-mail individual', 'Unidades'], linhas: rows },
    },
  ],
};
const templates = {
  ...shared,
  categorias: [{ id: 'cadastro_usuario', titulo: 'Cadastro de usuário' }],
  orgaos,
  written: { categoria: '', orgao: '' },
};
const modelo = {
  categoria: 'cadastro_usuario',
  orgao: '',
  nome: 'relacao-de-usuarios-para-cadastro-no-SIP-versao-final.xlsx',
  enviadoPor: 'equipe',
  enviadoEm: AGORA,
};
const faltas = (['csg', 'contato', 'link', 'suposto'] as const).map((tipo) => ({
  tipo,
  texto: 'Endereço da página “Recuperar a senha do SEI”',
}));

const audit = { ...shared, filter: { quem: 'equipe', chamado: '', dia: '2026-11-21' } };

const PAGES: [string, ReactElement][] = [
  ['queue', createElement(QueuePage, { ...queue, rows: fila, unread, next: 'x' })],
  ['empty queue', createElement(QueuePage, { ...queue, rows: [], unread: [], next: null })],
  [
    'chamado',
    createElement(ChamadoPage, {
      ...shared,
      chamado: { ...chamado, descoberto: true },
      correio: { falhou: true, texto: 'E-mail não entregue: 550' },
      reply,
      sent: true,
    }),
  ],
  [
    'chamado with a list',
    createElement(ChamadoPage, {
      ...shared,
      chamado: listed,
      correio: null,
      reply: createElement(ReplyForm, {
        action: '/mesa/chamados/1',
        csrf: 'x',
        chave: 'k',
        atual: 'recebido',
        proximas: ['encaminhado'],
        encaminha: { nome: 'SEPLAG/SUMOGE', contato: 'sumoge@exemplo.gov.br' },
        reply: { texto: '', situacao: '', motivo: '', nome: '' },
        error: null,
      }),
      sent: false,
    }),
  ],
  [
    'templates',
    createElement(ModelosPage, { ...templates, modelos: [modelo], done: null, error: 'x' }),
  ],
  [
    'no templates',
    createElement(ModelosPage, {
      ...templates,
      categorias: [],
      modelos: [],
      done: 'Feito.',
      error: null,
    }),
  ],
  [
    'catalogue',
    createElement(CatalogoPage, {
      csrf: 'x',
      facts: [{ label: 'Versão servida', value: 'maranhao-1-0123456789', copyable: true }],
      problema:
        'O arquivo /etc/catalogo.json não foi aceito, em provaveis: não existe a categoria “x”.',
      faltas,
    }),
  ],
  ['reading', createElement(ReadingPage, { ...shared, losses: perdas })],
  ['reading without a loss', createElement(ReadingPage, { ...shared, losses: [] })],
  [
    'sign-in',
    createElement(SignInPage, { next: '/mesa', notice, ways: { email: false, oidc: null } }),
  ],
  [
    'sign-in with all its ways',
    createElement(SignInPage, {
      next: '/mesa',
      notice: null,
      ways: { email: true, oidc: { href: '/mesa/entrar/oidc', nome: 'gov.br' } },
    }),
  ],
  [
    'code',
    createElement(TypeCodePage, { email: 'jose@cbm.exemplo.gov.br', error: 'Não confere.' }),
  ],
  ['team', createElement(TeamPage, { ...team, pessoas: papeis, done: 'Papel dado.', error: null })],
  [
    'empty team',
    createElement(TeamPage, { ...team, pessoas: [], done: null, error: 'Diga qual.' }),
  ],
  ['audit', createElement(AuditPage, { ...audit, rows: auditados, next: 'x' })],
  ['empty audit', createElement(AuditPage, { ...audit, rows: [], next: null })],
  [
    'reach',
    createElement(ReachPage, { ...shared, quem: 'maria@exemplo.gov.br', found: alcancado }),
  ],
  ['reach of nobody', createElement(ReachPage, { ...shared, quem: 'x', found: null })],
  [
    'whose device asks',
    createElement(ConfirmPage, { ...asks, provedor: 'gov.br', action: '/entrar/x' }),
  ],
  ['way to the provider', createElement(GoingPage, { href: '/mesa', provedor: 'gov.br' })],
  ['digits', createElement(DigitsPage, { ...asks, digits: '123456', email: 'maria@x.gov.br' })],
  ['end of a link', createElement(StopPage, { text: 'Este link já foi usado.' })],
  ['problem', createElement(ProblemPage, { title: 'Não', detail: 'Falhou.', unsent: 'Meu texto' })],
];

let browser: Browser;
let page: Page;
let axe: string;
let style: string;

beforeAll(async () => {
  browser = await launchBare();
  page = await browser.newPage();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  style = await readFile(new URL('../../../helpdesk/desk/mesa.css', import.meta.url), 'utf8');
});
afterAll(async () => await browser.close());

/** Each rule in both colours and in the widest and the narrowest layout; no width makes one scroll. */
const SEEN: [width: number, scheme: 'light' | 'dark' | null][] = [
  [1366, 'light'],
  [911, null],
  [480, 'dark'],
];

it.each(PAGES)('the %s can be used by everybody, in light and dark colours', async (_, element) => {
  await page.setContent(html(element), { waitUntil: 'domcontentloaded' });
  await page.addStyleTag({ content: style });
  await page.evaluate(axe);
  for (const [width, scheme] of SEEN) {
    await page.setViewport({ width, height: 768 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `width ${width}`).toBeLessThanOrEqual(0);
    if (!scheme) continue;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)]);
    expect(found).toEqual([]);
  }
});

it('asks for the motivo only with a situação that needs one, without script', async () => {
  await page.setJavaScriptEnabled(false);
  await page.setContent(html(PAGES[2]?.[1] ?? createElement('p')));
  await page.addStyleTag({ content: style });
  const shown = async () => await page.$eval('.motivo', (field) => getComputedStyle(field).display);
  await page.select('#situacao', 'indeferido');
  expect(await shown()).toBe('flex');
  await page.select('#situacao', 'resolvido');
  expect(await shown()).toBe('none');
});
