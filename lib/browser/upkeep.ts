/** Every few hours and at start-up: what was kept long enough goes, by a clock that can be believed. */
import browser from 'webextension-polyfill';
import { trustedClock } from '@/lib/outbox/clock';
import { expireReceipts } from '@/lib/outbox/deliveries';
import { expireDrafts } from '@/lib/outbox/drafts';

const ALARME = 'limpeza';

export function watchUpkeep(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARME) void tidy();
  });
  browser.runtime.onStartup.addListener(() => void start());
  browser.runtime.onInstalled.addListener(() => void start());
}

/** Alarms do not outlive the browser everywhere: set again at every start. */
async function start(): Promise<void> {
  await browser.alarms.create(ALARME, { delayInMinutes: 1, periodInMinutes: 4 * 60 });
  await tidy();
}

async function tidy(): Promise<void> {
  const now = Date.now();
  if (!(await trustedClock(now))) return;
  await expireDrafts(now);
  await expireReceipts(now);
}
