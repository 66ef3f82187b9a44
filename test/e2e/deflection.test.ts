/**
 * What may spare a chamado, in a real browser: an article, a known error of SEI, the chamado that is
 * open already, an aviso of the team, and the answer of the last time with the helpdesk away.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Visitor, words } from '../helpdesk/desk/visitor.ts';
import { panelOn, panelThatRead, said, says } from './support/panel-text.ts';
import { storedAnexo, storedChamado, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, identify, press, send } from './support/walk.ts';
import { SEI_HOST, startWorld, type World } from './support/world.ts';

let world: World;
let team: Visitor;
beforeAll(async () => {
  world = await startWorld();
  team = new Visitor(world.helpdesk.url);
  await team.signIn(world.helpdesk.tokenEquipe);
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => await world?.stop());

const urlOf = (destino: string) => `${world.seiUrl}/sei/teste/${destino}`;
const at = (destino: string) => panelThatRead(world.browser, urlOf(destino));
const desk = async () => words(await team.open('/mesa/avisos'));

test('an article that helped: nothing is sent, one is counted, the draft is gone', async () => {
  const { page, panel } = await panelOn(world.browser, urlOf('publico'));
  await press(panel, 'radio', 'Senha: não consigo entrar');
  await says(panel, 'Abra a página de recuperação de senha do SEI.');
  await press(panel, 'button', 'Isso resolveu');
  await says(panel, 'Nada foi enviado.');
  await press(panel, 'button', 'Voltar ao rascunho');
  await press(panel, 'button', 'Isso resolveu');
  await press(panel, 'button', 'Fechar');
  await gone(page);
  await until('one is counted', async () =>
    (await desk()).includes('Recuperar a senha1Artigo') ? true : null,
  );
  expect(await storedChamados(world)).toEqual([]);
  expect(await drafts()).toBe(0);
});

test('a known error is explained first; the chamado written all the same says so', async () => {
  const { panel } = await at('erro-processo');
  await says(panel, 'Erro conhecido Processo não encontrado');
  await says(panel, 'Confira o número inteiro, com a barra, o ano e os dígitos finais.');
  await press(panel, 'button', 'Não resolveu, continuar');
  const numero = await report(panel, 'O número está certo.');
  const { vistos, id } = await storedChamado(world, numero);
  expect(vistos).toEqual([
    { tipo: 'erro', id: 'processo_nao_encontrado', titulo: 'Processo não encontrado' },
  ]);
  const open = await team.open(`/mesa/chamados/${id}`);
  expect(words(open, '.report')).toContain('Erro conhecidoProcesso não encontrado');
  const texto = 'O processo foi movido.\nProcure pelo interessado.';
  await team.send(open, 'form.reply', { texto, situacao: 'resolvido', nome: 'CSG' });
});

test('what is open already is joined, with the picture, and no second chamado is made', async () => {
  const first = await at('publico');
  const numero = await report(first.panel, 'O botão Assinar não responde.');
  await first.page.close();
  const before = (await storedChamados(world)).length;

  const { page, panel } = await at('publico');
  await press(panel, 'radio', EXEMPLO.categoria);
  await says(panel, `Já está aberto ${numero} · Recebido · aberto hoje`);
  await describe(panel, 'Agora também no Firefox.');
  await press(panel, 'button', 'Acrescentar a ele');
  await says(panel, `Acrescentado ao chamado ${numero}.`);
  expect(await storedChamados(world)).toHaveLength(before);
  const { mensagens } = await storedChamado(world, numero);
  expect(mensagens.map(({ texto }) => texto)).toEqual(['Agora também no Firefox.']);
  const [anexo] = mensagens[0]?.anexos ?? [];
  expect(anexo).toMatchObject({ papel: 'imagem' });
  const bytes = await storedAnexo(world, anexo?.sha256 ?? '');
  expect(bytes.length).toBe(anexo?.bytes);
  await page.close();
});

test('an aviso of the team: “Eu também” counts once, and a chamado may still be written', async () => {
  const texto = 'A assinatura está lenta nesta tarde.';
  await team.send(await team.open('/mesa/avisos'), 'form.give', { texto, host: SEI_HOST });
  await forgetAvisos();
  const { page, panel } = await at('publico');
  await says(panel, `Aviso da equipe ${texto}`);
  await press(panel, 'button', 'Eu também');
  await says(panel, 'Você já disse “Eu também”.');
  expect(await desk()).toContain('1 pessoa disse “Eu também”');
  await page.close();

  const again = await at('restrito');
  await press(again.panel, 'button', `Aviso da equipe ${texto}`);
  await says(again.panel, 'Você já disse “Eu também”.');
  expect(await said(again.panel)).toContain('Enviar chamado');
  expect(await desk()).toContain('1 pessoa disse “Eu também”');
  await again.page.close();
  const next = await world.browser.open(urlOf('controle'));
  await world.browser.readPopup(next, `Aviso da equipe: ${texto}`);
});

test('the answer of the last time comes first, with the helpdesk away', async () => {
  await world.stopHelpdesk();
  const { panel } = await at('erro-processo');
  await says(panel, /Da última vez \(\S+-\d{4}-\d{6}, hoje\) O processo foi movido\./);
  await says(panel, 'Procure pelo interessado.');
});

/** In place of what it held; each categoria has its own label for it. */
async function describe(panel: Frame, texto: string): Promise<void> {
  const field = await panel.waitForSelector('#descricao');
  await field?.evaluate((input) => (input as HTMLTextAreaElement).select());
  await field?.type(texto);
}

/** An error written and sent; its number. */
async function report(panel: Frame, descricao: string): Promise<string> {
  await press(panel, 'radio', EXEMPLO.categoria);
  await describe(panel, descricao);
  await identify(panel, EXEMPLO.email);
  return await send(panel);
}

async function gone(page: Page): Promise<void> {
  await until('the panel is gone', async () =>
    (await page.$('#chamados-sei-painel')) === null ? true : null,
  );
}

async function drafts(): Promise<number> {
  return await world.browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const count = request.result.transaction('rascunhos').objectStore('rascunhos').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    request.result.close();
    return count.result;
  });
}

/** As if they had been asked for long ago. */
async function forgetAvisos(): Promise<void> {
  await world.browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const change = request.result.transaction('cache', 'readwrite');
    change.objectStore('cache').delete(IDBKeyRange.bound('avisos ', 'avisos \uffff'));
    await new Promise((resolve) => (change.oncomplete = resolve));
    request.result.close();
  });
}
