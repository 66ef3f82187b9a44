/** The team's people: signing in by e-mail, roles given and taken, what each sees at the desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHelpdesk, type Helpdesk } from '@/helpdesk/start.ts';
import { openInbox, type Inbox } from '../mail/inbox.ts';
import { freshDatabase } from '../running.ts';
import { Reporter } from './reporter.ts';
import { type Page, Visitor, words } from './visitor.ts';
import { pageOf } from './world.ts';

let data: string;
let inbox: Inbox;
let helpdesk: Helpdesk;
let maria: Reporter;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'equipe-'));
  inbox = await openInbox();
  helpdesk = await startHelpdesk({
    data,
    databaseUrl: await freshDatabase(),
    port: 0,
    tokenEquipe: 'codigo-da-equipe-de-teste',
    smtpUrl: inbox.url,
  });
  const pessoa = { nome: 'Maria Sousa', email: 'maria@cbm.exemplo.gov.br', orgao: 'CBM' };
  maria = await Reporter.register(helpdesk.url, pessoa);
});
afterAll(async () => {
  await helpdesk.stop();
  await inbox.stop();
  await rm(data, { recursive: true, force: true });
});

const admin = async () => {
  const visitor = new Visitor(helpdesk.url);
  await visitor.signIn(helpdesk.tokenEquipe);
  return visitor;
};

const give = async (email: string, papel: string, orgao = '') => {
  const visitor = await admin();
  const page = await visitor.open('/mesa/equipe');
  return await visitor.send(page, 'form.give', { email, papel, orgao });
};

const askCode = async (visitor: Visitor, email: string, address = '/mesa') =>
  await visitor.send(await visitor.open(address), 'form.by-mail', { email });

/** Codes mailed to that address, the last one last. */
const codesTo = (email: string) =>
  inbox.taken
    .filter(({ to }) => to.includes(email))
    .map(({ raw }) => /C=C3=B3digo: (\d{6})/.exec(raw.toString())?.[1] ?? '');

/** Signs in by e-mail, as somebody of the team. */
async function enter(email: string, address = '/mesa'): Promise<[Visitor, Page]> {
  const visitor = new Visitor(helpdesk.url);
  const before = codesTo(email).length;
  const asked = await askCode(visitor, email, address);
  await expect.poll(() => codesTo(email).length, { timeout: 8_000 }).toBe(before + 1);
  const codigo = codesTo(email).at(-1) ?? '';
  return [visitor, await visitor.send(asked, 'form.sign-in', { codigo })];
}

describe('signing in by e-mail', () => {
  it('leads who has a role to the page that was wanted', async () => {
    await give('jose@cbm.exemplo.gov.br', 'csg', 'CBM');
    const { id } = await maria.report();
    const [, page] = await enter('jose@cbm.exemplo.gov.br', pageOf(id));
    expect(page.address).toBe(pageOf(id));
    expect(words(page)).toContain('E-mail confirmadonão');
  });

  it('answers somebody without a role the same, and sends them nothing', async () => {
    const pages = [];
    for (const email of ['ninguem@exemplo.gov.br', 'jose@cbm.exemplo.gov.br']) {
      const page = await askCode(new Visitor(helpdesk.url), email);
      pages.push([page.status, page.address, words(page).replace(email, 'x')]);
    }
    expect(pages[0]).toEqual(pages[1]);
    await expect.poll(() => codesTo('jose@cbm.exemplo.gov.br').length, { timeout: 8_000 }).toBe(2);
    expect(codesTo('ninguem@exemplo.gov.br')).toEqual([]);
  });

  it('says how many tries are left, and gives the code to its browser alone', async () => {
    const email = 'ana@sead.exemplo.gov.br';
    await give(email, 'central');
    const visitor = new Visitor(helpdesk.url);
    const asked = await askCode(visitor, email);
    await expect.poll(() => codesTo(email).length, { timeout: 8_000 }).toBe(1);
    const codigo = codesTo(email)[0] ?? '';
    const wrong = codigo === '000000' ? '111111' : '000000';
    const again = await visitor.send(asked, 'form.sign-in', { codigo: wrong });
    expect(again.status).toBe(422);
    expect(words(again, '[role=alert]')).toBe('Confira o código: restam 4 tentativas.');
    const thief = new Visitor(helpdesk.url);
    const stolen = await thief.send(again, 'form.sign-in', { codigo });
    expect(stolen.address).toMatch(/^\/mesa\/entrar/);
    expect((await visitor.send(again, 'form.sign-in', { codigo })).address).toBe('/mesa');
  });

  it('asked for too often, makes wait', async () => {
    let last: Page | null = null;
    for (let i = 0; i < 5; i += 1) last = await askCode(new Visitor(helpdesk.url), 'x@exemplo.br');
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('what each sees', () => {
  it('the CSG its órgão’s, everywhere; the central unit all', async () => {
    await give('bia@sead.exemplo.gov.br', 'csg', 'SEAD');
    await give('zeca@exemplo.gov.br', 'central');
    const cbm = await maria.report({ destino: 'CBM' });
    const sead = await maria.report({ destino: 'SEAD' });
    const [bia, queue] = await enter('bia@sead.exemplo.gov.br');
    expect(words(queue)).toContain(sead.numero);
    expect(words(queue)).not.toContain(cbm.numero);
    expect(words(queue, '.counts')).toContain('1 em aberto');
    const options = [...queue.document.querySelectorAll('#orgao option')];
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['', 'SEAD']);
    // Also when the address is written by hand.
    expect(words(await bia.open('/mesa?orgao=CBM'))).not.toContain(cbm.numero);
    expect((await bia.open(pageOf(cbm.id))).status).toBe(404);
    expect((await bia.open(pageOf(sead.id))).status).toBe(200);
    const [, all] = await enter('zeca@exemplo.gov.br');
    for (const { numero } of [cbm, sead]) expect(words(all)).toContain(numero);
    expect(all.document.querySelector('a[href="/mesa/equipe"]')).toBeNull();
  });

  it('and a role that is taken is gone at once, also for who is inside', async () => {
    const email = 'sai@cbm.exemplo.gov.br';
    await give(email, 'csg', 'CBM');
    const [inside] = await enter(email);
    const visitor = await admin();
    const page = await visitor.open('/mesa/equipe');
    const form = [...page.document.querySelectorAll('form[action="/mesa/equipe/tirar"]')].find(
      (each) => each.querySelector(`input[value="${email}"]`),
    );
    form?.setAttribute('id', 'este');
    const done = await visitor.send(page, '#este');
    expect(words(done)).toContain('Papel tirado. Vale desde já.');
    expect(words(done, 'table')).not.toContain(email);
    expect((await inside.open('/mesa')).address).toMatch(/^\/mesa\/entrar/);
  });
});

describe('giving a role', () => {
  it.each([
    ['sem-arroba', 'csg', 'CBM', 'Este e-mail não parece completo.'],
    ['x@exemplo.gov.br', 'csg', '', 'Diga de qual órgão é este CSG.'],
    ['x@exemplo.gov.br', 'csg', 'NADA', 'O catálogo não tem o órgão “NADA”.'],
    ['x@exemplo.gov.br', 'central', 'CBM', 'Só o CSG é de um órgão'],
    ['x@exemplo.gov.br', 'chefe', '', 'O papel é csg, central ou admin.'],
  ])('refuses %s %s %s, and keeps what was typed', async (email, papel, orgao, sentence) => {
    const page = await give(email, papel, orgao);
    expect(page.status).toBe(422);
    expect(words(page, '[role=alert]')).toContain(sentence);
    expect(page.document.querySelector('#email')?.getAttribute('value')).toBe(email);
  });

  it('twice changes nothing', async () => {
    await give('duas@exemplo.gov.br', 'admin');
    const page = await give('Duas@exemplo.gov.br', 'admin');
    expect(words(page, 'table').split('duas@exemplo.gov.br')).toHaveLength(2);
  });
});
