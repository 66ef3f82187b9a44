/** `Idempotency-Key`: one key, one chamado, one answer. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { chamados } from '@/helpdesk/store/schema.ts';
import { Chamado } from '@/lib/contract';
import { type Device, novoChamado, type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

const stored = async () => (await helpdesk.store.db.select().from(chamados)).length;

test('a key is required', async () => {
  for (const chave of ['', 'curta', 'com espaço dentro', 'x'.repeat(201)]) {
    const response = await maria.post('/chamados', novoChamado(), encodeURI(chave));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'chave_ausente' },
    ]);
  }
  expect(await stored()).toBe(0);
});

test('the same key and body get the very same answer, whatever the order of the keys', async () => {
  const before = await stored();
  const body = novoChamado();
  const first = await maria.post('/chamados', body, 'chave-repetida');
  const turned = Object.fromEntries(Object.entries(body).toReversed());
  const second = await maria.post('/chamados', turned, 'chave-repetida');
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await second.text()).toBe(await first.text());
  expect(await stored()).toBe(before + 1);
});

test('the same key with another body is refused', async () => {
  await maria.post('/chamados', novoChamado(), 'chave-do-primeiro');
  const other = await maria.post(
    '/chamados',
    novoChamado({ descricao: 'Outra coisa' }),
    'chave-do-primeiro',
  );
  expect([other.status, await other.json()]).toMatchObject([
    422,
    { code: 'chave_com_outro_corpo' },
  ]);
});

test('keys of different people have nothing to do with each other', async () => {
  const joao = await helpdesk.device('João');
  const [mine, his] = await Promise.all(
    [maria, joao].map(async (device) => {
      const response = await device.post('/chamados', novoChamado(), 'mesma-chave');
      return Chamado.parse(await response.json()).id;
    }),
  );
  expect(mine).not.toBe(his);
});

test('20 at once with one key make one chamado and 20 equal answers', async () => {
  const before = await stored();
  const body = novoChamado();
  const responses = await Promise.all(
    Array.from({ length: 20 }, async () => await maria.post('/chamados', body, 'chave-dos-vinte')),
  );
  expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(201));
  const answers = await Promise.all(responses.map(async (response) => await response.text()));
  expect(new Set(answers).size).toBe(1);
  expect(await stored()).toBe(before + 1);
});

test('20 at once with 20 keys get 20 numbers in a row', async () => {
  const responses = await Promise.all(
    Array.from({ length: 20 }, async () => await maria.post('/chamados', novoChamado())),
  );
  const numbers = await Promise.all(
    responses.map(async (response) =>
      Number(Chamado.parse(await response.json()).numero.slice(-6)),
    ),
  );
  const sorted = numbers.toSorted((a, b) => a - b);
  expect(sorted).toEqual(sorted.map((_, i) => (sorted[0] ?? 0) + i));
});

test('while the first is still being written, a repeat is told to wait', async () => {
  const client = new Client({ connectionString: helpdesk.databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into respostas (pessoa_id, chave, impressao, criada_em)
     select id, 'chave-em-curso', '', now() from pessoas where nome = 'Maria Aparecida de Souza'`,
  );
  const response = await maria.post('/chamados', novoChamado(), 'chave-em-curso');
  expect([response.status, await response.json()]).toMatchObject([409, { code: 'chave_em_uso' }]);
  expect(response.headers.get('Retry-After')).toBe('2');
  await client.query('rollback');
  await client.end();
  expect((await maria.post('/chamados', novoChamado(), 'chave-em-curso')).status).toBe(201);
});

test('a refused request leaves its key free, so that the corrected one may use it', async () => {
  const wrong = await maria.post(
    '/chamados',
    novoChamado({ categoria: 'sumiu' }),
    'chave-corrigida',
  );
  expect(wrong.status).toBe(422);
  expect((await maria.post('/chamados', novoChamado(), 'chave-corrigida')).status).toBe(201);
});

test('a transaction that the database gave up is begun anew', async () => {
  const { transaction } = await import('@/helpdesk/store/transaction.ts');
  let attempts = 0;
  const answer = await transaction(helpdesk.store.db, async (tx) => {
    attempts += 1;
    if (attempts < 3) await tx.execute(sql`do $$ begin raise sqlstate '40001'; end $$`);
    return 'done';
  });
  expect([answer, attempts]).toEqual(['done', 3]);
});

test('a key belongs to its request: at another address it is another', async () => {
  const { id } = Chamado.parse(await (await maria.post('/chamados', novoChamado())).json());
  const texto = { texto: 'Mais isto' };
  const said = await maria.post(`/chamados/${id}/mensagens`, texto, 'chave-da-mensagem');
  expect(said.status).toBe(201);
  const elsewhere = await maria.post(`/chamados/${id}/reabertura`, texto, 'chave-da-mensagem');
  expect(elsewhere.status).toBe(422);
});

test('an answer is kept for 30 days, and then its key is as new', async () => {
  const { purgeRespostas } = await import('@/helpdesk/store/once.ts');
  const first = await maria.post('/chamados', novoChamado(), 'chave-antiga');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await purgeRespostas(helpdesk.store.db, inDays(29.9));
  const kept = await maria.post('/chamados', novoChamado(), 'chave-antiga');
  expect(await kept.text()).toBe(await first.text());
  await purgeRespostas(helpdesk.store.db, inDays(30.1));
  const other = novoChamado({ descricao: 'Outra coisa' });
  expect((await maria.post('/chamados', other, 'chave-antiga')).status).toBe(201);
});
