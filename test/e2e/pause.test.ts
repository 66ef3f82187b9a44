/** The órgão lets the extension rest on a SEI, in a real browser: nothing opens, nothing is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pausar, retomar } from '@/helpdesk/commands/pausar.ts';
import { freshDatabase } from '../helpdesk/running.ts';
import { panelOn, said, says } from './support/panel-text.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, press, pressSend } from './support/walk.ts';
import { SEI_HOST, startWorld, type World } from './support/world.ts';

const AVISO = 'O SEI muda de versão hoje.';

let world: World;
/** Where the helpdesk is, for the commands too. */
const where = { data: '', databaseUrl: '' };
beforeAll(async () => {
  where.data = await mkdtemp(join(tmpdir(), 'pausa-'));
  where.databaseUrl = await freshDatabase();
  world = await startWorld({ helpdesk: where });
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
  await rm(where.data, { recursive: true, force: true });
});

test('paused under an open panel: it keeps its text and says so; what waits is delivered; no door opens', async () => {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  const report = { ...EXEMPLO, tarja: null, descricao: 'Escrito antes da pausa.' };
  await fill(page, panel, report);

  await pausar.run([SEI_HOST, AVISO], where);
  await forgetWhenAsked();
  // The popup's opening asks the helpdesk, behind the scenes.
  expect(await world.browser.readPopup(page, AVISO)).toContain(`Relatos pausados em ${SEI_HOST}`);
  await says(panel, AVISO);
  expect(await panel.$eval('#descricao', (field) => (field as HTMLTextAreaElement).value)).toBe(
    'Escrito antes da pausa.',
  );
  await press(panel, 'button', 'Capturar de novo');
  await says(panel, 'O órgão pausou os relatos deste SEI.');

  // Queued while the helpdesk is away, delivered while the SEI is still paused.
  await world.stopHelpdesk();
  await pressSend(panel);
  await says(panel, 'Guardado. Vai sozinho', 40_000);
  await world.startHelpdesk();
  await world.browser.readPopup(page, 'enviado');
  const [sent] = await storedChamados(world);
  expect(sent?.descricao).toBe('Escrito antes da pausa.');
  await page.close();

  // Offline too: the person reads why, and nothing was read or pictured.
  await world.stopHelpdesk();
  const next = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  const popup = await world.browser.readPopup(next, sent?.numero ?? '?');
  expect(popup).not.toContain('Fotografa a página');
  expect(popup).toContain(AVISO);
  await clickSeiButton(next);
  const shown = await world.browser.popup();
  await until('the popup tells why', async () =>
    (await shown.evaluate(() => document.body.innerText)).includes(AVISO) ? true : null,
  );
  await shown.close();
  expect(await next.$('#chamados-sei-painel')).toBeNull();
  expect(await drafts()).toBe(0);

  await world.startHelpdesk();
  await retomar.run([SEI_HOST], where);
  await forgetWhenAsked();
  await world.browser.readPopup(next, 'Fotografa a página');
  await next.close();
  const again = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  expect(await said(again.panel)).not.toContain(AVISO);
});

/** As if the last question had been long ago: the catalogue is asked for again. */
async function forgetWhenAsked(): Promise<void> {
  await world.browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const db = request.result;
    const change = db.transaction('cache', 'readwrite');
    const all = change.objectStore('cache').getAll();
    all.onsuccess = () => {
      for (const each of all.result) change.objectStore('cache').put({ ...each, em: 0 });
    };
    // The page closes next, and what is not written by then is undone.
    await new Promise((resolve) => (change.oncomplete = resolve));
    db.close();
  });
}

/** Drafts on this computer. */
async function drafts(): Promise<number> {
  return await world.browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const count = request.result.transaction('rascunhos').objectStore('rascunhos').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    request.result.close();
    return count.result;
  });
}

/** The button over SEI's bar, which the toolbar's gesture lets in, pressed with the mouse. */
async function clickSeiButton(page: Page): Promise<void> {
  const worker = await world.browser.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['sei-button.js'] });
  });
  const button = await page.waitForSelector('chamados-sei-botao');
  await button?.click();
}
