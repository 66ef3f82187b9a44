/** The picture of what is seen in a tab, by the browser itself. */
import browser from 'webextension-polyfill';
import type { Rascunho } from '@/lib/outbox/records';
import { captureTurn } from './capture-turns';

export interface Captura {
  bytes: ArrayBuffer;
  /** Pixels of the image, not of the page: see `escala` in `areas`. */
  largura: number;
  altura: number;
}

export type SemImagem = NonNullable<Rascunho['semImagem']>;

/**
 * Captures the tab's window as PNG. Never throws: answers why there is no picture. The browser
 * takes what its window shows, so the tab must be the active one before and after.
 */
export async function capture(tabId: number, windowId: number): Promise<Captura | SemImagem> {
  try {
    const url = await patiently(tabId, windowId);
    if (!url) return 'mudou';
    if (!(await isShown(tabId))) return 'mudou';
    const bytes = await (await fetch(url)).arrayBuffer();
    return { bytes, ...sizeOfPng(bytes) };
  } catch (error) {
    return reasonOf(error);
  }
}

async function isShown(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId)).active;
}

/** Null when another tab came to the front while it waited for its turn. */
async function patiently(tabId: number, windowId: number, tries = 3): Promise<string | null> {
  await captureTurn();
  if (!(await isShown(tabId))) return null;
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    // The limit is the browser's, so is the clock that it is counted by.
    if (tries === 1 || !String(error).includes('MAX_CAPTURE_VISIBLE_TAB_CALLS')) throw error;
    return patiently(tabId, windowId, tries - 1);
  }
}

/** Width and height stand at bytes 16 and 20 of every PNG (IHDR is always its first chunk). */
function sizeOfPng(bytes: ArrayBuffer): { largura: number; altura: number } {
  const view = new DataView(bytes);
  return { largura: view.getUint32(16), altura: view.getUint32(20) };
}

function reasonOf(error: unknown): SemImagem {
  const text = String(error);
  if (/MAX_CAPTURE/.test(text)) return 'limite';
  if (/activeTab|all_urls|permission/i.test(text)) return 'sem_permissao';
  if (/cannot be (captured|scripted|accessed)|chrome:\/\/|extensions gallery/i.test(text)) {
    return 'pagina_protegida';
  }
  return 'falhou';
}
