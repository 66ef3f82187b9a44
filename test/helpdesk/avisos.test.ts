/** What spares a chamado, at the helpdesk: avisos, “Eu também”, “Isso resolveu”, what was seen before. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { COMANDO, listAuditoria } from '@/helpdesk/store/auditoria.ts';
import {
  type AvisoEscrito,
  DIAS_DO_AVISO,
  endAviso,
  listForDesk,
  purgeAvisos,
  saveAviso,
} from '@/helpdesk/store/avisos.ts';
import { joinVerified } from '@/helpdesk/store/join.ts';
import { listResolved } from '@/helpdesk/store/resolvidos.ts';
import { transaction } from '@/helpdesk/store/transaction.ts';
import { Chamado, EuTambem, ListaAvisos } from '@/lib/contract';
import { type Device, novoChamado, type Running, runHelpdesk } from './running.ts';
import { identityOf } from './matrix/world.ts';

const DIA = 86_400_000;
const SENHA = { id: 'esqueci_a_senha', titulo: 'Esqueci a senha', passos: ['Peça outra.'] };
const HASH = {
  id: 'hash_invalido',
  titulo: 'Hash inválido',
  mensagens: ['hash inválido'],
  telas: [],
  causa: 'O endereço foi copiado.',
  saida: ['Volte pelo menu.'],
};

let helpdesk: Running;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  const { store } = helpdesk;
  const artigos = [{ ...SENHA, fonte: 'nosso' }];
  const errosConhecidos = [{ ...HASH, fonte: 'nosso' }];
  Object.assign(store, { catalogo: { ...store.catalogo, artigos, errosConhecidos } });
});
afterAll(async () => await helpdesk.stop());

async function write(change: Partial<AvisoEscrito> = {}): Promise<string> {
  const id = uuidv7();
  const de = new Date(Date.now() - 1000).toISOString();
  const escrito = { texto: 'A assinatura está lenta.', telas: [], de, ...change };
  await saveAviso(helpdesk.store.db, COMANDO, id, escrito);
  return id;
}

const asked = async (etag = '') =>
  await fetch(`${helpdesk.api}/avisos`, { headers: { 'If-None-Match': etag } });
const told = async () => ListaAvisos.parse(await (await asked()).json()).itens;
const alsoMe = async (device: Device, id: string) =>
  EuTambem.parse(await (await device.send('POST', `/avisos/${id}/eu-tambem`)).json()).pessoas;

describe('avisos', () => {
  test('are told without a token while they hold, by ETag', async () => {
    const id = await write({
      host: 'sei.exemplo.gov.br',
      telas: ['procedimento_trabalhar'],
      orgao: 'CBM',
    });
    await write({ de: new Date(Date.now() + DIA).toISOString() });
    await write({ ate: new Date(Date.now() - 500).toISOString() });
    const first = await asked();
    const etag = first.headers.get('ETag') ?? '';
    expect(ListaAvisos.parse(await first.json()).itens).toEqual([
      {
        id,
        texto: 'A assinatura está lenta.',
        host: 'sei.exemplo.gov.br',
        telas: ['procedimento_trabalhar'],
        orgao: 'CBM',
        de: expect.any(String),
      },
    ]);
    expect((await asked(etag)).status).toBe(304);
    expect(await endAviso(helpdesk.store.db, COMANDO, id)).toBe(true);
    expect(await endAviso(helpdesk.store.db, COMANDO, id)).toBe(false);
    expect((await asked(etag)).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  test('who wrote, changed and ended one is in the audit', async () => {
    const id = await write();
    await saveAviso(helpdesk.store.db, COMANDO, id, {
      texto: 'Já melhorou.',
      telas: [],
      de: new Date(0).toISOString(),
    });
    await endAviso(helpdesk.store.db, COMANDO, id);
    const { itens } = await listAuditoria(helpdesk.store.db, { limite: 100 });
    const acts = itens.filter(({ alvo }) => alvo === id).map(({ ato }) => ato);
    expect(acts).toEqual(['encerrou_aviso', 'mudou_aviso', 'publicou_aviso']);
  });

  test('each person counts once, however often and from however many browsers they say it', async () => {
    const id = await write();
    const maria = await helpdesk.device('Maria');
    const again = await helpdesk.device('Maria');
    expect(await alsoMe(maria, id)).toBe(1);
    expect(await alsoMe(maria, id)).toBe(1);
    expect(await alsoMe(await helpdesk.device('João'), id)).toBe(2);
    // Nobody knows yet that these two browsers are of one person.
    expect(await alsoMe(again, id)).toBe(3);
    for (const device of [maria, again]) {
      const { dispositivo } = await identityOf(device);
      const email = 'maria@exemplo.gov.br';
      await transaction(helpdesk.store.db, (tx) => joinVerified(tx, dispositivo, email));
    }
    expect(await alsoMe(again, id)).toBe(2);
    const [shown] = (await listForDesk(helpdesk.store.db)).filter((each) => each.id === id);
    expect(shown).toMatchObject({ pessoas: 2, estado: 'vale' });
  });

  test('one that ended, or never was, is no aviso any more', async () => {
    const id = await write();
    await endAviso(helpdesk.store.db, COMANDO, id);
    const maria = await helpdesk.device('Maria');
    for (const each of [id, uuidv7(), 'x']) {
      expect((await maria.post(`/avisos/${each}/eu-tambem`, {})).status).toBe(404);
    }
  });

  test('go half a year after their end, with everybody in them', async () => {
    const ended = await write();
    const open = await write();
    await alsoMe(await helpdesk.device('Ana'), ended);
    await endAviso(helpdesk.store.db, COMANDO, ended);
    const ids = async () => (await listForDesk(helpdesk.store.db)).map(({ id }) => id);
    await purgeAvisos(helpdesk.store.db, new Date(Date.now() + (DIAS_DO_AVISO - 1) * DIA));
    expect(await ids()).toEqual(expect.arrayContaining([ended, open]));
    await purgeAvisos(helpdesk.store.db, new Date(Date.now() + (DIAS_DO_AVISO + 1) * DIA));
    expect(await ids()).toContain(open);
    expect(await ids()).not.toContain(ended);
  });
});

describe('“Isso resolveu”', () => {
  const count = async (path: string, from = '10.0.0.1') =>
    await fetch(`${helpdesk.api}/${path}/resolveu`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': from },
    });

  test('counts without token, body or name, and only what the catalogue has', async () => {
    expect((await count('artigos/esqueci_a_senha')).status).toBe(204);
    expect((await count('artigos/esqueci_a_senha')).status).toBe(204);
    expect((await count('erros-conhecidos/hash_invalido')).status).toBe(204);
    expect((await count('artigos/hash_invalido')).status).toBe(404);
    expect(await listResolved(helpdesk.store.db, helpdesk.store.catalogo)).toEqual([
      { tipo: 'artigo', item: 'esqueci_a_senha', titulo: 'Esqueci a senha', vezes: 2 },
      { tipo: 'erro', item: 'hash_invalido', titulo: 'Hash inválido', vezes: 1 },
    ]);
  });

  test('a script that counts on is told to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => count('artigos/nenhum', '10.0.0.2')),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
    expect((await count('artigos/esqueci_a_senha', '10.0.0.3')).status).toBe(204);
  });
});

test('a chamado names what its author saw before, by the titles of then; nothing of others', async () => {
  const maria = await helpdesk.device('Maria');
  const other = await helpdesk.device('Outra');
  const opened = async (device: Device, mostrado: { tipo: 'artigo'; id: string }[] = []) =>
    Chamado.parse(
      await (await device.post('/chamados', novoChamado({ deflexao: { mostrado } }))).json(),
    );
  const own = await opened(maria);
  const theirs = await opened(other);
  const aviso = await write();
  const mostrado = [
    { tipo: 'artigo', id: 'esqueci_a_senha' },
    { tipo: 'artigo', id: 'esqueci_a_senha' },
    { tipo: 'erro', id: 'hash_invalido' },
    { tipo: 'erro', id: 'nunca_houve' },
    { tipo: 'aviso', id: aviso },
    { tipo: 'ultima_vez', id: own.id },
    { tipo: 'ja_aberto', id: theirs.id },
    { tipo: 'ja_aberto', id: 'x' },
  ] as never[];
  const { vistos } = await opened(maria, mostrado);
  expect(vistos?.map(({ tipo, titulo }) => [tipo, titulo])).toEqual([
    ['artigo', 'Esqueci a senha'],
    ['erro', 'Hash inválido'],
    ['aviso', 'A assinatura está lenta.'],
    ['ultima_vez', own.numero],
  ]);
  expect(own.vistos).toBeUndefined();
});
