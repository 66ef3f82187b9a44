// @vitest-environment node
/** "Acrescentar a ele": a draft leaves as a mensagem with its pictures, once, or comes back whole. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { composeAppend } from '@/lib/outbox/append';
import { close } from '@/lib/outbox/database';
import { loadDelivery, loadReceipt, queueDelivery } from '@/lib/outbox/deliveries';
import { drain } from '@/lib/outbox/drain';
import { addFile, createDraft, loadDraft, loadPicture } from '@/lib/outbox/drafts';
import { loadPerson, savePerson } from '@/lib/outbox/people';
import { catalogo, pessoa, rascunho } from '../../support/samples';
import {
  cut,
  refuses,
  says,
  scriptedHelpdesk,
  type ScriptedHelpdesk,
} from '../../support/scripted-helpdesk';

const CHAMADO = { id: 'c1', numero: 'CBM-2026-000007' };
const MENSAGEM = JSON.stringify({
  id: 'm1',
  autor: { papel: 'solicitante', nome: 'Maria' },
  texto: 'x',
  anexos: [],
  criadaEm: '2026-11-21T10:00:00.000Z',
});
const CONTENT = new Uint8Array(300_000).map((_, i) => i % 251).buffer;
const SHA256 = createHash('sha256').update(Buffer.from(CONTENT)).digest('hex');

let helpdesk: ScriptedHelpdesk;
let now: number;
beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  helpdesk = await scriptedHelpdesk();
  now = 1_000_000;
  await savePerson(pessoa);
});
afterEach(() => helpdesk.stop());

const deliver = () =>
  drain({
    address: async () => helpdesk.url,
    connect: helpdeskAt,
    now: () => now,
    random: () => 0,
    progressed: async () => undefined,
    signal: () => new AbortController().signal,
  });

async function queue(descricao = 'Aconteceu outra vez.') {
  await createDraft(rascunho('a', { descricao }));
  const file = { id: 'a-f', nome: 'ata.pdf', tipo: 'application/pdf', bytes: CONTENT.byteLength };
  const draft = (await addFile('a', file, CONTENT))!;
  const person = (await loadPerson(pessoa.chave))!;
  const pronto = { sha256: SHA256, tipo: file.tipo, bytes: CONTENT };
  const entrega = composeAppend(draft, CHAMADO, person, catalogo, [], [pronto], now);
  expect(await queueDelivery(entrega, [pronto])).toBe(true);
  return entrega;
}

const posts = () => helpdesk.seen.filter((line) => line.startsWith('POST /api/v1/chamados'));

test('first the anexos, then the mensagem, with the key that the draft was born with', async () => {
  const { chave, corpo } = await queue();
  expect(corpo).toEqual({
    texto: 'Aconteceu outra vez.',
    anexos: [{ sha256: SHA256, nome: 'ata.pdf', papel: 'arquivo' }],
  });
  let key: unknown;
  helpdesk.next('/mensagens', (request, response) => {
    key = request.headers['idempotency-key'];
    says(201, MENSAGEM)(request, response);
  });
  await deliver();
  expect(helpdesk.anexos.get(SHA256)?.length).toBe(CONTENT.byteLength);
  expect(key).toBe(chave);
  expect(posts()).toEqual(['POST /api/v1/chamados/c1/mensagens']);
  expect(await loadDelivery('a')).toBeNull();
  expect(await loadReceipt('a')).toMatchObject({
    chamado: 'c1',
    numero: 'CBM-2026-000007',
    acrescentado: true,
  });
});

test('whoever wrote nothing still says something', async () => {
  expect((await queue('')).corpo.texto).toBe('Aconteceu de novo.');
});

test('an answer lost on the way is asked for again with the same key', async () => {
  const { chave } = await queue();
  helpdesk.next('/mensagens', cut);
  await deliver();
  const waiting = await loadDelivery('a');
  expect(waiting).toMatchObject({ tipo: 'mensagem', chave, falha: { tipo: 'sem_rede' } });
  now = waiting!.proximaEm;
  helpdesk.next('/mensagens', says(201, MENSAGEM));
  await deliver();
  expect(posts()).toHaveLength(2);
  expect(helpdesk.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
  expect(await loadReceipt('a')).not.toBeNull();
});

test('refused, because it was closed meanwhile: the draft comes back with its file and the reason', async () => {
  await queue();
  const reason = 'O chamado está resolvido: para continuar, reabra-o.';
  helpdesk.next('/mensagens', refuses(409, 'situacao_nao_permite', reason));
  await deliver();
  expect(await loadDelivery('a')).toBeNull();
  const back = await loadDraft('a');
  expect(back).toMatchObject({
    descricao: 'Aconteceu outra vez.',
    devolvido: { permanente: true, detalhe: reason },
  });
  expect((await loadPicture(back!.arquivos[0]!.id))?.bytes.byteLength).toBe(CONTENT.byteLength);
});
