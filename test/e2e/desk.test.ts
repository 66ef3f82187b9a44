/**
 * From the person in SEI to the CSG and back: the chamado that the extension sent is read and
 * answered at the desk by somebody who has a browser and the team's code, and comes by mail.
 */
import PostalMime from 'postal-mime';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBare } from '../helpdesk/desk/browser.ts';
import { openInbox, type Inbox } from '../helpdesk/mail/inbox.ts';
import { MARIA, PUBLICO, RESTRITO } from '../sei/data.ts';
import { panelOn } from './support/panel-text.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send, write } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const PUBLIC_URL = 'https://chamados.exemplo.gov.br';

let inbox: Inbox;
let world: World;
/** A browser of the CSG: no extension, no SEI. */
let office: Browser;

beforeAll(async () => {
  inbox = await openInbox();
  world = await startWorld({
    helpdesk: {
      smtpUrl: inbox.url,
      remetente: 'chamados@exemplo.gov.br',
      urlPublica: PUBLIC_URL,
    },
  });
  office = await launchBare();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await office?.close();
  await world?.stop();
  await inbox?.stop();
});

test('read, answered, answered back and resolved; the popup shows each answer', async () => {
  const { page, numero } = await report('publico');

  const desk = await signIn();
  await openAtDesk(desk, numero);
  expect(await textOf(desk)).toContain(EXEMPLO.descricao);
  expect(await textOf(desk)).toContain(PUBLICO.numero);
  const picture = await desk.waitForSelector('figure img');
  const width = () => picture?.evaluate((img) => img.naturalWidth);
  await until('the picture is there', async () => ((await width()) === 1366 ? true : null));
  await answer(desk, 'Em que navegador aconteceu?', 'Aguardando o solicitante');

  const asked = await openPopup(page, 'Nova resposta');
  expect(await textOf(asked)).toContain('Aguardando você');
  await openInPopup(asked, numero);
  expect(await saysIn(asked, 'Em que navegador aconteceu?')).toContain('Ana do CSG');
  await write(asked.mainFrame(), 'Sua resposta', 'No Chrome, na sala 12.');
  await press(asked.mainFrame(), 'button', 'Enviar resposta');
  await until('the answer arrived and stands in the history', async () =>
    /Você · agora\s+No Chrome, na sala 12\./.test(await textOf(asked)) ? true : null,
  );
  await asked.close();
  expect(await world.browser.readPopup(page, numero)).not.toContain('Nova resposta');

  await desk.goto(`${world.helpdesk.url}/mesa`);
  expect(await textOf(desk)).toContain('Resposta nova');
  await openAtDesk(desk, numero);
  expect(await textOf(desk)).toContain('No Chrome, na sala 12.');
  await answer(desk, 'Corrigido: limpe o cache e tente de novo.', 'Resolvido');

  const resolved = await openPopup(page, 'Meus chamados');
  await press(resolved.mainFrame(), 'radio', 'Encerrados · 1 nova');
  await saysIn(resolved, 'Nova resposta');
  await openInPopup(resolved, numero);
  const history = await saysIn(resolved, 'Corrigido: limpe o cache e tente de novo.');
  const order = ['Chamado aberto', 'Em que navegador', 'No Chrome', 'Corrigido', 'Resolvido · Ana'];
  const places = order.map((words) => history.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the mail of a public processo has the picture, that of a restrito a link to the desk', async () => {
  const before = inbox.taken.length;
  const open = await report('publico');
  const closed = await report('restrito');
  const mails = await Promise.all(
    (await inbox.wait(before + 2)).map(({ raw }) => PostalMime.parse(raw)),
  );
  const mailOf = (numero: string) => mails.find(({ subject }) => subject?.includes(numero));
  const stored = await storedChamados(world);
  const chamadoOf = (numero: string) => stored.find((chamado) => chamado.numero === numero);

  const whole = mailOf(open.numero);
  expect(whole?.to?.[0]?.address).toBe('csg.cbm@exemplo.gov.br');
  expect(whole?.subject).toBe(`[SEI ${open.numero}] Erro no SEI - ${MARIA.unidade.sigla}`);
  expect(whole?.text).toContain(EXEMPLO.descricao);
  expect(whole?.text).toContain(PUBLICO.numero);
  expect(whole?.text).toContain(EXEMPLO.email);
  const { sha256 = '' } = chamadoOf(open.numero)?.anexos[0] ?? {};
  expect(whole?.attachments).toHaveLength(1);
  expect(Buffer.from(whole?.attachments[0]?.content as ArrayBuffer)).toEqual(
    Buffer.from(await storedAnexo(world, sha256)),
  );

  const linked = mailOf(closed.numero);
  expect(linked?.text).toContain(RESTRITO.numero);
  expect(linked?.text).toContain('porque o processo não é público');
  expect(linked?.text).toContain(`${PUBLIC_URL}/mesa/chamados/${chamadoOf(closed.numero)?.id}`);
  expect(linked?.attachments).toEqual([]);
  expect(chamadoOf(closed.numero)?.anexos).toHaveLength(1);
});

/** What the person does: opens the panel there, writes and sends. */
async function report(destino: string): Promise<{ page: Page; numero: string }> {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/${destino}`);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  return { page, numero: await send(panel) };
}

async function signIn(): Promise<Page> {
  const page = await office.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(`${world.helpdesk.url}/mesa`);
  await (await page.waitForSelector('::-p-text(Entrar com o código da equipe)'))?.click();
  await page.type('#codigo', world.helpdesk.tokenEquipe);
  await follow(page, () => press(page.mainFrame(), 'button', 'Entrar'));
  return page;
}

async function openAtDesk(desk: Page, numero: string): Promise<void> {
  await desk.goto(`${world.helpdesk.url}/mesa`);
  const row = await desk.waitForSelector(`::-p-xpath(//tr[contains(., '${numero}')]//a)`);
  await follow(desk, async () => await row?.click());
}

async function answer(desk: Page, text: string, situacao: string): Promise<void> {
  await write(desk.mainFrame(), 'Resposta para o solicitante', text);
  await write(desk.mainFrame(), 'Quem responde', 'Ana do CSG');
  const select = await desk.waitForSelector('#situacao');
  await select?.type(situacao);
  await follow(desk, () => press(desk.mainFrame(), 'button', 'Enviar resposta'));
  expect(await textOf(desk)).toContain('Resposta enviada.');
}

async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation(), act()]);
}

async function openPopup(page: Page, text: string): Promise<Page> {
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  await saysIn(popup, text);
  return popup;
}

async function openInPopup(popup: Page, numero: string): Promise<void> {
  const row = await popup.waitForSelector(`::-p-xpath(//li[contains(., '${numero}')]//button)`);
  await row?.click();
  await saysIn(popup, `Chamado ${numero}`);
}

async function saysIn(page: Page, text: string): Promise<string> {
  return await until(`the page says ${text}`, async () => {
    const all = await textOf(page);
    return all.includes(text) ? all : null;
  });
}

async function textOf(page: Page): Promise<string> {
  return await page.evaluate(() => document.body.innerText);
}
