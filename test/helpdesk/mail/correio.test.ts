/** A chamado on its way to the CSG's mailbox: by the real helpdesk, jobs and an SMTP server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCalendarios } from '@/helpdesk/calendarios.ts';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { createCorreio } from '@/helpdesk/mail/correio.ts';
import { createMailer } from '@/helpdesk/mail/mailer.ts';
import { readCorreio } from '@/helpdesk/mail/record.ts';
import { startHelpdesk, type Helpdesk } from '@/helpdesk/start.ts';
import { AnexosFolder } from '@/helpdesk/store/anexos-folder.ts';
import { openDatabase, type Database } from '@/helpdesk/store/database.ts';
import { createChamado } from '@/helpdesk/store/chamados.ts';
import { pessoaDoToken, registerDispositivo } from '@/helpdesk/store/pessoas.ts';
import type { Store } from '@/helpdesk/store/store.ts';
import type { NovoChamado } from '@/lib/contract';
import { contexto } from '../desk/examples.ts';
import { pngOf } from '../desk/png.ts';
import { Reporter } from '../desk/reporter.ts';
import { Visitor, words } from '../desk/visitor.ts';
import { freshDatabase } from '../running.ts';
import { openInbox, type Inbox } from './inbox.ts';

const comprovante = { imagens: [], retirados: [], numeroMascarado: false };
const maria = { nome: 'Maria Sousa', email: 'maria@cbm.exemplo.gov.br', orgao: 'CBM' };

describe('the helpdesk with SMTP_URL', () => {
  let data: string;
  let inbox: Inbox;
  let helpdesk: Helpdesk;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'correio-'));
    inbox = await openInbox();
    helpdesk = await startHelpdesk({
      data,
      databaseUrl: await freshDatabase(),
      port: 0,
      tokenEquipe: 'codigo-da-equipe-de-teste',
      smtpUrl: inbox.url,
      remetente: 'chamados@sei.exemplo.gov.br',
      urlPublica: 'https://chamados.exemplo.gov.br',
    });
  });
  afterAll(async () => {
    await helpdesk.stop();
    await inbox.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('mails each chamado to its CSG, with its picture, and says so on the desk', async () => {
    const reporter = await Reporter.register(helpdesk.url, maria);
    const picture = pngOf(400, 300);
    const anexo = await reporter.upload(picture, 'Tela do SEI.png');
    const { id, numero } = await reporter.report({ anexos: [anexo] });
    const [mail] = await inbox.wait(1);
    expect(mail?.to).toEqual(['csg.cbm@exemplo.gov.br']);
    const { subject, text, attachments } = await PostalMime.parse(mail?.raw ?? '');
    expect(subject).toBe(`[SEI ${numero}] Erro no SEI - CBMMA/DAL`);
    expect(text).toContain(`https://chamados.exemplo.gov.br/mesa/chamados/${id}`);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer)).toEqual(picture);

    const visitor = new Visitor(helpdesk.url);
    await visitor.signIn(helpdesk.tokenEquipe);
    await expect
      .poll(async () => words(await visitor.open(`/mesa/chamados/${id}`)), { timeout: 5_000 })
      .toContain('E-mail entregue a csg.cbm@exemplo.gov.br');
  });
});

describe('one delivery', () => {
  let data: string;
  let inbox: Inbox;
  let database: Database;
  let store: Store;
  const refused: unknown[] = [];

  const correio = (caixaTriagem?: string) =>
    createCorreio({
      store,
      mailer: createMailer(inbox.url, 'chamados@sei.exemplo.gov.br'),
      caixaTriagem,
      onRefused: (facts) => refused.push(facts),
    });

  async function chamado(change: Partial<NovoChamado> = {}): Promise<string> {
    const { token } = await registerDispositivo(store.db, maria);
    const quem = await pessoaDoToken(store.db, token);
    if (!quem) throw new Error('unknown person');
    return await createChamado(store, quem, {
      categoria: 'erro_no_sei',
      campos: {},
      descricao: 'Não consigo assinar.',
      orgao: 'CBM',
      destino: 'CBM',
      contexto,
      anexos: [],
      comprovante,
      ...change,
    });
  }

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'correio-'));
    inbox = await openInbox();
    database = await openDatabase({ data });
    store = {
      db: database.db,
      catalogo: await loadCatalogo(undefined),
      membros: new Map(),
      calendarios: await loadCalendarios(),
      folder: new AnexosFolder(join(data, 'anexos')),
      correio: null,
      codigo: null,
    };
  });
  afterAll(async () => {
    await database.close();
    await inbox.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('asked twice, sends once', async () => {
    const id = await chamado();
    const before = inbox.taken.length;
    await correio().entregar(id);
    await correio().entregar(id);
    expect(inbox.taken).toHaveLength(before + 1);
    expect(await readCorreio(store.db, id)).toMatchObject({ recusa: null });
  });

  it('throws when the server is busy, so that the job tries again, and then sends', async () => {
    const id = await chamado();
    const before = inbox.taken.length;
    inbox.refuse(451, 'tente depois');
    await expect(correio().entregar(id)).rejects.toThrow(/^SMTP EENVELOPE 451$/);
    expect(await readCorreio(store.db, id)).toBeNull();
    inbox.refuse(null);
    await correio().entregar(id);
    expect(inbox.taken).toHaveLength(before + 1);
  });

  it('throws when nobody answers', async () => {
    const id = await chamado();
    const away = await openInbox();
    await away.stop();
    const lost = createCorreio({
      store,
      mailer: createMailer(away.url),
      onRefused: () => undefined,
    });
    await expect(lost.entregar(id)).rejects.toThrow(/^SMTP /);
  });

  it('takes a refusal for good as an answer, and keeps the words of the server', async () => {
    const id = await chamado();
    inbox.refuse(550, 'caixa postal inexistente');
    await correio().entregar(id);
    inbox.refuse(null);
    const record = await readCorreio(store.db, id);
    expect(record?.caixa).toBe('csg.cbm@exemplo.gov.br');
    expect(record?.recusa).toContain('caixa postal inexistente');
    expect(refused).toEqual([{ chamado: id, codigo: 550 }]);
    const before = inbox.taken.length;
    await correio().entregar(id);
    expect(inbox.taken).toHaveLength(before);
  });

  it('sends what is in triage to the mailbox of triage, and nowhere without one', async () => {
    const nowhere = { orgao: '', destino: '', contexto: { leitura: contexto.leitura } };
    const { token } = await registerDispositivo(store.db, { ...maria, orgao: '' });
    const quem = await pessoaDoToken(store.db, token);
    if (!quem) throw new Error('unknown person');
    const novo = { categoria: 'erro_no_sei', campos: {}, descricao: 'x', anexos: [] };
    const id = await createChamado(store, quem, { ...novo, ...nowhere, comprovante });
    const before = inbox.taken.length;
    await correio().entregar(id);
    expect(inbox.taken).toHaveLength(before);
    await correio('triagem@exemplo.gov.br').entregar(id);
    expect(inbox.taken.at(-1)?.to).toEqual(['triagem@exemplo.gov.br']);
  });
});
