/** A backup and its restore: every answer as it was, byte for byte; or nothing at all. */
import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreBackup } from '@/helpdesk/backup/restore.ts';
import { writeBackup } from '@/helpdesk/backup/write.ts';
import { openQueues } from '@/helpdesk/queues.ts';
import { AnexosFolder } from '@/helpdesk/store/anexos-folder.ts';
import { migrate } from '@/helpdesk/store/migrations.ts';
import { tablesInOrder } from '@/helpdesk/store/tables.ts';
import { ListaChamados, LIMITES } from '@/lib/contract';
import { everyRow, everyRowOf } from './every-row.ts';
import { ONE_OF_EACH } from './one-of-each.ts';
import {
  type Device,
  freshDatabase,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

const PART = LIMITES.bytesPorParte;

let place: string;
let helpdesk: Running;
let pessoas: Device[];
let file: string;
let before: Map<string, string>;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'copia-'));
  helpdesk = await runHelpdesk();
  pessoas = [await helpdesk.device('Maria'), await helpdesk.device('João')];
  for (const pessoa of pessoas) await report(pessoa, 12);
  file = join(place, 'copia.tar.gz');
  const manifesto = await backup(helpdesk, file);
  expect(manifesto).toMatchObject({ anexos: 24, faltam: [] });
  before = await answers(pessoas, helpdesk.api);
});
afterAll(async () => {
  await helpdesk.stop();
  await rm(place, { recursive: true, force: true });
});

async function report(device: Device, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const bytes = pngBytes(1000 + i * 60_000);
    const sha256 = sha256Of(bytes);
    for (let at = 0; at < bytes.length; at += PART) {
      await device.put(sha256, bytes.subarray(at, at + PART), at, bytes.length);
    }
    const anexo = { sha256, nome: `tela ${i}.png`, papel: 'imagem' } as const;
    const descricao = `Aspas “” \\ \n quebra, emoji 😀 e <b>${i}</b> \u2028 ${'x'.repeat(i * 500)}`;
    const sent = await device.post('/chamados', novoChamado({ descricao, anexos: [anexo] }));
    const { id } = (await sent.json()) as { id: string };
    await device.post(`/chamados/${id}/mensagens`, { texto: `E mais isto: ${i}` });
    if (i % 3 === 0) await device.post(`/chamados/${id}/cancelamento`, { motivo: 'passou' });
  }
}

/** Every answer of the API on every chamado, its bytes included, by path. */
async function answers(devices: Device[], api: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [n, device] of devices.entries()) {
    const at = device.at(api);
    const take = async (path: string) => {
      const response = await at.get(path);
      const bytes = Buffer.from(await response.arrayBuffer());
      const { headers } = response;
      const kept = ['etag', 'content-type', 'content-disposition'].map((name) => headers.get(name));
      found.set(`${n} ${path}`, [response.status, ...kept, bytes.toString('base64')].join(' '));
      return bytes;
    };
    for (const situacao of ['abertos', 'fechados', 'todos']) {
      const bytes = await take(`/chamados?situacao=${situacao}&limite=100`);
      for (const { id } of ListaChamados.parse(JSON.parse(bytes.toString())).itens) {
        const chamado = JSON.parse((await take(`/chamados/${id}`)).toString()) as {
          anexos: { sha256: string }[];
        };
        for (const { sha256 } of chamado.anexos) await take(`/anexos/${sha256}`);
      }
    }
  }
  return found;
}

async function backup({ databaseUrl, store }: Running, to: string) {
  const client = await connected(databaseUrl);
  return await writeBackup(client, store.folder, to).finally(async () => await client.end());
}

async function connected(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Restores into a database and a folder, as the command does. */
async function restore(from: string, databaseUrl: string, folder: AnexosFolder, replace = false) {
  const client = await connected(databaseUrl);
  const queues = await openQueues(databaseUrl);
  const queue = async (fila: string, dados: object) => await queues.send(client, fila, dados);
  try {
    return await restoreBackup(from, { client, folder, queue }, replace);
  } finally {
    await queues.close();
    await client.end();
  }
}

test('every answer about every chamado is the same, and every byte of every anexo', async () => {
  const other = await runHelpdesk();
  const manifesto = await restore(file, other.databaseUrl, other.store.folder);
  expect(manifesto.anexos).toBe(24);
  expect(before.size).toBe(2 * (3 + 12 + 12));
  expect(await answers(pessoas, other.api)).toEqual(before);
  // And it goes on: the next number follows, an old key gets its old answer.
  const next = await pessoas[0]!.at(other.api).post('/chamados', novoChamado());
  expect(await next.json()).toMatchObject({ numero: 'CBM-2026-000025' });
  await other.stop();
});

test('every row of every table is as it was', async () => {
  const [from, to] = [await freshDatabase(), await freshDatabase()];
  const client = await connected(from);
  await migrate(client);
  for (const table of await tablesInOrder(client)) {
    await client.query(
      `insert into "${table}" select (json_populate_record(null::"${table}", $1)).*`,
      [JSON.stringify({ ...ONE_OF_EACH[table], ...(table === 'dispositivos' && { nome: 'x' }) })],
    );
  }
  const folder = new AnexosFolder(join(place, randomUUID()));
  const path = join(place, 'linhas.tar.gz');
  const { faltam } = await writeBackup(client, folder, path);
  expect(faltam).toEqual(['ab'.repeat(32)]);
  await restore(path, to, folder);
  const restored = await connected(to);
  expect(await everyRow(restored)).toEqual(await everyRow(client));
  await client.end();
  await restored.end();
});

test('made while people are writing, it is of one moment', async () => {
  const stop = new AbortController();
  const writing = Promise.all(
    pessoas.map(async (pessoa) => {
      while (!stop.signal.aborted) await report(pessoa, 1);
    }),
  );
  const path = join(place, 'em-uso.tar.gz');
  const manifesto = await backup(helpdesk, path);
  stop.abort();
  await writing;
  expect(manifesto.faltam).toEqual([]);
  const other = await runHelpdesk();
  await restore(path, other.databaseUrl, other.store.folder);
  const client = await connected(other.databaseUrl);
  // Each chamado has its andamento and its anexo, each anexo its bytes.
  const { rows } = await client.query(
    `select count(*)::int as chamados,
       count(*) filter (where exists (select from andamentos a where a.chamado_id = c.id))::int as andamentos,
       count(*) filter (where exists (select from anexos_de_chamados a where a.chamado_id = c.id))::int as anexos
     from chamados c`,
  );
  expect(rows[0].chamados).toBeGreaterThanOrEqual(24);
  expect(rows[0]).toEqual({
    chamados: rows[0].chamados,
    andamentos: rows[0].chamados,
    anexos: rows[0].chamados,
  });
  for (const answer of (await answers(pessoas, other.api)).values()) {
    expect(answer).toMatch(/^200 /);
  }
  await client.end();
  await other.stop();
});

test('a backup of an earlier version is restored and becomes of this one', async () => {
  const client = await connected(await freshDatabase());
  await migrate(client, 4);
  for (const table of await tablesInOrder(client)) {
    await client.query(
      `insert into "${table}" select (json_populate_record(null::"${table}", $1)).*`,
      [JSON.stringify(ONE_OF_EACH[table])],
    );
  }
  const path = join(place, 'antiga.tar.gz');
  await writeBackup(client, new AnexosFolder(join(place, randomUUID())), path);
  await client.end();
  const to = await freshDatabase();
  await restore(path, to, new AnexosFolder(join(place, randomUUID())));
  const restored = await connected(to);
  const { rows } = await restored.query('select nome, revogado_em from dispositivos');
  expect(rows).toEqual([{ nome: '', revogado_em: null }]);
  await restored.end();
});

test('mail that was still to be sent is sent by the restored one', async () => {
  const [from, to] = [await freshDatabase(), await freshDatabase()];
  const client = await connected(from);
  await migrate(client);
  const queues = await openQueues(from);
  await queues.send(client, 'correio', { chamado: '1' });
  await queues.send(client, 'codigo', { id: '2' });
  await queues.close();
  const path = join(place, 'tarefas.tar.gz');
  await writeBackup(client, new AnexosFolder(join(place, randomUUID())), path);
  await client.end();
  await restore(path, to, new AnexosFolder(join(place, randomUUID())));
  const restored = await connected(to);
  const { rows } = await restored.query('select name, data, state, retry_limit from pgboss.job');
  expect(rows).toEqual([
    { name: 'correio', data: { chamado: '1' }, state: 'created', retry_limit: 170 },
  ]);
  await restored.end();
});

test('what already holds something is refused, unless told; then it holds the copy alone', async () => {
  const other = await runHelpdesk();
  const theirs = await other.device('Ana');
  await report(theirs, 1);
  await expect(restore(file, other.databaseUrl, other.store.folder)).rejects.toThrow(
    'Este helpdesk já guarda dados. Para apagá-los e pôr a cópia no lugar, repita com --substituir.',
  );
  expect((await theirs.get('/chamados')).status).toBe(200);
  await restore(file, other.databaseUrl, other.store.folder, true);
  expect((await theirs.get('/chamados')).status).toBe(401);
  expect(await answers(pessoas, other.api)).toEqual(before);
  await other.stop();
});

test.each([
  ['cut off', async (path: string) => await truncate(path, Math.floor(statSync(path).size / 2))],
  ['of other bytes', async (path: string) => await damage(path, 'bytes')],
  ['without its end', async (path: string) => await damage(path, 'fim')],
  ['no backup at all', async (path: string) => writeFileSync(path, 'nada')],
])('one that is %s is refused before anything is touched', async (_, spoil) => {
  const path = join(place, `${randomUUID()}.tar.gz`);
  await copyFile(file, path);
  await spoil(path);
  const rows = await everyRowOf(helpdesk.databaseUrl);
  await expect(restore(path, helpdesk.databaseUrl, helpdesk.store.folder, true)).rejects.toThrow(
    'Esta cópia está incompleta ou danificada. Nada foi restaurado.',
  );
  expect(await everyRowOf(helpdesk.databaseUrl)).toEqual(rows);
});

/** A letter of some row turned, or the manifest taken off, in a tar that is otherwise sound. */
async function damage(path: string, what: 'bytes' | 'fim'): Promise<void> {
  const open = `${path}.tar`;
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(open));
  const bytes = readFileSync(open);
  if (what === 'bytes') bytes[bytes.indexOf('Maria')] = 'N'.charCodeAt(0);
  const end = what === 'fim' ? bytes.lastIndexOf('manifesto.json') : bytes.length;
  writeFileSync(open, Buffer.concat([bytes.subarray(0, end), Buffer.alloc(1024)]));
  await pipeline(createReadStream(open), createGzip(), createWriteStream(path));
}

test('a restore that fails on its way leaves the target as it was', async () => {
  const other = await runHelpdesk();
  const theirs = await other.device('Ana');
  await report(theirs, 1);
  const had = await answers([theirs], other.api);
  const folder = new AnexosFolder(join(place, randomUUID()));
  folder.place = async () => await Promise.reject(new Error('disco'));
  await expect(restore(file, other.databaseUrl, folder, true)).rejects.toThrow('disco');
  expect(await answers([theirs], other.api)).toEqual(had);
  const empty = await freshDatabase();
  await expect(restore(file, empty, folder)).rejects.toThrow('disco');
  expect(await everyRowOf(empty)).toEqual({});
  await other.stop();
});

test('the file is its owner’s, and no other is written over', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(backup(helpdesk, file)).rejects.toThrow(`Já existe um arquivo ${file}.`);
  await expect(backup(helpdesk, join(place, 'nao/existe.tar.gz'))).rejects.toThrow(
    'Não é possível gravar',
  );
  expect((await readdir(place)).filter((name) => name.endsWith('.parcial'))).toEqual([]);
});
