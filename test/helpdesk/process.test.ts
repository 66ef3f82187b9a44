/** The helpdesk as an administrator meets it: started, stopped, killed, started twice. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { settingsFrom } from '@/helpdesk/settings.ts';
import { startHelpdesk } from '@/helpdesk/start.ts';
import { StartError } from '@/helpdesk/start-error.ts';
import { Chamado, ListaChamados } from '@/lib/contract';
import { type Child, startChild } from './child.ts';
import { Device, novoChamado } from './running.ts';

let data: string;
// `mkdtemp` makes a folder that only its owner may enter: as root, PostgreSQL's uid can't walk in.
beforeAll(async () => (data = join(await mkdtemp(join(tmpdir(), 'helpdesk-')), 'dados')));
afterAll(async () => await rm(join(data, '..'), { recursive: true, force: true }));

const started: Child[] = [];
const start = async () => {
  const child = await startChild({ HELPDESK_DATA: data });
  started.push(child);
  return child;
};
// Whoever a failed test left running must not be met by the next one.
afterEach(async () => {
  for (const child of started.splice(0)) await child.end('SIGKILL');
});
const postmaster = () =>
  Number(readFileSync(join(data, 'postgres/dados/postmaster.pid'), 'utf8').split('\n')[0]);
const alive = (pid: number) => existsSync(`/proc/${pid}/cwd`) && !zombie(pid);
const zombie = (pid: number) => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 200 && alive(pid); i += 1) await sleep(50);
  return !alive(pid);
}

/** Posts until it is told to stop or the helpdesk is gone. Keys sent, and ids acknowledged. */
function load(device: Device, workers: number) {
  const acknowledged = new Map<string, string>();
  const sent: string[] = [];
  const broken: string[] = [];
  const stop = new AbortController();
  const work = async () => {
    while (!stop.signal.aborted) {
      const chave = randomUUID();
      sent.push(chave);
      try {
        const response = await device.post('/chamados', novoChamado(), chave);
        if (response.status === 201)
          acknowledged.set(chave, Chamado.parse(await response.json()).id);
        else broken.push(String(response.status));
      } catch (error) {
        broken.push(String((error as Error & { cause?: { code?: string } }).cause?.code));
        return;
      }
    }
  };
  const all = Promise.all(Array.from({ length: workers }, work));
  const end = async () => {
    stop.abort();
    await all;
    return { acknowledged, sent, broken };
  };
  return { end, count: () => acknowledged.size };
}

async function everyId(device: Device): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/chamados?situacao=todos&limite=100${cursor && `&cursor=${cursor}`}`;
    const page = ListaChamados.parse(await (await device.get(path)).json());
    ids.push(...page.itens.map(({ id }) => id));
    cursor = page.proximo;
  }
  return ids;
}

test('says in one line that it is ready and where; the staff token is kept for its owner', async () => {
  const child = await start();
  expect(child.output()).toMatch(
    /^Helpdesk pronto em (http:\/\/127\.0\.0\.1:\d+), mesa do CSG em \1\/mesa \(código da equipe em .+token-equipe\)\n$/,
  );
  expect((await stat(join(data, 'token-equipe'))).mode & 0o777).toBe(0o600);
  expect((await fetch(`${child.url}/pronto`)).status).toBe(200);

  // A second one on the same folder is refused, and the first goes on.
  const second = await start();
  expect(await second.ended).toBe(1);
  expect(second.errors()).toMatch(
    /^A pasta .+ já está em uso por outro helpdesk \(processo \d+\)\. .+\n$/,
  );
  expect((await fetch(`${child.url}/pronto`)).status).toBe(200);
  const server = postmaster();
  expect(await child.end('SIGINT')).toBe(0);
  expect(alive(server)).toBe(false);
});

/** Killed alone, and then together with its database. */
const ROUNDS = 2;

test(
  'killed in the middle of the work, it loses nothing that it acknowledged',
  { timeout: 90_000 },
  async () => {
    let child = await start();
    const device = await Device.register(`${child.url}/api/v1`, 'Maria');
    const acknowledged = new Map<string, string>();
    const sent: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const posts = load(device.at(`${child.url}/api/v1`), 8);
      while (posts.count() < 25 * round) await sleep(5);
      const server = postmaster();
      // In the last round everything dies at once, as when a machine's memory runs out.
      if (round === ROUNDS) process.kill(server, 'SIGKILL');
      expect(await child.end('SIGKILL')).toBe('SIGKILL');
      const result = await posts.end();
      for (const [chave, id] of result.acknowledged) acknowledged.set(chave, id);
      sent.push(...result.sent);
      if (round === 1) expect(await gone(server)).toBe(true);
      child = await start();
      expect(child.url).not.toBe('');
    }
    const again = device.at(`${child.url}/api/v1`);
    expect(await everyId(again)).toEqual(expect.arrayContaining([...acknowledged.values()]));
    // The outbox sends all again that it holds no answer for, and what it lost the answer of.
    for (const chave of sent) {
      const response = await again.post('/chamados', novoChamado(), chave);
      const { id } = Chamado.parse(await response.json());
      expect(acknowledged.get(chave) ?? id).toBe(id);
    }
    const ids = await everyId(again);
    expect(ids).toHaveLength(sent.length);
    const { numeros } = await numerosOf(again);
    expect(new Set(numeros).size).toBe(numeros.length);
    await child.end('SIGTERM');
  },
);

async function numerosOf(device: Device) {
  const page = ListaChamados.parse(await (await device.get('/chamados?limite=100')).json());
  return { numeros: page.itens.map(({ numero }) => numero) };
}

test(
  'stopped under load, it answers what it has begun and nothing is lost',
  { timeout: 60_000 },
  async () => {
    const child = await start();
    const device = await Device.register(`${child.url}/api/v1`, 'João');
    const posts = load(device, 8);
    while (posts.count() < 40) await sleep(5);
    const server = postmaster();
    const asked = Date.now();
    expect(await child.end('SIGTERM')).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(alive(server)).toBe(false);
    const { acknowledged, broken } = await posts.end();
    // No error answers: only connections that were no longer taken.
    expect(broken.filter((each) => /^\d/.test(each))).toEqual([]);
    const next = await start();
    const ids = await everyId(device.at(`${next.url}/api/v1`));
    expect(ids).toEqual(expect.arrayContaining([...acknowledged.values()]));
    await next.end('SIGTERM');
  },
);

test('a server that a killed helpdesk left behind is ended by the next one', async () => {
  const child = await start();
  const server = postmaster();
  for (const pid of watchersOf(server)) process.kill(pid, 'SIGKILL');
  await child.end('SIGKILL');
  await sleep(300);
  expect(alive(server)).toBe(true);
  const next = await start();
  expect(next.url).not.toBe('');
  expect(alive(server)).toBe(false);

  // And without its database it does not stay half alive: it says so and ends.
  process.kill(postmaster(), 'SIGKILL');
  expect(await next.ended).toBe(1);
  expect(next.errors()).toMatch(/O banco de dados embutido parou sozinho\..+\n$/);
});

test('`npm run helpdesk` passes the signal on, and leaves nothing running', async () => {
  const child = await startChild({ HELPDESK_DATA: data }, ['npm', 'run', '--silent', 'helpdesk']);
  started.push(child);
  const server = postmaster();
  expect(await child.end('SIGTERM')).toBe(0);
  expect(alive(server)).toBe(false);
});

/** The shell that waits for our end; see `server.ts`. */
function watchersOf(server: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return words[0] === '/bin/sh' && words.includes(String(server));
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe('a configuration that can’t work ends with one sentence and code 1', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ HELPDESK_PORT: 'oitenta' }, /^HELPDESK_PORT deve ser um número/],
    [{ HELPDESK_CATALOGO: '/não/há.json' }, /^Não foi possível ler o catálogo \/não\/há\.json/],
    [{ HELPDESK_CALENDARIOS: '/não/há' }, /^Não foi possível ler a pasta de calendários \/não\/há/],
    [{ HELPDESK_TOKEN_EQUIPE: 'curto' }, /^HELPDESK_TOKEN_EQUIPE precisa ter/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL deve ser um endereço/],
    [
      { DATABASE_URL: 'postgres://u:senha@127.0.0.1:1/x' },
      /^O banco de dados de DATABASE_URL não responde/,
    ],
    [{ SMTP_URL: 'correio' }, /^SMTP_URL deve ser/],
    [{ HELPDESK_URL_PUBLICA: 'chamados' }, /^HELPDESK_URL_PUBLICA deve ser/],
    [
      { HELPDESK_DATA: '/etc/passwd/dados' },
      /^Não é possível gravar na pasta \/etc\/passwd\/dados/,
    ],
    [{ HELPDESK_HOST: '192.0.2.1' }, /^Não é possível atender em 192\.0\.2\.1/],
  ])('%o', async (env, sentence) => {
    const launch = async () => startHelpdesk(settingsFrom({ HELPDESK_DATA: data, ...env }));
    const error = await launch().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartError);
    const { message } = error as StartError;
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/\n|senha/);
  });

  test('and nothing else', async () => {
    const child = await startChild({ HELPDESK_DATA: data, HELPDESK_PORT: 'oitenta' });
    expect(await child.ended).toBe(1);
    expect(child.errors()).toBe(
      'HELPDESK_PORT deve ser um número de 0 a 65535, e não “oitenta”.\n',
    );
  });
});
