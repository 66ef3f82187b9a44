/** The embedded PostgreSQL: who may reach it, and which folders it takes. */
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/helpdesk/store/database.ts';
import { startEmbedded } from '@/helpdesk/store/embedded/server.ts';
import { freshDatabase } from './running.ts';

let data: string;
beforeAll(async () => (data = await mkdtemp(join(tmpdir(), 'postgres-'))));
afterAll(async () => await rm(data, { recursive: true, force: true }));

test('is durable, asks for its password, and keeps its folder to itself', async () => {
  const server = await startEmbedded(data);
  const { url } = server;
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const [setting, value] of [
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
  ]) {
    expect((await client.query(`show ${setting}`)).rows[0], setting).toEqual({ [setting!]: value });
  }
  await client.end();
  const stranger = new Client({ connectionString: url.replace(/:[^:@]+@/, ':errada@') });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(data, 'postgres'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(data, 'postgres/senha'))).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('comes back with what it held', async () => {
  const first = await openDatabase({ data });
  await first.db.$client.query('create table lembranca as select 42 as valor');
  await first.close();
  const second = await openDatabase({ data });
  expect((await second.db.$client.query('select valor from lembranca')).rows).toEqual([
    { valor: 42 },
  ]);
  await second.close();
});

test('two at once on one folder: the second is refused', async () => {
  const first = await startEmbedded(data);
  await expect(startEmbedded(data)).rejects.toThrow('já está em uso por outro helpdesk');
  await first.stop();
});

test('a lock whose process is gone, or whose number another process has now, holds nothing', async () => {
  for (const lock of [
    `{"pid":${process.pid},"desde":"1"}`,
    '{"pid":4194303,"desde":"7"}',
    'lixo',
  ]) {
    await writeFile(join(data, 'postgres/trava'), lock);
    await (await startEmbedded(data)).stop();
  }
});

test('a start that was interrupted while making the database leaves no half of one', async () => {
  // As an interrupted initdb leaves it: the work in `novo`, nothing in `dados`.
  await rename(join(data, 'postgres/dados'), join(data, 'postgres/novo'));
  await (await startEmbedded(data)).stop();
  expect(await readFile(join(data, 'postgres/dados/PG_VERSION'), 'utf8')).toBe('18\n');
});

test('a folder of another major version is refused, and says what to do', async () => {
  const file = join(data, 'postgres/dados/PG_VERSION');
  await writeFile(file, '17\n');
  await expect(startEmbedded(data)).rejects.toThrow(
    /é do PostgreSQL 17 e este helpdesk traz o 18.*pg_dump/,
  );
  await writeFile(file, '18\n');
});

test('several helpdesks may migrate one database at once', async () => {
  const databaseUrl = await freshDatabase();
  const all = await Promise.all(
    [1, 2, 3].map(async () => await openDatabase({ data, databaseUrl })),
  );
  const { rows } = await all[0]!.db.$client.query('select count(*)::int from chamados');
  expect(rows).toEqual([{ count: 0 }]);
  for (const each of all) await each.close();
});
