/** What happens to people and what is theirs when an e-mail is proved, and who sees what after it. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinVerified } from '@/helpdesk/store/join.ts';
import { dispositivos, pessoas, respostas } from '@/helpdesk/store/schema.ts';
import { transaction } from '@/helpdesk/store/transaction.ts';
import { Chamado, Identidade, ListaChamados, ListaDispositivos } from '@/lib/contract';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from '../running.ts';

let helpdesk: Running;
beforeAll(async () => (helpdesk = await runHelpdesk({ dispositivosPorMinuto: 10_000 })));
afterAll(async () => await helpdesk.stop());

const device = async (nome = 'Maria') => await helpdesk.device(nome);

const me = async (one: Device) =>
  Identidade.parse(await (await one.get('/dispositivos/atual')).json());

const listed = async (one: Device) =>
  ListaDispositivos.parse(await (await one.get('/dispositivos')).json()).itens;

/** As after the right digits. */
const prove = async (one: Device, email: string) => {
  const { dispositivo } = await me(one);
  await transaction(helpdesk.store.db, async (tx) => joinVerified(tx, dispositivo, email));
};

const report = async (one: Device, chave: string = randomUUID(), change = {}) => {
  const response = await one.post('/chamados', novoChamado(change), chave);
  return Chamado.parse(await response.json());
};

const seen = async (one: Device) => {
  const { itens } = ListaChamados.parse(await (await one.get('/chamados?limite=100')).json());
  return itens.map(({ id }) => id).toSorted();
};

describe('a device that proves its e-mail', () => {
  it('first of all, simply becomes verified', async () => {
    const one = await device();
    const { id } = await report(one);
    await prove(one, 'primeira@orgao.gov.br');
    expect(await me(one)).toMatchObject({ email: 'primeira@orgao.gov.br', verificada: true });
    expect(await seen(one)).toEqual([id]);
    // Again changes nothing.
    await prove(one, 'primeira@orgao.gov.br');
    expect(await seen(one)).toEqual([id]);
  });

  it('as another of the same e-mail, shares all chamados, and there is one person', async () => {
    const [one, two] = [await device('Maria Antiga'), await device('Maria Nova')];
    const [mine, theirs] = [await report(one), await report(two)];
    await prove(one, 'duas@orgao.gov.br');
    await prove(two, 'duas@orgao.gov.br');
    const both = [mine.id, theirs.id].toSorted();
    expect(await seen(one)).toEqual(both);
    expect(await seen(two)).toEqual(both);
    const people = await helpdesk.store.db
      .select()
      .from(pessoas)
      .where(eq(pessoas.email, 'duas@orgao.gov.br'));
    expect(people).toHaveLength(1);
    // As they called themselves last.
    expect(await me(one)).toMatchObject({ nome: 'Maria Nova' });
    // A chamado keeps the name that it was opened with, and is acted on from both.
    const whole = Chamado.parse(await (await two.get(`/chamados/${mine.id}`)).json());
    expect(whole.solicitante.nome).toBe('Maria Antiga');
    expect((await two.post(`/chamados/${mine.id}/mensagens`, { texto: 'Oi' })).status).toBe(201);
  });

  it('leaves what others merely wrote with that e-mail where it is', async () => {
    const [owner, stranger] = [await device('Maria'), await device('Maria')];
    const { id } = await report(stranger);
    const { email } = await me(stranger);
    await prove(owner, email);
    expect(await seen(owner)).toEqual([]);
    expect((await owner.get(`/chamados/${id}`)).status).toBe(404);
    expect(await seen(stranger)).toEqual([id]);
    expect(await me(stranger)).toMatchObject({ verificada: false });
  });

  it('gets the very same answer to what it sends again with its key', async () => {
    const [one, two] = [await device(), await device()];
    await prove(one, 'chave@orgao.gov.br');
    const chave = randomUUID();
    const first = await report(two, chave);
    await prove(two, 'chave@orgao.gov.br');
    expect(await report(two, chave)).toEqual(first);
    expect(await seen(one)).toEqual([first.id]);
    const other = await two.post('/chamados', novoChamado({ descricao: 'Outra.' }), chave);
    expect(await other.json()).toMatchObject({ code: 'chave_com_outro_corpo' });
  });

  it('brings its anexos along, and those of others stay unknown', async () => {
    const [one, two, three] = [await device(), await device(), await device()];
    const [shared, own] = [pngBytes(900), pngBytes(800)];
    await one.put(sha256Of(shared), shared, 0, shared.length);
    await two.put(sha256Of(shared), shared, 0, shared.length);
    await two.put(sha256Of(own), own, 0, own.length);
    await prove(one, 'anexo@orgao.gov.br');
    await prove(two, 'anexo@orgao.gov.br');
    for (const bytes of [shared, own]) {
      const got = await one.get(`/anexos/${sha256Of(bytes)}`);
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(new Uint8Array(bytes));
      expect((await three.get(`/anexos/${sha256Of(bytes)}`)).status).toBe(404);
    }
    const anexo = { sha256: sha256Of(own), nome: 'tela.png', papel: 'arquivo' };
    expect((await report(one, randomUUID(), { anexos: [anexo] })).anexos).toHaveLength(1);
  });

  it('goes on with an anexo that was half sent, from its beginning', async () => {
    const [one, two] = [await device(), await device()];
    const bytes = pngBytes(1000);
    await prove(one, 'meio@orgao.gov.br');
    await two.put(sha256Of(bytes), bytes.subarray(0, 400), 0, 1000);
    await prove(two, 'meio@orgao.gov.br');
    expect((await two.head(sha256Of(bytes))).status).toBe(404);
    expect((await two.put(sha256Of(bytes), bytes, 0, 1000)).status).toBe(200);
  });

  it('with another e-mail, leaves the chamados of the former one behind', async () => {
    const [one, two] = [await device(), await device()];
    await prove(one, 'antes@orgao.gov.br');
    await prove(two, 'antes@orgao.gov.br');
    const { id } = await report(one);
    await prove(one, 'depois@orgao.gov.br');
    expect(await seen(one)).toEqual([]);
    expect(await seen(two)).toEqual([id]);
  });
});

describe('another e-mail, that nobody proved', () => {
  it('written into a chamado, changes nothing of who sends it', async () => {
    const one = await device();
    await prove(one, 'certa@orgao.gov.br');
    const solicitante = { nome: 'Outra', email: 'outra@orgao.gov.br', orgao: 'SES' };
    const body = { ...novoChamado(), solicitante, email: solicitante.email };
    const sent = await one.post('/chamados', body);
    expect(Chamado.parse(await sent.json()).solicitante.email).toBe('certa@orgao.gov.br');
    expect(await me(one)).toMatchObject({ email: 'certa@orgao.gov.br', verificada: true });
  });

  it('registered with the token of one that was, is a new device that has to prove it', async () => {
    const one = await device();
    await prove(one, 'provada@orgao.gov.br');
    const { id } = await report(one);
    const registered = await one.send('POST', '/dispositivos', {
      nome: 'Maria',
      email: 'mudou@orgao.gov.br',
      orgao: 'CBM',
    });
    const { token } = (await registered.json()) as { token: string };
    const changed = one.withToken(token);
    expect(await me(changed)).toMatchObject({ email: 'mudou@orgao.gov.br', verificada: false });
    expect(await seen(changed)).toEqual([]);
    expect((await changed.get(`/chamados/${id}`)).status).toBe(404);
    // The proved e-mail of another, written and not proved, shows nothing either.
    const claimed = await one.send('POST', '/dispositivos', {
      nome: 'Maria',
      email: 'provada@orgao.gov.br',
      orgao: 'CBM',
    });
    const liar = one.withToken(((await claimed.json()) as { token: string }).token);
    expect(await me(liar)).toMatchObject({ verificada: false });
    expect(await seen(liar)).toEqual([]);
    expect(await seen(one)).toEqual([id]);
  });
});

describe('at the same moment', () => {
  it('chamados that are being sent while it happens are there once, whoever asks', async () => {
    const one = await device();
    await prove(one, 'corrida@orgao.gov.br');
    for (let round = 0; round < 4; round += 1) {
      const two = await device();
      const chaves = Array.from({ length: 12 }, () => randomUUID());
      const before = await seen(one);
      const sending = chaves.map(async (chave) => {
        // The outbox tries again whatever is not an answer.
        for (;;) {
          const response = await two.post('/chamados', novoChamado(), chave);
          if (response.status === 201) return Chamado.parse(await response.json()).id;
          expect([409, 503]).toContain(response.status);
        }
      });
      const [ids] = await Promise.all([Promise.all(sending), prove(two, 'corrida@orgao.gov.br')]);
      expect(new Set(ids).size).toBe(chaves.length);
      expect(await seen(one)).toEqual([...before, ...ids].toSorted());
    }
    const { id } = await personOf('corrida@orgao.gov.br');
    const kept = await helpdesk.store.db.select().from(respostas).where(eq(respostas.pessoaId, id));
    expect(kept).toHaveLength(48);
  }, 60_000);

  it('several devices that prove one e-mail become one person', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, async () => await device()));
    const ids = await Promise.all(all.map(async (one) => (await report(one)).id));
    await Promise.all(
      all.map(async (one) => {
        // As `spendCode` does: another one was first.
        await prove(one, 'seis@orgao.gov.br').catch(async () => prove(one, 'seis@orgao.gov.br'));
      }),
    );
    for (const one of all) expect(await seen(one)).toEqual(ids.toSorted());
  });
});

describe('devices', () => {
  it('are listed to their person alone, with the name they were registered by', async () => {
    const response = await fetch(`${helpdesk.api}/dispositivos`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        nome: 'Maria',
        email: 'maria@exemplo.gov.br',
        orgao: 'CBM',
        navegador: 'Chromium no Linux',
      }),
    });
    const { token } = (await response.json()) as { token: string };
    const one = (await device()).withToken(token);
    expect(await listed(one)).toMatchObject([{ navegador: 'Chromium no Linux', esta: true }]);
    const two = await device();
    await prove(one, 'lista@orgao.gov.br');
    await prove(two, 'lista@orgao.gov.br');
    expect((await listed(two)).map(({ navegador, esta }) => [navegador, esta])).toEqual([
      ['', true],
      ['Chromium no Linux', false],
    ]);
  });

  it('tell when they were last used, written at most once an hour', async () => {
    const one = await device();
    const [before] = await listed(one);
    const first = before?.usadoEm;
    expect(Date.now() - Date.parse(first ?? '')).toBeLessThan(10_000);
    await listed(one);
    expect((await listed(one))[0]?.usadoEm).toBe(first);
    const old = new Date(Date.now() - 3_700_000);
    await helpdesk.store.db
      .update(dispositivos)
      .set({ usadoEm: old })
      .where(eq(dispositivos.id, before?.id ?? ''));
    expect((await listed(one))[0]?.usadoEm).not.toBe(old.toISOString());
  });

  it('are revoked at once: this one, or a lost one from another', async () => {
    const [one, lost, stranger] = [await device(), await device(), await device()];
    await prove(one, 'perdi@orgao.gov.br');
    await prove(lost, 'perdi@orgao.gov.br');
    const { dispositivo } = await me(lost);
    expect((await stranger.send('DELETE', `/dispositivos/${dispositivo}`)).status).toBe(404);
    expect((await one.send('DELETE', `/dispositivos/${dispositivo}`)).status).toBe(204);
    const refused = await lost.get('/chamados');
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { code: 'credencial_invalida' },
    ]);
    expect(await listed(one)).toHaveLength(1);
    expect((await one.send('DELETE', `/dispositivos/${dispositivo}`)).status).toBe(404);
    expect((await one.send('DELETE', '/dispositivos/atual')).status).toBe(204);
    expect((await one.get('/dispositivos')).status).toBe(401);
  });
});

async function personOf(email: string) {
  const [row] = await helpdesk.store.db.select().from(pessoas).where(eq(pessoas.email, email));
  if (!row) throw new Error(email);
  return row;
}
