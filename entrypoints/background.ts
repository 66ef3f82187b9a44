/**
 * The background: registers every listener in its first turn, since the browser wakes it by them,
 * and keeps nothing in variables. What happens then is in `lib/browser`.
 */
import { defineBackground } from 'wxt/utils/define-background';
import browser, { type Runtime } from 'webextension-polyfill';
import { refreshCatalogo } from '@/lib/browser/catalogue';
import { deliverNow, watchDeliveries } from '@/lib/browser/delivering';
import { openDoor } from '@/lib/browser/doors';
import { identityRequests } from '@/lib/browser/identity-requests';
import { watchUpkeep } from '@/lib/browser/upkeep';
import { createMenu } from '@/lib/browser/menus';
import { answer } from '@/lib/browser/answering';
import { optionsRequests } from '@/lib/browser/options-requests';
import { panelRequests } from '@/lib/browser/panel-requests';
import { popupRequests, targetOf } from '@/lib/browser/popup-requests';
import { watchPolicy } from '@/lib/browser/policy';
import { watchReturns } from '@/lib/browser/returning';
import { hideButton, reconcileButton, showButton } from '@/lib/browser/sei-hosts';
import { isButton, mayAsk } from '@/lib/browser/senders';
import { closeStorage } from '@/lib/browser/settings';
import { watchShared } from '@/lib/browser/shared-computer';
import { COMANDO } from '@/lib/browser/shortcut';

export default defineBackground(() => {
  // Only where the icon says that a draft waits: elsewhere it opens the popup.
  browser.action.onClicked.addListener((tab) => door(tab));
  browser.contextMenus.onClicked.addListener((_info, tab) => door(tab));
  browser.commands.onCommand.addListener((comando, tab) => {
    if (comando === COMANDO) door(tab);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (isButton(message, sender)) door(sender.tab);
  });
  answer({ ...panelRequests, ...popupRequests, ...optionsRequests, ...identityRequests }, mayAsk);

  void closeStorage();
  watchDeliveries();
  watchShared();
  watchPolicy();
  watchReturns();
  watchUpkeep();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void reconcileButton();
    void showButton(origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void reconcileButton();
    void hideButton(origins);
  });
  browser.runtime.onStartup.addListener(() => void reconcileButton());
  browser.runtime.onInstalled.addListener(() => {
    void createMenu();
    void reconcileButton();
    void refreshCatalogo().catch(() => undefined);
    void deliverNow();
  });
});

function door(tab: Parameters<typeof targetOf>[0]): void {
  const alvo = targetOf(tab);
  if (alvo) void openDoor(alvo);
}
