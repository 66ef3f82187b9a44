/** Lists at the desk: on the page, as a spreadsheet of ours or of the órgão's, and in the mail. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { writePeople } from '@/helpdesk/planilha/write.ts';
import { startHelpdesk, type Helpdesk } from '@/helpdesk/start.ts';
import type { Chamado, Coluna } from '@/lib/contract';
import { openInbox, type Inbox, type Taken } from '../mail/inbox.ts';
import { freshDatabase } from '../running.ts';
import { Reporter } from './reporter.ts';
import { Visitor, words } from './visitor.ts';
import { pageOf } from './world.ts';

const COLUMN: Coluna = { id: 'placa', rotulo: 'Placa', tipo: 'texto', obrigatorio: true };
const TOKEN = 'codigo-da-equipe-de-teste';

let data: string;
let inbox: Inbox;
let helpdesk: Helpdesk;
let maria: Reporter;
let admin: Visitor;
let colunas: Coluna[];
let catalogo: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'listas-'));
  inbox = await openInbox();
  const demo = await loadCatalogo();
  const destinos = [{ id: 'samop', nome: 'SAMOP', telefone: '(98) 3232-0000' }];
  const categorias = demo.categorias.map((each) =>
    each.id === 'cadastro_usuario' ? { ...each, encaminha: 'samop' } : each,
  );
  colunas = categorias.find(({ id }) => id === 'cadastro_usuario')?.campos[0]?.colunas ?? [];
  catalogo = join(data, 'catalogo.json');
  await writeFile(catalogo, JSON.stringify({ ...demo, versao: 'prova', destinos, categorias }));
  helpdesk = await startHelpdesk({
    data,
    databaseUrl: await freshDatabase(),
    port: 0,
    tokenEquipe: TOKEN,
    smtpUrl: inbox.url,
    catalogo,
  });
  const pessoa = { nome: 'Maria Sousa', email: 'maria@cbm.exemplo.gov.br', orgao: 'CBM' };
  maria = await Reporter.register(helpdesk.url, pessoa);
  admin = new Visitor(helpdesk.url);
  await admin.signIn(TOKEN);
});
afterAll(async () => {
  await helpdesk.stop();
  await inbox.stop();
  await rm(data, { recursive: true, force: true });
});

const pessoas = [
  { nome: 'José da Silva', email: 'jose@exemplo.gov.br', unidade: 'CBM - COBM' },
  { nome: '=HYPERLINK("http://x")', email: 'ana@exemplo.gov.br', unidade: 'CBM - COBM' },
];
const report = async (rows = pessoas): Promise<Chamado> =>
  await maria.report({
    categoria: 'cadastro_usuario',
    campos: { pessoas: rows },
    descricao: '',
    paraOutra: true,
    formalizacao: '08410032.000999/2026-11',
  });

async function mailAbout(numero: string): Promise<Taken> {
  for (;;) {
    const found = inbox.taken.find(({ raw }) => raw.includes(numero));
    if (found) return found;
    await inbox.wait(inbox.taken.length + 1);
  }
}

const sheetUrl = (id: string) => `${pageOf(id)}/planilhas/pessoas`;

/** Every text of a spreadsheet. */
async function download(id: string): Promise<{ name: string; texts: string[] }> {
  const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(helpdesk.url + sheetUrl(id), { headers: { cookie } });
  expect(answer.status).toBe(200);
  const [, name = ''] = /UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), texts: textsOf(await answer.bytes()) };
}

function textsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);
}

async function sendTemplate(bytes: Uint8Array, change: Record<string, string> = {}) {
  const page = await admin.open('/mesa/modelos');
  const prova = page.document.querySelector('input[name=prova]')?.getAttribute('value') ?? '';
  const form = new FormData();
  const fields = { prova, categoria: 'cadastro_usuario', orgao: 'CBM', ...change };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('arquivo', new File([new Uint8Array(bytes)], 'relação do SIP.xlsx'));
  return await admin.post('/mesa/modelos', form);
}

describe('a list', () => {
  it('is a table on the page, with for whom and where it was asked formally', async () => {
    const { id } = await report();
    const page = await admin.open(pageOf(id));
    const rows = [...page.document.querySelectorAll('.list-box tbody tr')].map(
      (row) => row.textContent,
    );
    expect(rows[0]).toContain('José da Silva');
    expect(rows).toHaveLength(2);
    expect(words(page)).toContain('Pedido para');
    expect(words(page)).toContain('08410032.000999/2026-11');
    // Nothing was described: there is no empty heading.
    expect(words(page)).not.toContain('Descrição');
  });

  it('of 500 rows is whole on the page, inside its box', async () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      ...pessoas[0]!,
      nome: `Pessoa ${i}`,
      email: `p${i}@exemplo.gov.br`,
    }));
    const { id } = await report(many);
    const page = await admin.open(pageOf(id));
    expect(page.document.querySelectorAll('.list-box tbody tr')).toHaveLength(500);
    expect(words(page)).toContain('500 linhas');
    // The rest of the page names few of them.
    expect(words(page, 'aside')).toContain('Pessoa 4, e mais 495');
  });

  it('is a spreadsheet of ours, whose cells are texts; the download is audited', async () => {
    const { id, numero } = await report();
    const { name, texts } = await download(id);
    expect(name).toBe(`${numero} pessoas.xlsx`);
    expect(texts).toContain('José da Silva');
    expect(texts).toContain("'=HYPERLINK(&quot;http://x&quot;)");
    const audit = await admin.open(`/mesa/auditoria?chamado=${numero}`);
    expect(words(audit)).toContain('planilha pessoas');
  });

  it('goes in the mail as text and as the spreadsheet', async () => {
    const { numero } = await report();
    const { raw } = await mailAbout(numero);
    const mail = await PostalMime.parse(raw);
    expect(mail.text).toMatch(/1\. Nome completo: José da Silva/);
    expect(mail.text).toContain('Processo da formalização: 08410032.000999/2026-11');
    expect(mail.text).not.toContain('Descrição');
    const [sheet] = mail.attachments.filter(({ filename }) => filename?.endsWith('.xlsx'));
    expect(textsOf(new Uint8Array(sheet?.content as ArrayBuffer))).toContain('José da Silva');
  });
});

describe('a template', () => {
  it('is filled for the órgão that sent it, and not for others', async () => {
    const own = [
      { ...colunas[2]!, rotulo: 'Unidade' },
      { ...colunas[0]!, rotulo: 'Nome completo' },
    ];
    const done = await sendTemplate(writePeople(own, []));
    expect([done.status, words(done)]).toEqual([200, expect.stringContaining('Modelo guardado.')]);
    expect(words(done)).toContain('Ele não tem lugar para:');
    const { id } = await report();
    const { texts } = await download(id);
    expect(texts.slice(0, 4)).toEqual(['Unidade', 'Nome completo', 'CBM - COBM', 'José da Silva']);

    const page = await admin.open('/mesa/modelos');
    expect(words(page)).toContain('relação do SIP.xlsx');
    const gone = await admin.send(page, 'form[action$="/tirar"]');
    expect(words(gone)).toContain('Modelo tirado.');
    expect((await download(id)).texts[0]).toBe('Nome completo');
  });

  it.each([
    ['no spreadsheet', Buffer.from('texto'), {}, 'não é uma planilha .xlsx'],
    ['without our columns', writePeople([COLUMN], []), {}, 'Nenhuma linha'],
    ['too large', Buffer.alloc(2 * 1024 * 1024 + 1), {}, 'passa de 2 MB'],
    ['of nobody', Buffer.from('x'), { orgao: 'NADA' }, 'escolha quem recebe'],
    ['of no list', Buffer.from('x'), { categoria: 'senha' }, 'escolha uma categoria'],
    ['empty', Buffer.alloc(0), {}, 'escolha um arquivo'],
  ])('that is %s is refused with the reason', async (_, bytes, change, reason) => {
    const page = await sendTemplate(bytes, change);
    expect([page.status, words(page)]).toEqual([422, expect.stringContaining(reason)]);
  });
});

it('“encaminhar” proposes who the categoria goes to, and the person reads it', async () => {
  const { id } = await report();
  const page = await admin.open(pageOf(id));
  expect(words(page)).toContain('Esta categoria segue para: SAMOP, (98) 3232-0000.');
  await admin.send(page, 'form.reply', { situacao: 'encaminhado', nome: 'José' });
  const { andamentos } = await maria.read(id);
  expect(andamentos.at(-1)).toMatchObject({ para: 'encaminhado', motivo: 'Encaminhado a SAMOP' });
});

it('the catalogue’s page tells what is served, what is missing, and a bad edit', async () => {
  const before = await admin.open('/mesa/catalogo');
  expect(words(before)).toContain('prova-');
  expect(words(before)).toContain('O que falta no catálogo');
  expect(words(before)).not.toContain('não está valendo');

  await writeFile(catalogo, '{');
  let after = before;
  for (let i = 0; i < 60 && !words(after).includes('não está valendo'); i += 1) {
    await new Promise((go) => setTimeout(go, 100));
    after = await admin.open('/mesa/catalogo');
  }
  expect(words(after)).toContain('não é um JSON válido');
  expect(words(after)).toContain('prova-');
  const ready = await fetch(`${helpdesk.url}/pronto`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { catalogo: 'edição recusada' }]);
});
