/** Everything the helpdesk keeps in one file, of one moment, while it goes on working. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { pack, type Pack } from 'tar-stream';
import { StartError } from '../start-error.ts';
import type { AnexosFolder } from '../store/anexos-folder.ts';
import { schemaVersion } from '../store/migrations.ts';
import { streamRows } from '../store/stream-rows.ts';
import { tablesInOrder } from '../store/tables.ts';
import { FIRST, FORMATO, JOBS, LAST, type Manifesto, PART, partName } from './format.ts';

/**
 * Writes `file`, which must not exist. It has its name only when it is whole and on disk.
 * Throws {@link StartError}.
 */
export async function writeBackup(
  client: ClientBase,
  folder: AnexosFolder,
  file: string,
): Promise<Manifesto> {
  const partial = `${file}.parcial`;
  await reserve(file, partial);
  const tar = pack();
  try {
    const written = pipeline(tar, createGzip({ level: 3 }), createWriteStream(partial, OWNER));
    // Without a listener, a full disk would end the process before it is awaited below.
    written.catch(() => undefined);
    const done = fill(client, folder, tar);
    // Whichever fails first ends the other.
    await Promise.all([written, done.catch((error: Error) => tar.destroy(error))]);
    const manifesto = await done;
    await sync(partial);
    await rename(partial, file);
    await sync(dirname(file));
    return manifesto;
  } catch (error) {
    await rm(partial, { force: true });
    throw noRoom(error) ? new StartError(`Não há espaço para a cópia em ${file}.`) : error;
  }
}

const OWNER = { flags: 'w', mode: 0o600 };

async function fill(client: ClientBase, folder: AnexosFolder, tar: Pack): Promise<Manifesto> {
  // One moment for all tables, whatever is written meanwhile; anexos are never changed.
  await client.query('begin isolation level repeatable read read only');
  try {
    const manifesto: Manifesto = { partes: {}, anexos: 0, bytes: 0, faltam: [] };
    const esquema = await schemaVersion(client);
    const criadoEm = new Date().toISOString();
    const formato = { produto: 'chamados-sei', formato: FORMATO, esquema, criadoEm };
    await put(tar, FIRST, JSON.stringify(formato));
    for (const table of await tablesInOrder(client)) {
      const rows = `select row_to_json(t)::text as linha from "${table}" t`;
      await putRows(client, tar, manifesto, `tabelas/${table}`, rows);
    }
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('pgboss.job') is not null as there`,
    );
    if (rows[0]?.there) await putRows(client, tar, manifesto, JOBS, PENDING);
    for await (const page of streamRows<{ sha256: string }>(client, SHOWN)) {
      for (const { sha256 } of page) await putAnexo(folder, tar, manifesto, sha256);
    }
    await put(tar, LAST, JSON.stringify(manifesto));
    tar.finalize();
    return manifesto;
  } finally {
    await client.query('rollback');
  }
}

/** Mail about chamados; other jobs are worth nothing later, or come by themselves. */
const PENDING = `select json_build_object('fila', name, 'dados', data)::text as linha
  from pgboss.job where name = 'correio' and state in ('created', 'retry', 'active')`;

/** As JSON, because earlier versions have no such column. */
const SHOWN = `select sha256 from anexos
  union select sha256 from anexos_de_chamados a where to_json(a)->>'removido_em' is null
  order by sha256`;

async function putRows(
  client: ClientBase,
  tar: Pack,
  { partes }: Manifesto,
  where: string,
  query: string,
): Promise<void> {
  let lines: string[] = [];
  let bytes = 0;
  let n = 0;
  const flush = async () => {
    const entry = partName(where, (n += 1));
    const text = lines.map((line) => `${line}\n`).join('');
    partes[entry] = { linhas: lines.length, sha256: hash(text) };
    lines = [];
    bytes = 0;
    await put(tar, entry, text);
  };
  for await (const page of streamRows<{ linha: string }>(client, query)) {
    for (const { linha } of page) {
      lines.push(linha);
      bytes += linha.length;
      if (bytes >= PART) await flush();
    }
  }
  if (lines.length > 0) await flush();
}

/** At most 10 MB, so it is held whole: its hash is known before a byte of it is written. */
async function putAnexo(
  folder: AnexosFolder,
  tar: Pack,
  manifesto: Manifesto,
  sha256: string,
): Promise<void> {
  const bytes = await readFile(folder.pathOf(sha256)).catch(() => null);
  if (!bytes || hash(bytes) !== sha256) {
    manifesto.faltam.push(sha256);
    return;
  }
  manifesto.anexos += 1;
  manifesto.bytes += bytes.length;
  await put(tar, `anexos/${sha256}`, bytes);
}

async function put(tar: Pack, name: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content);
  await new Promise<void>((resolve, reject) => {
    tar.once('error', reject);
    const entry = tar.entry({ name, size: bytes.length, mode: 0o600 }, (error) => {
      tar.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
    entry.end(bytes);
  });
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function reserve(file: string, partial: string): Promise<void> {
  if (existsSync(file)) throw taken(file);
  try {
    await (await open(partial, 'wx', 0o600)).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw taken(partial);
    throw new StartError(`Não é possível gravar em ${file} (${code}).`);
  }
}

function taken(file: string): StartError {
  return new StartError(`Já existe um arquivo ${file}. Escolha outro nome ou apague-o.`);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

function noRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
