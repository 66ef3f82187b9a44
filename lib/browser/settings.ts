/** The few settings of this computer, in `storage.local`. Tokens are not here but in IndexedDB. */
import * as z from 'zod/mini';
import browser from 'webextension-polyfill';
import { helpdeskAddress } from '@/lib/client/address';
import { policy } from './policy';

const Lado = z.enum(['direita', 'esquerda']);
export type Lado = z.infer<typeof Lado>;

/**
 * The helpdesk's address: what the órgão's policy says, else what the person chose, else what the
 * build carries, else (development only) the helpdesk of `npm run helpdesk`. Null: ask on first run.
 * Whatever the place, one that is neither https nor this computer is none: tokens travel to it.
 */
export async function helpdeskUrl(): Promise<string | null> {
  const [ruled, { helpdesk }] = await Promise.all([
    policy(),
    browser.storage.local.get('helpdesk'),
  ]);
  const developing = import.meta.env.DEV ? 'http://127.0.0.1:4080' : undefined;
  for (const each of [ruled.helpdesk, helpdesk, import.meta.env.WXT_HELPDESK_URL, developing]) {
    const address = typeof each === 'string' && each ? helpdeskAddress(each) : null;
    if (address?.ok) return address.url;
  }
  return null;
}

export async function setHelpdeskUrl(url: string): Promise<void> {
  await browser.storage.local.set({ helpdesk: url });
}

/**
 * Keeps content scripts, whose process is the page's, out of the settings: by default they read and
 * write `storage.local`. Firefox (153) has no such door to shut; tokens are in neither place.
 */
export async function closeStorage(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session] as StorageArea[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

interface StorageArea {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Side of the window at which the panel stands. */
export async function panelSide(): Promise<Lado> {
  const { lado } = await browser.storage.local.get('lado');
  const parsed = Lado.safeParse(lado);
  return parsed.success ? parsed.data : 'direita';
}

export async function setPanelSide(lado: Lado): Promise<void> {
  await browser.storage.local.set({ lado });
}
