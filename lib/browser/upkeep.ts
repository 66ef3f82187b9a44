/** Once a day and at start-up: what was kept long enough goes. */
import browser from 'webextension-polyfill';
import { expireReceipts } from '@/lib/outbox/deliveries';
import { expireDrafts } from '@/lib/outbox/drafts';

const ALARME = 'limpeza';

export function watchUpkeep(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARME) void tidy();
  });
  // Alarms do not outlive the browser everywhere: set again at every start.
  const start = () => {
    browser.alarms.create(ALARME, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
    void tidy();
  };
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
}

async function tidy(): Promise<void> {
  await expireDrafts(Date.now());
  await expireReceipts(Date.now());
}
