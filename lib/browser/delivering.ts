/**
 * Runs the drainer in the background: now, on the alarm, at start-up, when the connection returns.
 * One at a time over all contexts of the extension, by a Web Lock.
 */
import browser from 'webextension-polyfill';
import { helpdeskAt } from '@/lib/client/helpdesk';
import {
  listDeliveries,
  loadDelivery,
  loadReceipt,
  returnToDraft,
  updateDelivery,
} from '@/lib/outbox/deliveries';
import { soonest } from '@/lib/outbox/backoff';
import { drain } from '@/lib/outbox/drain';
import { loadDraft } from '@/lib/outbox/drafts';
import type { Entrega } from '@/lib/outbox/records';
import type { Respostas } from './messages';
import { refreshOwn } from './own-chamados';
import { helpdeskUrl } from './settings';
import { forgetDelivered, peopleWaiting } from './shared-computer';

const ALARME = 'entregas';

/** Uploads under way, by delivery. A cache: a worker that starts again has none to cancel. */
const running = new Map<string, AbortController>();

/** Delivers what is due; answers when there is nothing more to do now. */
export async function deliverNow(): Promise<void> {
  await keepAlarm();
  const before = await listDeliveries();
  const waiting = await peopleWaiting();
  await navigator.locks.request('entregas', () =>
    drain({
      address: helpdeskUrl,
      connect: helpdeskAt,
      now: Date.now,
      random: Math.random,
      signal: (id) => controller(id).signal,
      // Any extension call restarts the worker's clock; this one also says where we are.
      progressed: async (id) => browser.storage.session.set({ entregando: { id, em: Date.now() } }),
    }),
  );
  running.clear();
  await forgetDelivered(waiting);
  void refreshDelivered(before).catch(() => undefined);
  await keepAlarm();
}

/**
 * Makes everything that waits due again: the person asked, or the connection is back. What the
 * helpdesk asked to wait (`Retry-After`) stays as it asked.
 */
export async function retryAll(): Promise<void> {
  for (const entrega of await listDeliveries()) {
    const proximaEm = Math.min(entrega.proximaEm, soonest(entrega));
    // A disk that is full can still deliver what is due.
    if (proximaEm < entrega.proximaEm) {
      await updateDelivery(entrega.id, { proximaEm }).catch(() => null);
    }
  }
  await deliverNow();
}

/** Delivers and says how it ended for this delivery; the open message keeps the worker alive. */
export async function awaitDelivery(id: string): Promise<Respostas['painel.esperar']> {
  await deliverNow();
  const recibo = await loadReceipt(id);
  if (recibo) return { fim: 'entregue', recibo };
  const draft = await loadDraft(id);
  if (draft?.devolvido) return { fim: 'devolvida', rascunho: id, falha: draft.devolvido };
  if (draft) return { fim: 'cancelada', rascunho: id };
  const entrega = await loadDelivery(id);
  return { fim: 'espera', falha: entrega?.falha ?? null, proximaEm: entrega?.proximaEm ?? 0 };
}

/** Stops the delivery and makes it a draft again, unless the helpdesk may already hold it. */
export async function cancelDelivery(id: string): Promise<boolean> {
  const entrega = await loadDelivery(id);
  if (entrega?.tipo !== 'chamado' || entrega.postado) return false;
  controller(id).abort();
  // The drainer, when it was at this one, has made it a draft already and left the lock.
  const returned = await navigator.locks.request('entregas', () => returnToDraft(id, null));
  running.delete(id);
  return returned || (await loadDraft(id)) !== null;
}

export function watchDeliveries(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARME) void deliverNow();
  });
  browser.runtime.onStartup.addListener(() => void retryAll());
  self.addEventListener('online', () => void retryAll());
}

/** What was delivered now is in its person's list the next time that it is looked at, offline too. */
async function refreshDelivered(before: readonly Entrega[]): Promise<void> {
  const left = new Set((await listDeliveries()).map(({ id }) => id));
  const done = before.filter(({ id }) => !left.has(id)).map(({ pessoa }) => pessoa);
  for (const pessoa of new Set(done)) await refreshOwn(pessoa);
}

/** The alarm exists exactly while something waits; 30 s is the least a browser allows. */
async function keepAlarm(): Promise<void> {
  const waiting = (await listDeliveries()).length > 0;
  const set = await browser.alarms.get(ALARME);
  // One that was set before the clock was put back would ring when the clock is there again.
  const stranded = set !== undefined && set.scheduledTime > Date.now() + 5 * 60_000;
  if (waiting && (!set || stranded)) {
    await browser.alarms.create(ALARME, { periodInMinutes: 0.5 });
  }
  if (!waiting && set) await browser.alarms.clear(ALARME);
}

function controller(id: string): AbortController {
  const known = running.get(id) ?? new AbortController();
  running.set(id, known);
  return known;
}
