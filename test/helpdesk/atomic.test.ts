/**
 * A chamado, its andamento, its anexos, its jobs, its audit and the answer kept for its key are there
 * together or not at all: the database is made to fail at every one of them, and at the very end.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startJobs, type Jobs } from '@/helpdesk/jobs.ts';
import { Chamado, type NovoChamado } from '@/lib/contract';
import { everyRow } from './every-row.ts';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

let helpdesk: Running;
let jobs: Jobs;
let client: Client;
let maria: Device;
let novo: NovoChamado;

beforeAll(async () => {
  helpdesk = await runHelpdesk();
  const { databaseUrl, store } = helpdesk;
  jobs = await startJobs({ databaseUrl, store, correio: null, onError: () => undefined });
  store.correio = async (tx, id) => await jobs.correio(tx, id);
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create function falha() returns trigger language plpgsql as
    $$ begin raise exception 'falha' using errcode = 'XX000'; end $$`);
  maria = await helpdesk.device();
});
afterAll(async () => {
  await client.end();
  await jobs.stop();
  await helpdesk.stop();
});

beforeEach(async () => {
  const bytes = pngBytes(500);
  const sha256 = sha256Of(bytes);
  await maria.put(sha256, bytes, 0, 500);
  const base = novoChamado();
  novo = {
    ...base,
    contexto: {
      ...base.contexto,
      sei: { host: 'sei.exemplo.gov.br', versao: randomUUID() },
      leitura: { faltou: ['processo'], retirados: [] },
    },
    anexos: [{ sha256, nome: 'tela.png', papel: 'imagem' }],
  };
});

const jobsQueued = async () =>
  (await client.query(`select id from pgboss.job where name = 'correio' order by id`)).rows;
const everything = async () => ({ ...(await everyRow(client)), jobs: await jobsQueued() });

/** Until `undo`, this statement on this table fails; `deferred`: only when the transaction commits. */
async function failing(
  table: string,
  when: string,
  deferred = false,
): Promise<() => Promise<void>> {
  await client.query(
    deferred
      ? `create constraint trigger falha after ${when} on ${table} deferrable initially deferred
         for each row execute function falha()`
      : `create trigger falha before ${when} on ${table} for each row execute function falha()`,
  );
  return async () => {
    await client.query(`drop trigger falha on ${table}`);
  };
}

/** The request fails and leaves nothing; without the failure the same key does its work, once. */
async function allOrNothing(
  undo: () => Promise<void>,
  ask: (chave: string) => Promise<Response>,
  status: number,
): Promise<void> {
  const before = await everything();
  const chave = randomUUID();
  const failed = await ask(chave).finally(undo);
  expect([failed.status, await failed.json()]).toMatchObject([500, { code: 'erro_interno' }]);
  expect(await everything()).toEqual(before);
  const [first, second] = [await ask(chave), await ask(chave)];
  expect([first.status, second.status]).toEqual([status, status]);
  expect(await first.text()).toBe(await second.text());
}

const STEPS = [
  ['the key', 'respostas', 'insert'],
  ['the number', 'contadores', 'insert or update'],
  ['the chamado', 'chamados', 'insert'],
  ['the andamento', 'andamentos', 'insert'],
  ['the anexo', 'anexos_de_chamados', 'insert'],
  ['what could not be read', 'perdas', 'insert'],
  ['since when', 'perdas_desde', 'insert'],
  ['the audit', 'auditoria', 'insert'],
  ['the job of the mail', 'pgboss.job_common', 'insert'],
  ['the answer kept', 'respostas', 'update'],
] as const;

test.each(STEPS)('opening one, failing at %s', async (_, table, when) => {
  const post = async (chave: string) => await maria.post('/chamados', novo, chave);
  const queued = (await jobsQueued()).length;
  await allOrNothing(await failing(table, when), post, 201);
  expect(await jobsQueued()).toHaveLength(queued + 1);
});

test('opening one, failing at the end of the transaction', async () => {
  const post = async (chave: string) => await maria.post('/chamados', novo, chave);
  await allOrNothing(await failing('chamados', 'insert', true), post, 201);
});

test.each([
  ['a message', 'mensagens', { texto: 'Mais isto' }, 201, ['mensagens', 'chamados', 'auditoria']],
  ['a cancellation', 'cancelamento', { motivo: '' }, 200, ['andamentos', 'chamados', 'auditoria']],
] as const)('%s, failing at each of its steps', async (_, path, body, status, tables) => {
  for (const table of tables) {
    const opened = await maria.post('/chamados', novoChamado());
    const { id } = Chamado.parse(await opened.json());
    const when = table === 'chamados' ? 'update' : 'insert';
    const post = async (chave: string) => await maria.post(`/chamados/${id}/${path}`, body, chave);
    await allOrNothing(await failing(table, when), post, status);
  }
});

test('numbers follow one another, whatever failed in between', async () => {
  const { rows } = await client.query<{ numero: string }>('select numero from chamados');
  const numbers = rows.map(({ numero }) => Number(numero.slice(-6))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});
