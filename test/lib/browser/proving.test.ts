// @vitest-environment node
/** Proving an e-mail, in the background: every step, what goes wrong, and whose it is. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cachedList, listChamados } from '@/lib/browser/following';
import { identityRequests } from '@/lib/browser/identity-requests';
import type { RespostaProva } from '@/lib/browser/messages';
import type { Passo } from '@/lib/browser/requests';
import { prove } from '@/lib/browser/proving';
import { setHelpdeskUrl } from '@/lib/browser/settings';
import { close } from '@/lib/outbox/database';
import { loadPerson, saveDevice, savePerson } from '@/lib/outbox/people';
import { pessoa as maria } from '../../support/samples';
import {
  cut,
  type Misbehaviour,
  refuses,
  says,
  scriptedHelpdesk,
  type ScriptedHelpdesk,
} from '../../support/scripted-helpdesk';

const joao = { ...maria, chave: 'sei.exemplo.gov.br|joao', nome: 'João', email: 'joao@exemplo.br' };
const EM_BREVE = '2026-11-21T10:32:00.000Z';
const SENDER = {} as Parameters<(typeof identityRequests)['identidade.provar']>[1];

let helpdesk: ScriptedHelpdesk;

beforeEach(async () => {
  fakeBrowser.reset();
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  helpdesk = await scriptedHelpdesk();
  await setHelpdeskUrl(helpdesk.url);
  for (const one of [maria, joao]) await savePerson(one);
  await saveDevice(maria.chave, { helpdesk: helpdesk.url, id: 'd0', token: 'de-maria' });
  // Asked once: what a helpdesk offers is kept for an hour.
  helpdesk.next('/servidor', gives({ verificacao: { codigo: true, oidc: { nome: 'gov.br' } } }));
});
afterEach(() => helpdesk.stop());

const gives = (body: unknown, status = 200) => says(status, JSON.stringify(body));
const take = (passo: Passo, chave = maria.chave): Promise<RespostaProva> => prove(chave, passo);
const type = (codigo: string) => take({ tipo: 'digitar', codigo });
const identity = (mudancas: object = {}) =>
  gives({ dispositivo: 'd0', ...maria, verificada: true, ...mudancas });

async function awaitCode(): Promise<void> {
  helpdesk.next('POST /api/v1/dispositivos/verificacao', gives({ expiraEm: EM_BREVE }, 202));
  expect((await take({ tipo: 'pedir', email: maria.email })).erro).toBeNull();
}

const answers = (what: string, how: Misbehaviour) =>
  helpdesk.next(`PUT /api/v1/dispositivos/${what}`, how);

test('asked for, left, gone on with, proved: from then on nothing is offered any more', async () => {
  expect((await take({ tipo: 'ver' })).prova).toEqual({
    email: maria.email,
    verificada: false,
    meios: { codigo: true, oidc: 'gov.br' },
    convite: true,
    pendente: null,
    desligada: false,
  });
  await awaitCode();
  // As a popup that opens again finds it; ten minutes by this computer's own clock.
  const { pendente } = (await take({ tipo: 'ver' })).prova;
  expect(pendente).toMatchObject({ meio: 'correio', email: maria.email });
  expect(pendente!.venceEm - Date.now()).toBeGreaterThan(9 * 60_000);
  answers('verificacao', identity());
  const { prova, erro } = await type('123456');
  expect(erro).toBeNull();
  expect(prova).toMatchObject({ verificada: true, pendente: null });
  expect(helpdesk.seen.filter((line) => line.includes('/servidor'))).toHaveLength(1);
});

test('another address than the known one: it is the person’s from the proof on', async () => {
  await awaitCode();
  answers('verificacao', identity({ email: 'm.souza@exemplo.gov.br' }));
  await type('123456');
  expect((await loadPerson(maria.chave))?.email).toBe('m.souza@exemplo.gov.br');
});

test('an address that is none is not even sent', async () => {
  expect((await take({ tipo: 'pedir', email: 'maria' })).erro).toMatch(/não parece completo/);
  expect(helpdesk.seen.some((line) => line.includes('verificacao'))).toBe(false);
});

test('a wrong code: the helpdesk’s own words, and the code is still awaited', async () => {
  await awaitCode();
  answers('verificacao', refuses(422, 'codigo_errado', 'Confira o código: restam 4 tentativas.'));
  const { prova, erro } = await type('111111');
  expect(erro).toBe('Confira o código: restam 4 tentativas.');
  expect(prova.pendente!.venceEm).toBeGreaterThan(Date.now());
});

test('an expired code: another may be asked for at once', async () => {
  await awaitCode();
  answers('verificacao', refuses(422, 'codigo_vencido', 'Este código não vale mais.'));
  helpdesk.next('/dispositivos/atual', identity({ verificada: false }));
  const { prova, erro } = await type('111111');
  expect(erro).toBe('Este código não vale mais.');
  expect(prova.pendente!.venceEm).toBeLessThanOrEqual(Date.now());
  expect(prova.pendente!.outroEm).toBe(0);
});

test('the answer to the right code was lost on the way: typed again, it is proved all the same', async () => {
  await awaitCode();
  answers('verificacao', cut);
  expect((await type('123456')).erro).toMatch(/Verifique a conexão/);
  answers('verificacao', refuses(422, 'codigo_vencido', 'Este código não vale mais.'));
  helpdesk.next('/dispositivos/atual', identity());
  expect(await type('123456')).toMatchObject({ erro: null, prova: { verificada: true } });
});

test('too many: until when to wait, and the code sent before is still good', async () => {
  await awaitCode();
  const wait: Misbehaviour = (request, response) => {
    response.setHeader('Retry-After', '600');
    refuses(429, 'muitas_requisicoes', 'Já foram pedidos muitos códigos.')(request, response);
  };
  helpdesk.next('POST /api/v1/dispositivos/verificacao', wait);
  const { prova, erro } = await take({ tipo: 'pedir', email: maria.email });
  expect(erro).toMatch(/^Já foram pedidos muitos códigos\. Tente de novo depois das \d\d:\d\d\.$/);
  expect(prova.pendente!.outroEm - Date.now()).toBeGreaterThan(590_000);
  answers('verificacao', identity());
  expect((await type('123456')).prova.verificada).toBe(true);
});

test('the provider: a tab of the helpdesk, and the code that it shows', async () => {
  const open = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  const url = 'https://chamados.exemplo.gov.br/entrar/segredo';
  helpdesk.next('POST /api/v1/dispositivos/entrada', gives({ url, expiraEm: EM_BREVE }, 201));
  const { prova } = await take({ tipo: 'entrar' });
  expect(open).toHaveBeenCalledWith({ url });
  expect(prova.pendente).toMatchObject({ meio: 'oidc' });
  answers('entrada', identity({ email: 'maria@pessoal.exemplo' }));
  expect(await type('123456')).toMatchObject({
    erro: null,
    prova: { verificada: true, email: 'maria@pessoal.exemplo' },
  });
});

test.each(['http://chamados.exemplo.gov.br/entrar/x', 'javascript:alert(1)', 'file:///etc/passwd'])(
  'no tab is opened for %s',
  async (url) => {
    const open = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    helpdesk.next('POST /api/v1/dispositivos/entrada', gives({ url, expiraEm: EM_BREVE }, 201));
    const { prova, erro } = await take({ tipo: 'entrar' });
    expect(erro).toMatch(/não é seguro/);
    expect(prova.pendente).toBeNull();
    expect(open).not.toHaveBeenCalled();
  },
);

test('given up, and declined: the first leaves the invitation, the second takes it away for good', async () => {
  await awaitCode();
  expect((await take({ tipo: 'desistir' })).prova).toMatchObject({ pendente: null, convite: true });
  expect((await take({ tipo: 'dispensar' })).prova).toMatchObject({ convite: false });
  expect((await take({ tipo: 'ver' })).prova.convite).toBe(false);
});

test('two siglas of one SEI: what one awaits, proves and declines is not the other’s', async () => {
  await saveDevice(joao.chave, { helpdesk: helpdesk.url, id: 'd9', token: 'de-joao' });
  await awaitCode();
  expect((await take({ tipo: 'ver' }, joao.chave)).prova).toMatchObject({
    email: joao.email,
    pendente: null,
  });
  // The digits of one are nothing in the hands of the other.
  const typed = await take({ tipo: 'digitar', codigo: '123456' }, joao.chave);
  expect(typed).toMatchObject({ erro: 'O código venceu.', prova: { verificada: false } });
  expect(helpdesk.seen.some((line) => line.startsWith('PUT'))).toBe(false);
  await take({ tipo: 'dispensar' }, joao.chave);
  expect((await take({ tipo: 'ver' })).prova).toMatchObject({
    email: maria.email,
    convite: true,
    pendente: { email: maria.email },
  });
  answers('verificacao', identity());
  expect((await type('123456')).prova.verificada).toBe(true);
  expect((await take({ tipo: 'ver' }, joao.chave)).prova.verificada).toBe(false);
});

test('cut off from elsewhere: the list says so, forgets what it knew, and does not ask again', async () => {
  helpdesk.next('/chamados?', gives({ itens: [], proximo: null }));
  expect(await listChamados(maria.chave, 'abertos')).toMatchObject({ ok: true });
  helpdesk.next('/chamados?', refuses(401, 'credencial_invalida', 'Não reconhece.'));
  const told = await listChamados(maria.chave, 'abertos');
  expect(told).toMatchObject({ ok: false, falha: { tipo: 'credencial' } });
  expect(!told.ok && told.falha.detalhe).toMatch(/desligado.*Nada se perdeu/);
  expect(await cachedList(maria.chave, 'abertos')).toEqual({ itens: [], em: null });
  expect((await take({ tipo: 'ver' })).prova).toMatchObject({ desligada: true });
  const asked = helpdesk.seen.length;
  await listChamados(maria.chave, 'abertos');
  expect(helpdesk.seen).toHaveLength(asked);
  expect((await take({ tipo: 'lido' })).prova.desligada).toBe(false);
});

test('a 401 of a portal or a proxy forgets no token', async () => {
  helpdesk.next('/chamados?', says(401, '<h1>Entre na rede</h1>'));
  expect(await listChamados(maria.chave, 'abertos')).toMatchObject({ ok: false });
  expect((await loadPerson(maria.chave))?.dispositivo?.token).toBe('de-maria');
});

test('cut off and proving: registered anew once, never twice', async () => {
  const refused = () =>
    helpdesk.next('/verificacao', refuses(401, 'credencial_invalida', 'Não reconhece.'));
  refused();
  await awaitCode();
  const registered = () =>
    helpdesk.seen.filter((line) => line === 'POST /api/v1/dispositivos').length;
  expect(registered()).toBe(1);
  refused();
  refused();
  expect((await take({ tipo: 'pedir', email: maria.email })).erro).toMatch(/desligado/);
  expect(registered()).toBe(2);
});

test('one’s computers: another is cut off, then this one, whose token is forgotten here', async () => {
  const row = { navegador: 'Firefox 153 no Linux', criadoEm: EM_BREVE, usadoEm: null, esta: false };
  const list = (...ids: string[]) =>
    gives({ itens: ids.map((id) => ({ ...row, id, esta: id === 'd0' })) });
  const { chave: pessoa } = maria;
  helpdesk.next('GET /api/v1/dispositivos', list('d0', 'd1'));
  const all = await identityRequests['identidade.computadores']({ pessoa }, SENDER);
  expect(all).toMatchObject({ ok: true, valor: [{ id: 'd0', esta: true }, { id: 'd1' }] });
  helpdesk.next('DELETE /api/v1/dispositivos/d1', says(204, ''));
  helpdesk.next('GET /api/v1/dispositivos', list('d0'));
  const left = await identityRequests['identidade.desligar']({ pessoa, id: 'd1' }, SENDER);
  expect(left).toMatchObject({ ok: true, valor: [{ id: 'd0' }] });
  helpdesk.next('DELETE /api/v1/dispositivos/d0', says(204, ''));
  expect(await identityRequests['identidade.desligar']({ pessoa, id: 'd0' }, SENDER)).toEqual({
    ok: true,
    valor: [],
  });
  // Their own wish is no news to them.
  expect(await loadPerson(pessoa)).toMatchObject({ dispositivo: null });
  expect((await take({ tipo: 'ver' })).prova.desligada).toBe(false);
});
