/** What the extension's own pages need of the browser besides asking the background. */
import browser from 'webextension-polyfill';
import type { AvisoPainel } from './messages';

/** `0.1.0`. */
export const version = (): string => browser.runtime.getManifest().version;

/** False once the extension was updated or removed under a page that is still open. */
export const isAlive = (): boolean => Boolean(browser.runtime?.id);

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Calls `listener` with what the background tells its pages unasked; what it returns ends that. */
export function onNews(listener: (news: AvisoPainel) => void): () => void {
  const heard = (message: unknown) => {
    if (isNews(message)) listener(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

function isNews(message: unknown): message is AvisoPainel {
  return typeof (message as { aviso?: unknown } | null)?.aviso === 'string';
}
