/**
 * The órgão may let the extension rest on a SEI: nothing is read or pictured there, and every door
 * shows the órgão's sentence. The helpdesk tells it along with the catalogue, the policy by itself.
 * Kept in `storage.local`, so that it holds offline; a pause with an end ends by this computer's clock.
 */
import * as z from 'zod/mini';
import browser from 'webextension-polyfill';
import { Pausa } from '@/lib/contract';
import { policy } from './policy';
import { helpdeskUrl } from './settings';

const CHAVE = 'pausas';
const Guardadas = z.object({ helpdesk: z.string(), pausas: z.array(Pausa) });

/** The pause that holds for a page of this address; null: none. */
export async function pauseAt(url: string | undefined): Promise<Pausa | null> {
  return url ? pauseOf(await pauses(), url, Date.now()) : null;
}

/** The same for what is open in a tab, where the browser lets us know. */
export async function pauseOfTab(id: number): Promise<Pausa | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return await pauseAt(tab?.url);
}

/** All that hold now, the policy's first. */
export async function pauses(): Promise<Pausa[]> {
  const [ruled, told] = await Promise.all([policy(), toldPauses()]);
  return [...ruled.pausas, ...told].filter((each) => holds(each, Date.now()));
}

/** @param agora ms since epoch */
export function pauseOf(all: readonly Pausa[], url: string, agora: number): Pausa | null {
  const page = URL.parse(url);
  if (!page) return null;
  const here = ({ host }: Pausa) => host === page.host || host === page.hostname;
  return all.find((each) => here(each) && holds(each, agora)) ?? null;
}

/** What this helpdesk has just told; says whether it is something else than before. */
export async function keepPauses(helpdesk: string, pausas: readonly Pausa[]): Promise<boolean> {
  const { [CHAVE]: before } = await browser.storage.local.get(CHAVE);
  const now = { helpdesk, pausas: [...pausas] };
  if (JSON.stringify(before) === JSON.stringify(now)) return false;
  await browser.storage.local.set({ [CHAVE]: now });
  return true;
}

/** Of another helpdesk than the one in use, none. */
async function toldPauses(): Promise<Pausa[]> {
  const [{ [CHAVE]: stored }, base] = await Promise.all([
    browser.storage.local.get(CHAVE),
    helpdeskUrl(),
  ]);
  const parsed = Guardadas.safeParse(stored);
  return parsed.success && parsed.data.helpdesk === base ? parsed.data.pausas : [];
}

const holds = ({ ate }: Pausa, agora: number) => ate === undefined || agora < Date.parse(ate);
