/**
 * Who somebody is, in two real browsers of one person: an e-mail proved by the mail's code, a
 * chamado of the other browser seen, the other browser cut off, and back in by the órgão's provider.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { returnUrl } from '@/helpdesk/entrar/names.ts';
import { CLIENT, freePort, openProvider, type OpenId } from '../helpdesk/identity/openid.ts';
import { openInbox, type Inbox } from '../helpdesk/mail/inbox.ts';
import { faultsIn } from './support/axe.ts';
import { type Chromium, launchChromium } from './support/browser.ts';
import { panelOn, said, says } from './support/panel-text.ts';
import { codeOf, codesIn, proveByMail, signIn } from './support/proof.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, send, write } from './support/walk.ts';
import { hostsOf, startWorld, type World } from './support/world.ts';

const REPORT = { ...EXEMPLO, tarja: null };
const INVITATION = 'Quer ver seus chamados em outros computadores?';

let world: World;
let elsewhere: Chromium;
let inbox: Inbox;
let openid: OpenId;

beforeAll(async () => {
  const port = await freePort();
  const urlPublica = `http://127.0.0.1:${port}`;
  const maria = { email: REPORT.email, email_verified: true };
  openid = await openProvider(returnUrl(urlPublica), { maria });
  inbox = await openInbox();
  const oidc = {
    ...CLIENT,
    emissor: openid.issuer,
    escopos: 'openid email profile',
    nome: 'Login do Órgão',
  };
  const mail = { smtpUrl: inbox.url, remetente: 'chamados@sei.exemplo.gov.br' };
  world = await startWorld({ helpdesk: { port, urlPublica, oidc, ...mail } });
  elsewhere = await launchChromium({ hosts: hostsOf(world.sei) });
  await elsewhere.store({ helpdesk: world.helpdesk.url });
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await elsewhere?.stop();
  await world?.stop();
  await inbox?.stop();
  await openid?.stop();
});

/** Numbers of the chamados, by browser. */
const numero = { aqui: '', la: '' };

test('after the number, and not before, the panel offers to prove the e-mail; it takes the code', async () => {
  const { page, panel } = await panelOn(elsewhere, `${world.seiUrl}/sei/teste/publico`);
  await fill(page, panel, REPORT);
  expect(await said(panel)).not.toContain(INVITATION);
  numero.la = await send(panel);
  await says(panel, INVITATION);
  expect(codesIn(inbox)).toHaveLength(0);
  await proveByMail(panel, inbox, 'Confirme seu e-mail');
  await says(panel, `todos os chamados de ${REPORT.email}`);
  expect(await said(panel)).not.toContain(INVITATION);
});

test('a wrong code says how many tries are left; the popup that closed goes on with the code', async () => {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  await fill(page, panel, REPORT);
  numero.aqui = await send(panel);
  await press(await popupOn(page), 'button', 'Confirme seu e-mail');
  const popup = await world.browser.popup();
  expect(await popup.evaluate(() => document.body.innerText)).not.toContain(numero.la);
  const before = inbox.taken.length;
  await press(popup.mainFrame(), 'button', 'Enviar código');
  await says(popup.mainFrame(), 'Digite o código');
  expect(await faultsIn(popup.mainFrame())).toEqual([]);
  const right = await codeOf(inbox, before);
  const wrong = right === '111111' ? '222222' : '111111';
  await write(popup.mainFrame(), 'Código de 6 dígitos', wrong);
  await says(popup.mainFrame(), 'restam 4 tentativas');
  await popup.close();

  const again = await popupOn(page);
  await write(again, 'Código de 6 dígitos', right);
  const list = await says(again, numero.la);
  expect(list).toContain(numero.aqui);
  expect(list).toContain('E-mail confirmado');
  await (await world.browser.popup()).close();
});

test('the other computer is cut off in the options; its popup says so, and what it sends arrives', async () => {
  const options = await world.browser.open(`${world.browser.origin}/options.html`);
  const frame = options.mainFrame();
  await (await options.waitForSelector('::-p-text(Ver computadores)'))?.click();
  await until('both computers', async () =>
    (await options.$$('.computador')).length === 2 ? true : null,
  );
  expect(await faultsIn(frame)).toEqual([]);
  await (await options.waitForSelector('.computador:not(:has(.computador__este)) button'))?.click();
  await press(frame, 'button', 'Sim, desligar');
  await says(frame, 'foi desligado.');
  expect(await options.$$('.computador')).toHaveLength(1);
  await options.close();

  const page = await elsewhere.open(`${world.seiUrl}/sei/teste/publico`);
  const told = await elsewhere.readPopup(page, 'Este computador foi desligado do helpdesk');
  expect(told).not.toContain(numero.la);
  await page.close();
  const next = await panelOn(elsewhere, `${world.seiUrl}/sei/teste/controle`);
  await fill(next.page, next.panel, REPORT);
  const sent = await send(next.panel);
  await next.page.close();
  // Its new device knows nothing of what the former one could see.
  const list = await elsewhere.readPopup(
    await elsewhere.open(`${world.seiUrl}/sei/teste/publico`),
    sent,
  );
  expect(list).not.toContain(numero.la);
});

test('it comes back by the provider: the tab shows six digits, the popup takes them', async () => {
  const page = await elsewhere.open(`${world.seiUrl}/sei/teste/publico`);
  await elsewhere.triggerAction(page);
  const popup = await elsewhere.popup();
  await press(popup.mainFrame(), 'button', 'Confirmar e-mail');
  const opened = elsewhere.browser.waitForTarget((target) => target.url().includes('/entrar/'));
  await press(popup.mainFrame(), 'button', 'Entrar com Login do Órgão');
  const tab = (await (await opened).page()) as Page;
  await popup.close().catch(() => undefined);
  const digits = await signIn(tab, 'maria');
  await tab.close();

  await elsewhere.triggerAction(page);
  const again = await elsewhere.popup();
  await says(again.mainFrame(), 'Entre com Login do Órgão na aba');
  await write(again.mainFrame(), 'Código de 6 dígitos', digits);
  const list = await says(again.mainFrame(), numero.aqui);
  expect(list).toContain(numero.la);
  expect(list).not.toContain('foi desligado');
});

/** The popup over this page of the first browser, with the list in it. */
async function popupOn(page: Page) {
  await world.browser.triggerAction(page);
  const popup = await world.browser.popup();
  await popup.waitForSelector('.rodape');
  return popup.mainFrame();
}
