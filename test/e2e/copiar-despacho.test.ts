/**
 * "Copiar texto do despacho" in the framed panel, on a SEI of plain http, and Ctrl+V in an editor:
 * the real clipboard of both browsers.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLICO } from '../sei/data.ts';
import type { Chromium } from './support/browser.ts';
import type { Firefox } from './support/firefox.ts';
import { panelOn, says } from './support/panel-text.ts';
import { press, write } from './support/walk.ts';
import { startFirefoxWorld, startWorld, type World } from './support/world.ts';

const helpdesk = { catalogo: 'alagoas' };
const BROWSERS: Record<string, () => Promise<World<Chromium | Firefox>>> = {
  Chromium: () => startWorld({ helpdesk }),
  Firefox: () => startFirefoxWorld({ helpdesk }),
};

describe.each(Object.keys(BROWSERS))('%s', (name) => {
  let world: World<Chromium | Firefox>;
  beforeAll(async () => {
    world = await BROWSERS[name]!();
  });
  afterAll(async () => {
    await world?.stop();
  });

  test('the request stands in the editor as paragraphs and a table', async () => {
    const { panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
    const search = await panel.waitForSelector('#categoria');
    await search?.type('desanexar');
    await search?.press('Enter');
    await write(panel, 'Motivo', 'Anexado por <engano>.');
    await press(panel, 'button', 'Copiar texto do despacho');
    await says(panel, 'Copiado. Cole no editor do SEI com Ctrl+V.');

    const { html, text } = await pasted(await world.browser.open('about:blank'));
    expect(html).toContain('<table');
    expect(html).toContain('Anexado por &lt;engano&gt;.');
    expect(html).not.toMatch(/class=|<script|<engano/);
    expect(text).toContain(PUBLICO.numero);
    expect(text).toContain('Assunto: Desanexar processos');
  });
});

/** What Ctrl+V brings into an editable page, as its HTML and as its words. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await page.bringToFront();
  await page.evaluate(() => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    document.body.replaceChildren(editor);
    editor.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.body.innerText.includes('Assunto'));
  return await page.evaluate(() => ({
    html: document.body.innerHTML,
    text: document.body.innerText,
  }));
}
