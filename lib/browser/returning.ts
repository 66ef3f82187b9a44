/**
 * SEI navigates and the panel goes with the page. It comes back by itself, collapsed, where the
 * grant lives on; where it does not (Firefox), the icon shows that a draft waits.
 */
import browser, { type Tabs } from 'webextension-polyfill';
import { loadDraft } from '@/lib/outbox/drafts';
import { endResolved } from './deflection';
import { restorePanel } from './doors';
import { pauseOfTab } from './pausing';
import { forgetPanel, panelOf } from './panel-state';
import { command } from './panel-place';
import { mayResume } from './reading';

export function watchReturns(): void {
  browser.tabs.onUpdated.addListener((id, change, tab) => {
    if (change.status === 'complete') void panelReturns(id, tab);
  });
  browser.tabs.onRemoved.addListener((id) => void panelGone(id));
}

/**
 * Says on the icon, in this tab, that a draft waits; or no longer says it. While it waits a click
 * on the icon opens no popup: it is a door, and the door goes on with the draft.
 */
export async function markWaiting(tabId: number, waiting: boolean): Promise<void> {
  await browser.action.setPopup({ tabId, popup: waiting ? '' : '/popup.html' });
  await browser.action.setBadgeText({ tabId, text: waiting ? '1' : '' });
  await browser.action.setTitle({
    tabId,
    title: waiting ? 'Chamados SEI: rascunho aberto, clique para continuar' : 'Chamados SEI',
  });
}

async function panelGone(id: number): Promise<void> {
  const painel = await panelOf(id);
  await forgetPanel(id);
  if (painel) await endResolved(painel);
}

async function panelReturns(id: number, tab: Tabs.Tab): Promise<void> {
  const painel = await panelOf(id);
  // A frame inside the page also completes; then the panel still stands.
  if (painel?.modo !== 'pagina' || (await command(id, { painel: 'vivo' }))) return;
  if (painel.resolvido !== undefined) return panelGone(id);
  const draft = await loadDraft(painel.rascunho);
  // To come back it would have to read who is signed in now; the popup lists the draft.
  if (!draft || (await pauseOfTab(id))) return forgetPanel(id);
  const allowed = await mayResume(id, draft.pessoa);
  if (allowed === 'nao') return forgetPanel(id);
  if (allowed === 'talvez') return markWaiting(id, true);
  const alvo = { id, windowId: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT };
  if (!(await restorePanel(alvo, draft.id))) await markWaiting(id, true);
}
