/**
 * A disk that is really full: the helpdesk in a mount namespace of its own, its data folder on a disk
 * of 4 MB in memory, which is reached from outside through the process.
 */
import { statfsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, startChild } from './child.ts';
import { Device, freshDatabase, novoChamado, pngBytes, sha256Of } from './running.ts';

const inside = fileURLToPath(new URL('small-disk.ts', import.meta.url));

let place: string;
let child: Child;
let maria: Device;
/** The small disk as this process reaches it. */
let disk: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'disco-'));
  // A user who is not root is one in a namespace of their own.
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  child = await startChild({ HELPDESK_DATA: place, DATABASE_URL: await freshDatabase() }, [
    'unshare',
    '--mount',
    ...asRoot,
    'sh',
    '-c',
    'mount -t tmpfs -o size=4m tmpfs "$HELPDESK_DATA" && exec "$0" --import tsx "$1"',
    process.execPath,
    inside,
  ]);
  expect(child.url, child.errors()).not.toBe('');
  disk = `/proc/${child.process.pid}/root${place}`;
  maria = await Device.register(`${child.url}/api/v1`, 'Maria');
});
afterAll(async () => {
  await child.end('SIGTERM');
  await rm(place, { recursive: true, force: true });
});

const PART = 256 * 1024;
const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Leaves this many bytes, in whole pages of memory. */
async function leave(bytes: number): Promise<void> {
  await rm(join(disk, 'cheio'), { force: true });
  await writeFile(join(disk, 'cheio'), Buffer.alloc(free() - bytes));
}

async function send(bytes: Uint8Array, from = 0): Promise<Response> {
  let last: Response | null = null;
  for (let at = from; at < bytes.length; at += PART) {
    last = await maria.put(sha256Of(bytes), bytes.subarray(at, at + PART), at, bytes.length);
    if (last.status !== 200) return last;
  }
  return last!;
}

test('a part that does not fit is refused whole, and continues where it was when there is room', async () => {
  const bytes = pngBytes(5 * PART);
  const sha256 = sha256Of(bytes);
  // Room for two parts and a half.
  await leave(2 * PART + PART / 2);
  const refused = await send(bytes);
  expect([refused.status, await refused.json()]).toMatchObject([
    507,
    {
      code: 'sem_espaco',
      detail: 'O helpdesk está sem espaço em disco. Nada foi gravado: tente de novo mais tarde.',
    },
  ]);
  const held = Number((await maria.head(sha256)).headers.get('Content-Length'));
  expect(held).toBe(2 * PART);
  const [partial = ''] = await readdir(join(disk, 'anexos/parciais'));
  expect((await stat(join(disk, 'anexos/parciais', partial))).size).toBe(held);
  // What is in the database is not of this disk: chamados go on.
  expect((await maria.post('/chamados', novoChamado())).status).toBe(201);
  expect((await fetch(`${child.url}/pronto`)).status).toBe(200);

  // Room for the rest of it, and none for keeping it: all bytes are there, and it is not yet.
  await leave(4 * PART);
  expect((await send(bytes, held)).status).toBe(507);
  expect((await maria.head(sha256)).status).toBe(507);
  expect((await maria.get(`/anexos/${sha256}`)).status).toBe(404);

  await leave(6 * PART);
  expect((await maria.head(sha256)).headers.get('Content-Length')).toBe(String(bytes.length));
  const back = await maria.get(`/anexos/${sha256}`);
  expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

test('not one byte free: the first part leaves nothing, not even an empty file', async () => {
  await leave(0);
  const bytes = pngBytes(1000);
  const before = await readdir(join(disk, 'anexos/parciais'));
  expect((await send(bytes)).status).toBe(507);
  expect(await readdir(join(disk, 'anexos/parciais'))).toEqual(before);
  expect((await maria.head(sha256Of(bytes))).status).toBe(404);
  const ready = await fetch(`${child.url}/pronto`);
  expect(ready.status).toBe(503);
  await leave(PART);
  expect((await send(bytes)).status).toBe(200);
  expect((await fetch(`${child.url}/pronto`)).status).toBe(200);
});
