/** Hosts where the person wants the button inside SEI: exactly those they granted. */
import browser from 'webextension-polyfill';
import { originsOf } from './host-grants';

const SCRIPT = 'sei-button';
const FILE = '/sei-button.js';

export async function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) });
}

/**
 * Registers the button's script for the hosts granted now, and nowhere else. The popup dies when
 * the permission prompt opens, so this runs in the background at every change and at start-up, one
 * after the other: two at once would register the same script twice, which the browser refuses.
 */
export async function reconcileButton(): Promise<void> {
  await navigator.locks.request('botao', async () => {
    const { origins = [] } = await browser.permissions.getAll();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    }
    if (origins.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT,
        js: [FILE],
        matches: origins,
        allFrames: false,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });
}

/** Shows the button at once in the pages already open there, instead of at their next load. */
export async function showButton(origens: string[]): Promise<void> {
  if (origens.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: origens })) {
    if (id === undefined) continue;
    void browser.scripting
      .executeScript({ target: { tabId: id }, files: [FILE] })
      .catch(() => undefined);
  }
}

/** Takes the button out of open pages whose grant is gone; other tabs just do not answer. */
export async function hideButton(origens: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    void browser.tabs.sendMessage(id, { nome: 'botao.retirar', origens }).catch(() => undefined);
  }
}
