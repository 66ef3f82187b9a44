import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetPanel,
  newTicket,
  panelOf,
  setPanel,
  speaking,
  spendTicket,
  ticketSpent,
} from '@/lib/browser/panel-state';

const sender = (tab: number, documentId: string) =>
  ({ id: 'ext', tab: { id: tab }, frameId: 3, documentId }) as never;
const opened = (bilhete: string) => ({
  rascunho: 'r1',
  bilhete,
  documento: null,
  modo: 'pagina' as const,
  sobre: 7,
  recolhido: false,
});

beforeEach(() => fakeBrowser.reset());

test('a ticket opens once, for its own tab, and binds the document that spent it', async () => {
  const bilhete = newTicket();
  await setPanel(7, opened(bilhete));
  expect(await spendTicket(bilhete, sender(8, 'outra aba'))).toBeNull();
  expect(await spendTicket('0'.repeat(32), sender(7, 'doc'))).toBeNull();
  expect(await spendTicket(bilhete, sender(7, 'doc'))).toMatchObject({ tab: 7 });
  expect(await spendTicket(bilhete, sender(7, 'copia'))).toBeNull();
  expect(await spendTicket('', sender(7, 'copia'))).toBeNull();
});

test('only the bound document is listened to, and no longer once the panel is forgotten', async () => {
  const bilhete = newTicket();
  await setPanel(7, opened(bilhete));
  expect(await speaking(sender(7, 'doc'))).toBeNull();
  await spendTicket(bilhete, sender(7, 'doc'));
  expect(await speaking(sender(7, 'doc'))).toMatchObject({ painel: { rascunho: 'r1' } });
  expect(await speaking(sender(7, 'copia'))).toBeNull();
  await forgetPanel(7);
  expect(await speaking(sender(7, 'doc'))).toBeNull();
});

test('of two that bring the same ticket at once, one gets in', async () => {
  const bilhete = newTicket();
  await setPanel(7, opened(bilhete));
  const both = await Promise.all([
    spendTicket(bilhete, sender(7, 'doc')),
    spendTicket(bilhete, sender(7, 'copia')),
  ]);
  expect(both.filter((each) => each !== null)).toHaveLength(1);
});

test('a ticket for a frame is not spent by a page of its own, nor the other way', async () => {
  const bilhete = newTicket();
  const whole = { ...(sender(7, 'doc') as object), frameId: 0 } as never;
  await setPanel(7, opened(bilhete));
  expect(await spendTicket(bilhete, whole)).toBeNull();
  await setPanel(7, { ...opened(bilhete), modo: 'aba' });
  expect(await spendTicket(bilhete, sender(7, 'doc'))).toBeNull();
  expect(await spendTicket(bilhete, whole)).not.toBeNull();
});

test('a reload of the panel is another document: nothing more is answered to it', async () => {
  const bilhete = newTicket();
  await setPanel(7, opened(bilhete));
  await spendTicket(bilhete, sender(7, 'doc'));
  expect(await speaking(sender(7, 'recarregado'))).toBeNull();
  expect(await spendTicket(bilhete, sender(7, 'recarregado'))).toBeNull();
});

test('tickets are never the same', () => {
  const tickets = Array.from({ length: 100 }, newTicket);
  expect(new Set(tickets).size).toBe(100);
  expect(tickets.every((t) => /^[0-9a-f]{32}$/.test(t))).toBe(true);
});

test('a door learns whether its panel booted', async () => {
  const bilhete = newTicket();
  await setPanel(7, opened(bilhete));
  const booted = ticketSpent(bilhete, 1000);
  await spendTicket(bilhete, sender(7, 'doc'));
  expect(await booted).toBe(true);
  expect(await ticketSpent(newTicket(), 5)).toBe(false);
});

test('something else in the session storage is no panel', async () => {
  await fakeBrowser.storage.session.set({ 'painel:7': { rascunho: 1 } });
  expect(await panelOf(7)).toBeNull();
});
