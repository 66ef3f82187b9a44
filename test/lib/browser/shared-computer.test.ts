/** "Computador compartilhado": the next person finds nothing of the one before. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setPanel } from '@/lib/browser/panel-state';
import { keepReply } from '@/lib/browser/reply-drafts';
import {
  forgetDelivered,
  peopleWaiting,
  setShared,
  watchShared,
} from '@/lib/browser/shared-computer';
import { writeCache } from '@/lib/outbox/cache';
import { composeDelivery } from '@/lib/outbox/compose';
import { close, database } from '@/lib/outbox/database';
import { confirmDelivery, queueDelivery } from '@/lib/outbox/deliveries';
import { createDraft, loadDraft } from '@/lib/outbox/drafts';
import { loadPerson, saveDevice, savePerson } from '@/lib/outbox/people';
import { catalogo, PESSOA, pessoa, rascunho } from '../../support/samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  await setShared(true);
});
afterEach(() => close());

/** Maria's chamado, waiting to be sent, with all that is kept for her. */
async function waiting(id: string): Promise<void> {
  const known = await savePerson(pessoa);
  await saveDevice(PESSOA, { helpdesk: 'https://h', id: 'd', token: 'segredo' });
  await writeCache(`${PESSOA} abertos`, [{ numero: 'CBM-2026-000001' }], null);
  await keepReply(PESSOA, 'c1', 'uma resposta');
  await createDraft(rascunho(id));
  await queueDelivery(composeDelivery(rascunho(id), known, catalogo, [], [], 1), []);
}

async function delivered(id: string): Promise<void> {
  const before = await peopleWaiting();
  await confirmDelivery({ id, pessoa: PESSOA, chamado: 'c', numero: 'CBM-2026-000001', em: 1 });
  await forgetDelivered(before);
}

/** All that is stored, as one text; the address of the helpdesk and the like may stay. */
async function everything(): Promise<string> {
  const db = await database();
  const stores = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
  return JSON.stringify([stores, await fakeBrowser.storage.local.get(null)]);
}

test('a delivery that is confirmed takes its person along, and soon its receipt', async () => {
  watchShared();
  await waiting('a');
  await createDraft(rascunho('esquecido'));
  await delivered('a');
  expect(await loadPerson(PESSOA)).toBeNull();
  expect(await loadDraft('esquecido')).toBeNull();
  // The open panel still shows the number.
  expect(await everything()).toContain('CBM-2026-000001');
  const [alarm] = await fakeBrowser.alarms.getAll();
  await fakeBrowser.alarms.onAlarm.trigger(alarm!);
  await expect.poll(everything).not.toContain('CBM-2026-000001');
  expect(await everything()).not.toMatch(/maria|segredo|resposta/i);
});

test('what still waits keeps its person until it has left', async () => {
  await waiting('a');
  await waiting('b');
  await delivered('a');
  expect((await loadPerson(PESSOA))?.dispositivo?.token).toBe('segredo');
  await delivered('b');
  expect(await loadPerson(PESSOA)).toBeNull();
});

test('a draft that is being written in an open panel stays, with who writes it', async () => {
  await waiting('a');
  await createDraft(rascunho('aberto'));
  await setPanel(7, {
    rascunho: 'aberto',
    bilhete: null,
    documento: 'x',
    modo: 'pagina',
    sobre: 7,
    recolhido: false,
  } as never);
  await delivered('a');
  expect(await loadDraft('aberto')).not.toBeNull();
  expect(await loadPerson(PESSOA)).not.toBeNull();
});

test('the browser starts again: drafts and people are gone, what waits is not', async () => {
  watchShared();
  await savePerson({ ...pessoa, chave: 'sei.exemplo.gov.br|joao' });
  await createDraft(rascunho('do-joao', { pessoa: 'sei.exemplo.gov.br|joao' }));
  await waiting('a');
  await fakeBrowser.runtime.onStartup.trigger();
  await expect.poll(() => loadDraft('do-joao')).toBeNull();
  await expect.poll(() => loadPerson('sei.exemplo.gov.br|joao')).toBeNull();
  expect(await (await database()).count('entregas')).toBe(1);
  expect(await loadPerson(PESSOA)).not.toBeNull();
});

test('on a computer of one person nothing of this happens', async () => {
  await setShared(false);
  await waiting('a');
  await delivered('a');
  expect(await loadPerson(PESSOA)).not.toBeNull();
});
