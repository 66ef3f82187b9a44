/**
 * Which panel is open in which tab, in `storage.session`: it must outlive the worker and die with
 * the browser. A panel proves itself by a one-time ticket (random, in the URL's fragment) that is
 * spent by its first message; from then on only that document of that tab is listened to.
 */
import * as z from 'zod/mini';
import browser, { type Runtime } from 'webextension-polyfill';
import { within } from './deadline';

const Painel = z.object({
  rascunho: z.string(),
  /** Ticket not spent yet. */
  bilhete: z.nullable(z.string()),
  /** The document that spent it: Chromium's documentId, else the frame's number. */
  documento: z.nullable(z.string()),
  /** Framed into the page of this tab, or the page of a tab of its own. */
  modo: z.enum(['pagina', 'aba']),
  /** The SEI tab that it is about; the same as its own tab in `pagina`. */
  sobre: z.number(),
  recolhido: z.boolean(),
  /** "Isso resolveu": the draft goes with the panel, and this is counted; null: nothing to count. */
  resolvido: z.optional(z.nullable(z.object({ tipo: z.enum(['artigo', 'erro']), id: z.string() }))),
});
export type Painel = z.infer<typeof Painel>;

const key = (tab: number) => `painel:${tab}`;

export async function panelOf(tab: number): Promise<Painel | null> {
  const stored = (await browser.storage.session.get(key(tab)))[key(tab)];
  const parsed = Painel.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function setPanel(tab: number, painel: Painel): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: painel });
}

export async function forgetPanel(tab: number): Promise<void> {
  await browser.storage.session.remove(key(tab));
}

/** Drafts of all open panels. */
export async function openDrafts(): Promise<string[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.flatMap(([name, stored]) => {
    const parsed = Painel.safeParse(stored);
    return name.startsWith('painel:') && parsed.success ? [parsed.data.rascunho] : [];
  });
}

/** A ticket nobody can guess: 128 random bits. */
export function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Tickets being spent: of two messages with the same one, the second finds it taken. */
const spending = new Set<string>();

/** Tickets that a door waits for, in the same turn of the worker. */
const awaited = new Map<string, () => void>();

/** Resolves true once the ticket is spent, false when it was not after `ms`. */
export async function ticketSpent(bilhete: string, ms: number): Promise<boolean> {
  const spent = new Promise<true>((resolve) => awaited.set(bilhete, () => resolve(true)));
  const inTime = (await within(ms, spent)) === true;
  awaited.delete(bilhete);
  return inTime;
}

/** Spends the ticket and binds the panel to the document that brought it; null when it is not good. */
export async function spendTicket(
  bilhete: string,
  sender: Runtime.MessageSender,
): Promise<{ tab: number; painel: Painel } | null> {
  const tab = sender.tab?.id;
  if (tab === undefined || spending.has(bilhete)) return null;
  spending.add(bilhete);
  try {
    const painel = await panelOf(tab);
    if (!painel?.bilhete || painel.bilhete !== bilhete) return null;
    // In a tab of its own it is the whole page; in SEI's it never is.
    if ((sender.frameId === 0) !== (painel.modo === 'aba')) return null;
    const bound = { ...painel, bilhete: null, documento: documentOf(sender) };
    await setPanel(tab, bound);
    awaited.get(bilhete)?.();
    return { tab, painel: bound };
  } finally {
    spending.delete(bilhete);
  }
}

/** The panel that speaks, when it is the one that spent the ticket of its tab. */
export async function speaking(
  sender: Runtime.MessageSender,
): Promise<{ tab: number; painel: Painel } | null> {
  const tab = sender.tab?.id;
  const painel = tab === undefined ? null : await panelOf(tab);
  if (tab === undefined || !painel?.documento) return null;
  return painel.documento === documentOf(sender) ? { tab, painel } : null;
}

/** Chromium and newer Firefox name the document; an older Firefox only its frame. */
function documentOf(sender: Runtime.MessageSender): string {
  const { documentId } = sender as { documentId?: string };
  return documentId ?? `quadro:${sender.frameId ?? 0}`;
}
