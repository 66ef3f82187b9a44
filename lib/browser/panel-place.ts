/** Speaks to `panel-frame.ts` in a tab: injects it, and tells it what to do. */
import browser from 'webextension-polyfill';
import { within } from './deadline';
import type { ComandoPainel } from './panel-command';
import { panelSide } from './settings';

/** A page that can't take the panel in this time gets it in a tab of its own. */
export const PRAZO_PAINEL = 800;

/** Address of the panel's page; the fragment never reaches a server nor SEI. */
export const panelUrl = (bilhete: string) => browser.runtime.getURL(`/panel.html#${bilhete}`);

/**
 * Places the panel, not yet visible, so that it boots while the picture is taken.
 * False when the page can't hold it: network error page, PDF alone, open alert, hung page.
 */
export async function placePanel(
  tabId: number,
  bilhete: string,
  recolhido: boolean,
): Promise<boolean> {
  const ate = Date.now() + PRAZO_PAINEL;
  const placing = (async () => {
    const [lado] = await Promise.all([
      panelSide(),
      browser.scripting.executeScript({
        target: { tabId },
        files: ['/panel-frame.js'],
        injectImmediately: true,
      }),
    ]);
    const url = panelUrl(bilhete);
    return order(tabId, { painel: 'abrir', url, lado, recolhido, ate });
  })();
  return (await within(PRAZO_PAINEL, placing)) === true;
}

/** Tells an open panel's frame; false when there is none that answers in time. */
export async function command(tabId: number, comando: ComandoPainel): Promise<boolean> {
  return (await within(PRAZO_PAINEL, order(tabId, comando))) === true;
}

async function order(tabId: number, comando: ComandoPainel): Promise<boolean> {
  return (await browser.tabs.sendMessage(tabId, comando, { frameId: 0 })) === true;
}
