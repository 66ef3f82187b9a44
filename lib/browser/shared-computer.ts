/**
 * "Computador compartilhado": nobody finds here who reported before them. Once a delivery is
 * confirmed its person is forgotten, with token, cached lists and other drafts; the receipt, which
 * the open panel still shows, soon after. What waits to be sent stays until it is: nothing is lost.
 */
import browser from 'webextension-polyfill';
import { dropReceipts, listDeliveries } from '@/lib/outbox/deliveries';
import { loadDraft } from '@/lib/outbox/drafts';
import { listPeople } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { forgetSent } from './forgetting';
import { openDrafts } from './panel-state';
import { policy } from './policy';

const CHAVE = 'compartilhado';
const ALARME = 'compartilhado';

/** What the órgão's policy says, else what the person chose. */
export async function isShared(): Promise<boolean> {
  const [{ compartilhado }, { [CHAVE]: chosen }] = await Promise.all([
    policy(),
    browser.storage.local.get(CHAVE),
  ]);
  return compartilhado ?? chosen === true;
}

export async function setShared(shared: boolean): Promise<void> {
  if (shared) await browser.storage.local.set({ [CHAVE]: true });
  else await browser.storage.local.remove(CHAVE);
}

/** Whoever has something waiting now: to be given to {@link forgetDelivered} when it has left. */
export async function peopleWaiting(): Promise<ChavePessoa[]> {
  if (!(await isShared())) return [];
  return [...new Set((await listDeliveries()).map(({ pessoa }) => pessoa))];
}

/** Forgets those of them who neither wait nor write any more. */
export async function forgetDelivered(pessoas: readonly ChavePessoa[]): Promise<void> {
  for (const pessoa of pessoas) await forgetIfDone(pessoa, await openDrafts());
  if (pessoas.length > 0) await browser.alarms.create(ALARME, { delayInMinutes: 2 });
}

/** No event tells that the browser closes: at its last window, and before the next person begins. */
export function watchShared(): void {
  browser.runtime.onStartup.addListener(() => void forgetEverybody());
  browser.windows.onRemoved.addListener(() => void atLastWindow());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARME) void forgetReceipts();
  });
}

async function atLastWindow(): Promise<void> {
  if ((await browser.windows.getAll()).length === 0) await forgetEverybody();
}

async function forgetEverybody(): Promise<void> {
  if (!(await isShared())) return;
  for (const { chave } of await listPeople()) await forgetIfDone(chave, []);
  await forgetReceipts();
}

async function forgetReceipts(): Promise<void> {
  if (await isShared()) await dropReceipts();
}

async function forgetIfDone(pessoa: ChavePessoa, open: readonly string[]): Promise<void> {
  if ((await listDeliveries(pessoa)).length > 0) return;
  if (await writes(pessoa, open)) return;
  await forgetSent(pessoa);
}

/** They have a draft in an open panel. */
async function writes(pessoa: ChavePessoa, open: readonly string[]): Promise<boolean> {
  const drafts = await Promise.all(open.map((id) => loadDraft(id)));
  return drafts.some((draft) => draft?.pessoa === pessoa);
}
