// @vitest-environment node
/** Avisos in the background: cached by ETag, told offline; “Eu também” counted once the helpdesk answers. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentAvisos, knownAvisos, saidBy, sayAgain, sayMeToo } from '@/lib/browser/avisos';
import { endResolved } from '@/lib/browser/deflection';
import { setHelpdeskUrl } from '@/lib/browser/settings';
import { close, database } from '@/lib/outbox/database';
import { createDraft, loadDraft } from '@/lib/outbox/drafts';
import { forgetPerson, saveDevice, savePerson } from '@/lib/outbox/people';
import { pessoa, rascunho } from '../../support/samples';
import {
  cut,
  refuses,
  says,
  scriptedHelpdesk,
  type ScriptedHelpdesk,
} from '../../support/scripted-helpdesk';

const LENTO = { id: 'a1', texto: 'Lento.', telas: [], de: '2026-11-21T10:00:00.000Z' };
const LISTA = says(200, JSON.stringify({ itens: [LENTO] }), { ETag: '"1"' });
const CONTADO = says(200, JSON.stringify({ pessoas: 1 }));

let helpdesk: ScriptedHelpdesk;
beforeEach(async () => {
  fakeBrowser.reset();
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  helpdesk = await scriptedHelpdesk();
  await setHelpdeskUrl(helpdesk.url);
  await savePerson(pessoa);
  await saveDevice(pessoa.chave, { helpdesk: helpdesk.url, id: 'd0', token: 'de-maria' });
});
afterEach(() => helpdesk.stop());

const asked = (what: string) => helpdesk.seen.filter((line) => line.includes(what)).length;

async function makeOld(): Promise<void> {
  const db = await database();
  for (const each of await db.getAll('cache')) await db.put('cache', { ...each, em: 0 });
}

test('asked for once a minute at most, by ETag, and told on while the helpdesk is away', async () => {
  helpdesk.next('/avisos', LISTA);
  expect(await currentAvisos()).toEqual([LENTO]);
  expect(await currentAvisos()).toEqual([LENTO]);
  expect(asked('/avisos')).toBe(1);
  await makeOld();
  let etag: unknown;
  helpdesk.next('/avisos', (request, response) => {
    etag = request.headers['if-none-match'];
    response.writeHead(304).end();
  });
  expect(await currentAvisos()).toEqual([LENTO]);
  expect(etag).toBe('"1"');
  await makeOld();
  helpdesk.next('/avisos', cut);
  expect(await currentAvisos()).toEqual([LENTO]);
  expect(await knownAvisos()).toEqual([LENTO]);
});

test('an answer that is no list of avisos is no aviso', async () => {
  helpdesk.next('/avisos', says(200, '<html>portal</html>'));
  expect(await currentAvisos()).toEqual([]);
});

test('“Eu também” is kept, counted when the helpdesk answers, and not asked again after', async () => {
  helpdesk.next('/eu-tambem', cut);
  expect(await sayMeToo(pessoa.chave, 'a1')).toBe('falta');
  expect(await saidBy(pessoa.chave)).toEqual({ a1: 'falta' });
  helpdesk.next('/eu-tambem', CONTADO);
  await sayAgain(pessoa.chave, [LENTO]);
  expect(await saidBy(pessoa.chave)).toEqual({ a1: 'contado' });
  await sayAgain(pessoa.chave, [LENTO]);
  expect(asked('/eu-tambem')).toBe(2);
  // Somebody else on this computer said nothing.
  expect(await saidBy('sei.exemplo.gov.br|joao')).toEqual({});
  await forgetPerson(pessoa.chave);
  expect(await saidBy(pessoa.chave)).toEqual({});
});

test('to one that ended meanwhile it is said no more', async () => {
  helpdesk.next('/eu-tambem', refuses(404, 'nao_encontrado', 'Já terminou.'));
  expect(await sayMeToo(pessoa.chave, 'a1')).toBe('contado');
});

const PAINEL = {
  rascunho: 'r',
  bilhete: null,
  documento: 'x',
  modo: 'pagina' as const,
  sobre: 1,
  recolhido: false,
};

test('“Isso resolveu”: the draft goes with the panel; one is counted, without token, or is not', async () => {
  await createDraft(rascunho('r'));
  await endResolved(PAINEL);
  expect(await loadDraft('r')).not.toBeNull();
  let authorization: unknown = 'none';
  helpdesk.next('/artigos/senha/resolveu', (request, response) => {
    authorization = request.headers.authorization;
    response.writeHead(204).end();
  });
  await endResolved({ ...PAINEL, resolvido: { tipo: 'artigo', id: 'senha' } });
  expect(authorization).toBeUndefined();
  expect(await loadDraft('r')).toBeNull();

  await createDraft(rascunho('r'));
  helpdesk.next('/resolveu', cut);
  await endResolved({ ...PAINEL, resolvido: { tipo: 'erro', id: 'x' } });
  await endResolved({ ...PAINEL, resolvido: null });
  expect(asked('/resolveu')).toBe(2);
  expect(await loadDraft('r')).toBeNull();
});
