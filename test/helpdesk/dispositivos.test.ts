/** A browser becomes known to the helpdesk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispositivos } from '@/helpdesk/store/schema.ts';
import { type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
beforeAll(async () => (helpdesk = await runHelpdesk({ dispositivosPorMinuto: 8 })));
afterAll(async () => await helpdesk.stop());

const register = async (body: unknown) =>
  await fetch(`${helpdesk.api}/dispositivos`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('name, e-mail and órgão give a token, of which only a hash is kept', async () => {
  const response = await register({ nome: ' Maria ', email: 'Maria@Exemplo.GOV.br', orgao: 'CBM' });
  expect(response.status).toBe(201);
  const { id, token } = (await response.json()) as { id: string; token: string };
  const rows = await helpdesk.store.db.select().from(dispositivos);
  expect(rows.map((row) => row.id)).toContain(id);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('an incomplete e-mail is told in Portuguese, with its place', async () => {
  const response = await register({ nome: 'Maria', email: 'maria@', orgao: '' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: 'corpo_invalido',
    errors: [{ pointer: '/email', message: 'Este dado não está no formato esperado.' }],
  });
});

test('the órgão may be unknown, the name not', async () => {
  expect((await register({ nome: 'Maria', email: 'm@exemplo.gov.br', orgao: '' })).status).toBe(
    201,
  );
  expect((await register({ nome: ' ', email: 'm@exemplo.gov.br', orgao: '' })).status).toBe(422);
});

test('a flood from one address is asked to wait', async () => {
  const flood = await Promise.all(Array.from({ length: 12 }, async () => await register({})));
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(4);
  expect(Number(refused[0]?.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ code: 'muitas_requisicoes' });
});

test('what needs a token says so, and which tokens it does not know', async () => {
  const without = await fetch(`${helpdesk.api}/chamados`);
  expect(without.status).toBe(401);
  expect(await without.json()).toMatchObject({ code: 'sem_credencial' });
  const unknown = await fetch(`${helpdesk.api}/chamados`, {
    headers: { Authorization: 'Bearer csd_desconhecido' },
  });
  expect(unknown.status).toBe(401);
  expect(await unknown.json()).toMatchObject({ code: 'credencial_invalida' });
});
