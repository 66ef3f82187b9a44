/**
 * What a person types, in a real browser and by keyboard alone: personal data is pointed out and
 * taken out, a password leaves by no door.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { panelOn, says } from './support/panel-text.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, pressSend, send, write } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const CPF = '111.444.777-35';
const REPORT = { ...EXEMPLO, tarja: null };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
});

const open = () => panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
const typed = (panel: Frame) =>
  panel.$eval('#descricao', (area) => (area as HTMLTextAreaElement).value);
const focused = (panel: Frame) => panel.evaluate(() => document.activeElement?.id ?? '');
const everything = async () => JSON.stringify(await storedChamados(world));

test('a CPF is taken out by keyboard, put back, taken out, and does not arrive', async () => {
  const { page, panel } = await open();
  await fill(page, panel, { ...REPORT, descricao: `O cadastro de ${CPF} sumiu` });
  await panel.focus('#descricao');
  await says(panel, `Há um CPF no texto: ${CPF}. Envie só se for preciso.`);
  const pressNext = async (change: (text: string) => boolean) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the text changed', async () => (change(await typed(panel)) ? true : null));
    expect(await focused(panel)).toBe('descricao');
  };
  await pressNext((text) => text.includes('[CPF retirado]'));
  await pressNext((text) => text.includes(CPF));
  await says(panel, 'Há um CPF no texto');
  await pressNext((text) => text.includes('[CPF retirado]'));
  await send(panel);
  const chamados = await storedChamados(world);
  expect(chamados.map(({ descricao }) => descricao)).toContain(
    'O cadastro de [CPF retirado] sumiu',
  );
  expect(JSON.stringify(chamados)).not.toContain(CPF);
});

test('a password is refused at its field, mended by one press, and sent without it', async () => {
  const { page, panel } = await open();
  await fill(page, panel, { ...REPORT, descricao: 'Não entra. Minha senha é Segredo#1' });
  await pressSend(panel);
  await says(panel, 'Não envie sua senha.');
  await until('the field has the focus', async () =>
    (await focused(panel)) === 'descricao' ? true : null,
  );
  await press(panel, 'button', 'Retirar a senha');
  await send(panel);
  expect(await everything()).toContain('Minha senha é [senha retirada]');
  expect(await everything()).not.toContain('Segredo#1');
});

test('the background refuses it too, whoever asks', async () => {
  const { page, panel } = await open();
  await fill(page, panel, { ...REPORT, descricao: 'Minha senha é Segredo#2' });
  await says(panel, 'rascunho salvo');
  const answer = await panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('chamados-sei');
      request.onsuccess = () => resolve(request.result);
    });
    const drafts = await new Promise<{ id: string; descricao: string }[]>((resolve) => {
      const request = db.transaction('rascunhos').objectStore('rascunhos').getAll();
      request.onsuccess = () => resolve(request.result as never);
    });
    db.close();
    const rascunho = drafts.find(({ descricao }) => descricao.includes('Segredo'))?.id;
    return await chrome.runtime.sendMessage({ nome: 'painel.enviar', pedido: { rascunho } });
  });
  expect(answer).toEqual({
    valor: { ok: false, detalhe: 'Não envie sua senha: retire-a do texto.' },
  });
  expect(await everything()).not.toContain('Segredo#2');
});

test('an answer to the team: stopped in the popup and behind it', async () => {
  const { page, panel } = await open();
  await fill(page, panel, REPORT);
  const numero = await send(panel);
  // Asked now: a tab that opens closes the popup.
  const { id } = (await storedChamados(world)).find((one) => one.numero === numero)!;
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  await (await popup.waitForSelector('.linha'))?.click();
  await popup.waitForSelector('#resposta');
  await write(popup.mainFrame(), 'Sua resposta', `senha: Segredo#3 e CPF ${CPF}`);
  await press(popup.mainFrame(), 'button', 'Enviar resposta');
  await says(popup.mainFrame(), 'Não envie sua senha.');

  expect(await behind(popup, 'chamados.responder', { id, numero })).toEqual({
    erro: 'Não envie sua senha: retire-a do texto.',
  });
  await press(popup.mainFrame(), 'button', 'Retirar a senha');
  await says(popup.mainFrame(), 'Há um CPF no texto');
  await press(popup.mainFrame(), 'button', 'Retirar');
  await press(popup.mainFrame(), 'button', 'Enviar resposta');
  await until('the answer arrived', async () =>
    (await everything()).includes('senha: [senha retirada] e CPF [CPF retirado]') ? true : null,
  );
  expect(await everything()).not.toContain('Segredo#3');
});

/** Asks the background past the popup's own check. */
async function behind(popup: Page, nome: string, pedido: Record<string, string>): Promise<unknown> {
  return await popup.evaluate(async (mensagem) => await chrome.runtime.sendMessage(mensagem), {
    nome,
    pedido: { ...pedido, pessoa: 'sei.exemplo.gov.br|maria_souza', texto: 'senha: Segredo#3' },
  });
}
