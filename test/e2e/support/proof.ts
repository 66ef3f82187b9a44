/** Proving an e-mail as a person does it: the digits of the mail, or of the provider's tab. */
import type { Frame, Page } from 'puppeteer-core';
import type { Inbox } from '../../helpdesk/mail/inbox.ts';
import { until } from './test-browser.ts';
import { press, write } from './walk.ts';

/** Presses "Confirme seu e-mail" or "Confirmar e-mail" and types what the mail says. */
export async function proveByMail(where: Frame, inbox: Inbox, opening: string): Promise<void> {
  const before = inbox.taken.length;
  await press(where, 'button', opening);
  await press(where, 'button', 'Enviar código');
  await write(where, 'Código de 6 dígitos', await codeOf(inbox, before));
}

/** The digits of the first mail after these many. */
export async function codeOf(inbox: Inbox, before: number): Promise<string> {
  return await until('the code by mail', async () => codesIn(inbox, before)[0] ?? null, 20_000);
}

/** Among all mails after these many: the team gets its own of each chamado. */
export function codesIn(inbox: Inbox, before = 0): string[] {
  return inbox.taken.slice(before).flatMap(({ raw }) => CODE.exec(raw.toString())?.[1] ?? []);
}

const CODE = /C=C3=B3digo: (\d{6})/;

/** From the helpdesk's page through the provider's to the six digits that the tab shows. */
export async function signIn(tab: Page, login: string): Promise<string> {
  await submit(tab, 'form.way button');
  await tab.waitForSelector('input[name=login]');
  await tab.type('input[name=login]', login);
  await tab.type('input[name=password]', 'x');
  await submit(tab, 'form [type=submit]');
  if ((await tab.$('input[name=prompt][value=consent]')) !== null) {
    await submit(tab, 'form [type=submit]');
  }
  await tab.waitForSelector('.digits-shown', { timeout: 20_000 });
  const shown = await tab.$eval('.digits-shown [aria-hidden]', (all) => all.textContent ?? '');
  return shown.replace(/\D/g, '');
}

async function submit(tab: Page, button: string): Promise<void> {
  await tab.waitForSelector(button);
  await Promise.all([tab.waitForNavigation(), tab.click(button)]);
}
