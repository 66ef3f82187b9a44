/**
 * A door on a SEI that rests shows the popup, which says so and lists the person's chamados. Where
 * the browser opens no popup by itself, the same page comes in a tab.
 */
import browser from 'webextension-polyfill';
import type { Alvo } from './target';

export async function tellPause({ id, windowId }: Alvo): Promise<void> {
  // While a draft waits the icon has no popup in this tab.
  await browser.action.setPopup({ tabId: id, popup: '/popup.html' });
  try {
    await browser.action.openPopup({ windowId });
  } catch {
    const url = browser.runtime.getURL(`/popup.html?sobre=${id}`);
    await browser.tabs.create({ url, openerTabId: id });
  }
}
