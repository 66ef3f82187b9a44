/**
 * Real PostgreSQL in the data folder, for a helpdesk without `DATABASE_URL`: fsync on, loopback
 * only, a password of its own, one helpdesk a folder.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../../start-error.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { takeLock } from './lock.ts';
import { stopStale } from './stale.ts';
import { type Place, placeOf } from './user.ts';

export interface EmbeddedServer {
  /** Connection string of the helpdesk's database. */
  url: string;
  /** Fast shutdown: aborts what still runs, writes everything, waits for the end. */
  stop(): Promise<void>;
  /** Settles when the server ends without having been told to. */
  lost: Promise<void>;
}

const USER = 'helpdesk';
const LOG_BYTES = 10 * 1024 * 1024;

/** Starts the server of this data folder, making it on the first start. Throws {@link StartError}. */
export async function startEmbedded(data: string): Promise<EmbeddedServer> {
  const folder = join(data, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = takeLock(join(folder, 'trava'), data);
  const place = placeOf(folder);
  const release = () => {
    if (place.spawn.fd !== undefined) closeSync(place.spawn.fd);
    unlock();
  };
  try {
    const binaries = await findBinaries(place);
    const password = passwordOf(place);
    if (existsSync(join(folder, 'dados'))) {
      checkVersion(join(folder, 'dados'), binaries);
      await stopStale(join(folder, 'dados'));
    } else {
      initialise(place, binaries);
    }
    const { child, port } = await launch(place, binaries, password);
    const watcher = watch(child, place);
    let stopping = false;
    const ended = once(child, 'exit').then(() => void watcher?.kill());
    return {
      url: urlOf(port, password),
      lost: ended.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
      async stop() {
        stopping = true;
        child.kill('SIGINT');
        await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
        if (child.exitCode === null) child.kill('SIGQUIT');
        await ended;
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Into another name first: an interrupted start leaves nothing that looks like a database. */
function initialise(place: Place, { initdb }: Binaries): void {
  rmSync(join(place.folder, 'novo'), { recursive: true, force: true });
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${place.inside}/novo`,
      `--username=${USER}`,
      `--pwfile=${place.inside}/senha`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ],
    { ...options(place), stdio: ['ignore', 'pipe', 'pipe', ...inherited(place)], encoding: 'utf8' },
  );
  if (made.status !== 0) {
    const why = (made.stderr ?? String(made.error)).trim().split('\n').at(-1) ?? '';
    throw new StartError(`Não foi possível criar o banco de dados em ${place.folder}: ${why}`);
  }
  renameSync(join(place.folder, 'novo'), join(place.folder, 'dados'));
}

function checkVersion(dados: string, { major }: Binaries): void {
  const found = readFileSync(join(dados, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StartError(
    `O banco de dados em ${dados} é do PostgreSQL ${found} e este helpdesk traz o ${major}. Exporte-o com a versão anterior do helpdesk (pg_dump) e importe-o numa pasta nova.`,
  );
}

/** A port that is free now may be taken a moment later: another is tried. */
async function launch(place: Place, { postgres }: Binaries, password: string) {
  const log = join(place.folder, 'registro.log');
  for (let attempt = 1; ; attempt += 1) {
    if (existsSync(log) && statSync(log).size > LOG_BYTES) renameSync(log, `${log}.1`);
    const port = await freePort();
    const out = openSync(log, 'a', 0o600);
    const child = spawn(postgres, ['-D', `${place.inside}/dados`, ...settings(port)], {
      ...options(place),
      // A session of its own: Ctrl+C in a terminal is for the helpdesk, which then stops it in order.
      detached: true,
      stdio: ['ignore', out, out, ...inherited(place)],
    });
    closeSync(out);
    if (await answers(child, port, password)) return { child, port };
    if (attempt === 3) {
      const last = readFileSync(log, 'utf8').trim().split('\n').slice(-2).join(' ');
      throw new StartError(`O banco de dados embutido não iniciou (${log}): ${last}`);
    }
  }
}

function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    jit: 'off',
    // The log names no value that a person wrote.
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answers(child: ChildProcess, port: number, password: string): Promise<boolean> {
  const failed = new AbortController();
  child.once('exit', () => failed.abort());
  child.once('error', () => failed.abort());
  const end = Date.now() + 60_000;
  while (!failed.signal.aborted && Date.now() < end) {
    const client = new Client({ connectionString: urlOf(port, password, 'postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query(`select from pg_database where datname = 'helpdesk'`);
      if (rowCount === 0) await client.query('create database helpdesk');
      return true;
    } catch {
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  child.kill('SIGQUIT');
  return false;
}

/**
 * A shell that waits for the end of a pipe we hold and then stops the server: when we are killed the
 * system closes the pipe, and the server does not stay behind.
 */
function watch(child: ChildProcess, place: Place): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(child.pid)], {
    ...options(place),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.stdin?.on('error', () => undefined);
  watcher.unref();
  return watcher;
}

function options({ spawn: { cwd, uid, gid } }: Place) {
  const as = uid === undefined || gid === undefined ? {} : { uid, gid };
  return { cwd, ...as, env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' } };
}

function inherited({ spawn: { fd } }: Place): number[] {
  return fd === undefined ? [] : [fd];
}

function passwordOf({ folder, spawn: { uid, gid } }: Place): string {
  const path = join(folder, 'senha');
  if (!existsSync(path)) {
    if (existsSync(join(folder, 'dados'))) {
      throw new StartError(`Falta o arquivo ${path}, com a senha do banco de dados desta pasta.`);
    }
    writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }
  return readFileSync(path, 'utf8').trim();
}

/** Connection string of this server's helpdesk database, or of another one in it. */
export function urlOf(port: number, password: string, database = 'helpdesk'): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
