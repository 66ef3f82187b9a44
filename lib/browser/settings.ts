/** The few settings of this computer, in `storage.local`. Tokens are not here but in IndexedDB. */
import * as z from 'zod/mini';
import browser from 'webextension-polyfill';

const Lado = z.enum(['direita', 'esquerda']);
export type Lado = z.infer<typeof Lado>;

/**
 * The helpdesk's address: what the person chose, else what the build carries, else (development
 * only) the helpdesk of `npm run helpdesk`. Null: ask on first run.
 */
export async function helpdeskUrl(): Promise<string | null> {
  const { helpdesk } = await browser.storage.local.get('helpdesk');
  if (typeof helpdesk === 'string' && helpdesk) return helpdesk;
  const built: string | undefined = import.meta.env.WXT_HELPDESK_URL;
  return built || (import.meta.env.DEV ? 'http://127.0.0.1:4080' : null);
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
