/** Two helpdesks on one PostgreSQL and one folder, clients that switch between them: exactly once. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chamado } from '@/lib/contract';
import { type Child, startChild } from './child.ts';
import { Device, freshDatabase, novoChamado, pngBytes, sha256Of } from './running.ts';

let data: string;
let both: Child[];
let client: Client;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'dois-'));
  const env = { HELPDESK_DATA: data, DATABASE_URL: await freshDatabase() };
  // At the same moment: only one of them migrates.
  both = await Promise.all([startChild(env), startChild(env)]);
  expect(both.map(({ url }) => url)).toEqual([expect.any(String), expect.any(String)]);
  client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  for (const child of both) await child.end('SIGTERM');
  await rm(data, { recursive: true, force: true });
});

const PART = 100_000;
const PEOPLE = 6;
const EACH = 4;

/** A person whose every request may go to either of them, as behind a load balancer. */
async function person(n: number): Promise<{ device: Device; at: () => Device }> {
  const device = await Device.register(`${both[n % 2]!.url}/api/v1`, `Pessoa${n}`);
  return { device, at: () => device.at(`${both[Math.random() < 0.5 ? 0 : 1]!.url}/api/v1`) };
}

/** Sends the bytes by asking how far they are, whoever answers. */
async function upload(at: () => Device, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  for (let tries = 0; tries < 100; tries += 1) {
    const head = await at().head(sha256);
    const held = head.status === 200 ? Number(head.headers.get('Content-Length')) : 0;
    if (held === bytes.length) return sha256;
    const part = bytes.subarray(held, held + PART);
    // The same part to both at once, as a client that gave up waiting for the first does.
    await Promise.all([at(), at()].map(async (one) => one.put(sha256, part, held, bytes.length)));
  }
  throw new Error('the upload never ended');
}

test(
  'every chamado once, with all its bytes, each key one answer',
  { timeout: 120_000 },
  async () => {
    const made = await Promise.all(
      Array.from({ length: PEOPLE }, async (_, n) => {
        const { at } = await person(n);
        const mine: { id: string; sha256: string; bytes: Uint8Array }[] = [];
        for (let i = 0; i < EACH; i += 1) {
          const bytes = pngBytes(250_000 + i);
          const sha256 = await upload(at, bytes);
          const anexos = [{ sha256, nome: 'tela.png', papel: 'imagem' as const }];
          const chave = randomUUID();
          const body = novoChamado({ anexos });
          const answers = await Promise.all(
            [at(), at(), at()].map(async (one) => one.post('/chamados', body, chave)),
          );
          // A repeat that waited too long for the first is told to come back, and does.
          const last = await at().post('/chamados', body, chave);
          const texts = await Promise.all([...answers, last].map(async (each) => each.text()));
          const good = texts.filter((_text, k) => [...answers, last][k]?.status === 201);
          expect(new Set(good).size).toBe(1);
          expect(last.status).toBe(201);
          const { id } = Chamado.parse(JSON.parse(good[0] ?? ''));
          mine.push({ id, sha256, bytes });
          const said = randomUUID();
          await Promise.all(
            [at(), at()].map(async (one) =>
              one.post(`/chamados/${id}/mensagens`, { texto: 'E isto' }, said),
            ),
          );
        }
        for (const { id, sha256, bytes } of mine) {
          const chamado = Chamado.parse(await (await at().get(`/chamados/${id}`)).json());
          expect(chamado.mensagens).toHaveLength(1);
          const back = Buffer.from(await (await at().get(`/anexos/${sha256}`)).arrayBuffer());
          expect(back.equals(Buffer.from(bytes))).toBe(true);
        }
        return mine.map(({ id }) => id);
      }),
    );
    const { rows } = await client.query<{ id: string; numero: string }>(
      'select id, numero from chamados',
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(made.flat().toSorted());
    const numbers = rows.map(({ numero }) => Number(numero.slice(-6))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  },
);
