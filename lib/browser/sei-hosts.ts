/** Hosts where the person wants the button inside SEI: exactly those they granted. */
import browser from 'webextension-polyfill';
import { originsOf } from './host-grants';

const SCRIPT = 'sei-button';

export async function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) });
}

/**
 * Registers the button's script for the hosts granted now, and nowhere else. The popup dies when
 * the permission prompt opens, so this runs in the background at every change and at start-up.
 */
export async function reconcileButton(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  }
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['/content-scripts/sei-button.js'],
      matches: origins,
      allFrames: false,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Shows the button at once in a page that is already open, instead of at its next load. */
export async function showButtonIn(tabId: number): Promise<void> {
  const files = ['/content-scripts/sei-button.js'];
  await browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined);
}
