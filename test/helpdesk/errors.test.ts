/** Whatever goes wrong, the answer is a problem in Portuguese; and what a browser may read of it. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '@/helpdesk/store/embedded/server.ts';
import { Problema } from '@/lib/contract';
import { type Device, novoChamado, type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  const problema = Problema.parse(await response.json());
  expect(problema.status).toBe(response.status);
  expect(problema.detail).toMatch(/[.]$/);
  expect(problema.requestId).toMatch(/^[0-9a-f-]{36}$/);
  return problema;
}

const send = async (
  path: string,
  init: { method: string; body?: string; headers?: Record<string, string> },
) =>
  await fetch(helpdesk.api + path, {
    ...init,
    headers: {
      Authorization: `Bearer ${maria.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'chave-qualquer',
      ...init.headers,
    },
  });

test('unknown addresses, inside and outside the API', async () => {
  for (const url of [`${helpdesk.api}/nada`, `${helpdesk.url}/nada`]) {
    const response = await fetch(url);
    expect((await problemOf(response)).code).toBe('nao_encontrado');
    expect(response.status).toBe(404);
  }
});

test.each([
  ['JSON that is none', { method: 'POST', body: '{"a":' }, 400],
  ['no body', { method: 'POST' }, 400],
  [
    'another media type',
    { method: 'POST', body: 'a=1', headers: { 'Content-Type': 'text/csv' } },
    415,
  ],
  ['a body over the bound', { method: 'POST', body: `"${'x'.repeat(3_200_000)}"` }, 413],
  ['a prototype in the body', { method: 'POST', body: '{"__proto__": {"a": 1}}' }, 400],
])('%s', async (_, init, status) => {
  const problema = await problemOf(await send('/chamados', init));
  expect([problema.code, problema.status]).toEqual(['corpo_invalido', status]);
});

test('every wrong field is named by a pointer, with a sentence', async () => {
  const body = { ...novoChamado(), categoria: '', destino: 1, impacto: 'muito' };
  const { errors } = await problemOf(
    await send('/chamados', { method: 'POST', body: JSON.stringify(body) }),
  );
  expect(errors).toEqual([
    { pointer: '/categoria', message: 'Este dado não pode ficar vazio.' },
    { pointer: '/impacto', message: 'Este valor não está entre os aceitos.' },
    { pointer: '/destino', message: 'Este dado veio num formato que o helpdesk não entende.' },
  ]);
});

test('what is not HTTP at all', async () => {
  const socket = connect(Number(new URL(helpdesk.url).port), '127.0.0.1');
  socket.write('olá\r\n\r\n');
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  expect(chunk.toString()).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
  socket.destroy();
});

describe('CORS', () => {
  test('any page may ask, with these headers and no cookies', async () => {
    const preflight = await fetch(`${helpdesk.api}/chamados`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://sei.exemplo.gov.br',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe(
      'Authorization, Content-Type, Idempotency-Key, If-None-Match',
    );
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  test('answers and errors alike can be read, ETag and Retry-After too', async () => {
    for (const path of ['/catalogo', '/chamados', '/nada']) {
      const { headers } = await fetch(helpdesk.api + path, {
        headers: { Origin: 'moz-extension://x' },
      });
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toBe('ETag, Retry-After');
    }
  });

  test('the desk is for itself alone', async () => {
    const { headers } = await fetch(`${helpdesk.url}/mesa/entrar`, {
      headers: { Origin: 'https://x' },
    });
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

test('health: alive, and ready', async () => {
  expect((await fetch(`${helpdesk.url}/saude`)).status).toBe(200);
  expect((await fetch(`${helpdesk.url}/pronto`)).status).toBe(200);
});

test('with the database away: alive, not ready, and a sentence for who asks', async () => {
  const data = await mkdtemp(join(tmpdir(), 'helpdesk-'));
  const server = await startEmbedded(data);
  const alone = await runHelpdesk({ databaseUrl: server.url });
  const device = await alone.device();
  await server.stop();
  expect((await fetch(`${alone.url}/saude`)).status).toBe(200);
  for (const response of [await fetch(`${alone.url}/pronto`), await device.get('/chamados')]) {
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5']);
    expect((await problemOf(response)).code).toBe('indisponivel');
  }
  await alone.stop();
  await rm(data, { recursive: true, force: true });
});
