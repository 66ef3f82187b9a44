/** Proving an e-mail with six digits: the real routes, jobs, database and an SMTP server. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startJobs, type Jobs } from '@/helpdesk/jobs.ts';
import { createCodigo } from '@/helpdesk/mail/codigo.ts';
import { createMailer } from '@/helpdesk/mail/mailer.ts';
import { limites, verificacoes } from '@/helpdesk/store/schema-identidade.ts';
import { CODIGOS, TENTATIVAS } from '@/helpdesk/store/verify.ts';
import { HelpdeskError } from '@/lib/client/failure';
import { identityAt, serverAt, type IdentityClient } from '@/lib/client/identity';
import { openInbox, type Inbox } from '../mail/inbox.ts';
import { type Device, type Running, runHelpdesk } from '../running.ts';

let helpdesk: Running;
let inbox: Inbox;
let jobs: Jobs;
const told: Error[] = [];

beforeAll(async () => {
  helpdesk = await runHelpdesk();
  inbox = await openInbox();
  const { store, databaseUrl } = helpdesk;
  const mailer = createMailer(inbox.url, 'chamados@sei.exemplo.gov.br');
  const codigo = createCodigo({ store, mailer, onRefused: () => undefined });
  jobs = await startJobs({
    databaseUrl,
    store,
    correio: null,
    codigo,
    onError: (error) => told.push(error),
  });
});
afterAll(async () => {
  await jobs.stop();
  await helpdesk.stop();
  await inbox.stop();
});
// Whoever has SMTP_URL gives the store its mail; a test without mail takes it away again.
const mail = () => (helpdesk.store.codigo = async (tx, id) => await jobs.codigo(tx, id));
beforeAll(() => void mail());
afterEach(async () => await helpdesk.store.db.delete(limites));

const clientOf = ({ token }: Device): IdentityClient => identityAt(helpdesk.url, token);

/** Asks for a code and takes it from the mailbox. */
async function receive(client: IdentityClient, email: string): Promise<string> {
  const before = inbox.taken.length;
  await client.askCode(email);
  await inbox.wait(before + 1);
  const last = inbox.taken.at(-1);
  expect(last?.to).toEqual([email]);
  return /C=C3=B3digo: (\d{6})/.exec(last?.raw.toString() ?? '')?.[1] ?? '';
}

/** What waits for its next try waits no longer. */
async function comeSooner(): Promise<void> {
  const { $client } = helpdesk.store.db;
  const hurry = `update pgboss.job set start_after = now() where state = 'retry'`;
  await expect.poll(async () => (await $client.query(hurry)).rowCount).toBe(1);
}

const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HelpdeskError)) throw new Error('not refused');
  return error;
};

const other = (codigo: string) => (codigo === '000000' ? '111111' : '000000');

describe('the code', () => {
  it('comes by mail, says nothing else that a person wrote, and proves the e-mail', async () => {
    const device = await helpdesk.device('Fulano <b>Compre já</b>');
    const client = clientOf(device);
    const codigo = await receive(client, 'maria@orgao.gov.br');
    const raw = inbox.taken.at(-1)?.raw.toString() ?? '';
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).not.toContain('Compre');
    expect(await client.whoAmI()).toMatchObject({ verificada: false });
    expect(await client.typeCode(codigo)).toMatchObject({
      email: 'maria@orgao.gov.br',
      verificada: true,
    });
    expect(await client.whoAmI()).toMatchObject({ verificada: true });
  });

  it('is kept only as a hash that takes time to guess, also in the queue', async () => {
    const codigo = await receive(clientOf(await helpdesk.device()), 'hash@orgao.gov.br');
    const { db } = helpdesk.store;
    const kept = await db.select().from(verificacoes);
    expect(kept.find(({ email }) => email === 'hash@orgao.gov.br')?.codigoHash).toMatch(
      /^[0-9a-f]{32}\.[0-9a-f]{64}$/,
    );
    const { rows } = await db.$client.query('select data::text, output::text from pgboss.job');
    expect(JSON.stringify([kept, rows])).not.toContain(codigo);
  });

  it('serves once', async () => {
    const client = clientOf(await helpdesk.device());
    const codigo = await receive(client, 'uma@orgao.gov.br');
    await client.typeCode(codigo);
    expect(await refusal(client.typeCode(codigo))).toMatchObject({ code: 'codigo_vencido' });
  });

  it('serves for ten minutes', async () => {
    const device = await helpdesk.device();
    const client = clientOf(device);
    const codigo = await receive(client, 'tarde@orgao.gov.br');
    const mine = eq(verificacoes.email, 'tarde@orgao.gov.br');
    const { db } = helpdesk.store;
    const [row] = await db.select().from(verificacoes).where(mine);
    const left = (row?.expiraEm.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(9.5 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000);
    await db.update(verificacoes).set({ expiraEm: new Date() }).where(mine);
    expect(await refusal(client.typeCode(codigo))).toMatchObject({ code: 'codigo_vencido' });
  });

  it('bears four wrong tries, and after the fifth not even the right one', async () => {
    const client = clientOf(await helpdesk.device());
    const codigo = await receive(client, 'cinco@orgao.gov.br');
    for (let left = TENTATIVAS - 1; left > 0; left -= 1) {
      const { code, problema } = await refusal(client.typeCode(other(codigo)));
      expect(code).toBe('codigo_errado');
      expect(problema?.detail).toMatch(new RegExp(`resta[m]? ${left} tentativa`));
    }
    expect(await refusal(client.typeCode(other(codigo)))).toMatchObject({ code: 'codigo_vencido' });
    expect(await refusal(client.typeCode(codigo))).toMatchObject({ code: 'codigo_vencido' });
  });

  it('bears no more tries when they come all at once', async () => {
    const client = clientOf(await helpdesk.device());
    const codigo = await receive(client, 'juntos@orgao.gov.br');
    const tries = await Promise.all(
      Array.from({ length: 30 }, async () => (await refusal(client.typeCode(other(codigo)))).code),
    );
    expect(tries.filter((code) => code === 'codigo_errado')).toHaveLength(TENTATIVAS - 1);
  });

  it('is worth nothing once another was asked for, nor on another device', async () => {
    const [one, two] = [clientOf(await helpdesk.device()), clientOf(await helpdesk.device())];
    const first = await receive(one, 'troca@orgao.gov.br');
    const second = await receive(one, 'troca@orgao.gov.br');
    await receive(two, 'troca@orgao.gov.br');
    if (first !== second) {
      expect(await refusal(one.typeCode(first))).toMatchObject({ code: 'codigo_errado' });
    }
    expect(await refusal(two.typeCode(second))).toMatchObject({ code: 'codigo_errado' });
    expect(await one.typeCode(second)).toMatchObject({ verificada: true });
  });

  it('that was never asked for costs nothing and gives nothing', async () => {
    const client = clientOf(await helpdesk.device());
    expect(await refusal(client.typeCode('123456'))).toMatchObject({ code: 'codigo_vencido' });
    expect(await refusal(client.typeCode('12345'))).toMatchObject({ status: 422 });
  });

  it('is sent again as another one when the mail server was away', async () => {
    const client = clientOf(await helpdesk.device());
    inbox.refuse(451, 'tente depois');
    const before = told.length;
    await client.askCode('volta@orgao.gov.br');
    await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(told.at(-1)?.message).toBe('SMTP EENVELOPE 451');
    inbox.refuse(null);
    const count = inbox.taken.length;
    await comeSooner();
    await inbox.wait(count + 1);
    expect(inbox.taken.at(-1)?.to).toEqual(['volta@orgao.gov.br']);
  });
});

describe('asking', () => {
  it('is answered the same for an address that is known and for one that is not', async () => {
    const known = clientOf(await helpdesk.device());
    await known.typeCode(await receive(known, 'conhecida@orgao.gov.br'));
    const ask = async (email: string) => {
      const response = await (
        await helpdesk.device()
      ).send('POST', '/dispositivos/verificacao', {
        email,
      });
      const body = (await response.json()) as object;
      return { status: response.status, keys: Object.keys(body) };
    };
    expect(await ask('conhecida@orgao.gov.br')).toEqual(await ask('ninguem@orgao.gov.br'));
  });

  it('has its bounds by device, by address in an hour, and by address in a day', async () => {
    const client = clientOf(await helpdesk.device());
    for (let i = 0; i < CODIGOS.dispositivoHora; i += 1) await client.askCode(`d${i}@orgao.gov.br`);
    const busy = await refusal(client.askCode('mais@orgao.gov.br'));
    expect(busy).toMatchObject({ status: 429, code: 'muitas_requisicoes' });
    expect(busy.falha.esperar).toBeGreaterThan(0);
    expect(busy.falha.esperar).toBeLessThanOrEqual(3_600_000);

    for (let i = 0; i < CODIGOS.enderecoHora; i += 1) {
      await clientOf(await helpdesk.device()).askCode('alvo@orgao.gov.br');
    }
    const full = clientOf(await helpdesk.device());
    expect(await refusal(full.askCode('Alvo@orgao.gov.br'))).toMatchObject({ status: 429 });
    await full.askCode('outro@orgao.gov.br');
  });

  it('keeps no address in what it counts', async () => {
    await clientOf(await helpdesk.device()).askCode('conta@orgao.gov.br');
    const rows = await helpdesk.store.db.select().from(limites);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('conta');
  });

  it('says in one sentence that there is no mail, and the server says so beforehand', async () => {
    expect((await serverAt(helpdesk.url)).verificacao).toEqual({ codigo: true, oidc: null });
    helpdesk.store.codigo = null;
    expect((await serverAt(helpdesk.url)).verificacao).toEqual({ codigo: false, oidc: null });
    const client = clientOf(await helpdesk.device());
    const { status, code, problema } = await refusal(client.askCode('x@orgao.gov.br'));
    expect([status, code]).toEqual([501, 'nao_configurado']);
    expect(problema?.detail).toContain('não envia e-mails');
    expect(await refusal(client.askLink())).toMatchObject({ status: 501 });
    mail();
  });
});
