/** The main job once in Firefox: the real gesture, on a SEI of plain http that is not loopback. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PUBLICO, MARIA } from '../sei/data.ts';
import { unexpected } from '../sei/server.ts';
import type { Firefox } from './support/firefox.ts';
import { last } from './support/long.ts';
import { markedPlaces } from './support/marked.ts';
import { says } from './support/panel-text.ts';
import { sizeOf } from './support/pixels.ts';
import { sendPicture } from './support/sent-picture.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { expectCovered, expectSeen } from './support/tarjas.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, openPanel, walk, write } from './support/walk.ts';
import { startFirefoxWorld, type World } from './support/world.ts';

let world: World<Firefox>;
beforeAll(async () => {
  world = await startFirefoxWorld();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
});

test('from the toolbar on a processo to the number and the list in the popup', async () => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  const numero = await walk(world.browser, page);
  const [chamado] = await storedChamados(world);
  expect(chamado?.numero).toBe(numero);
  expect(chamado?.descricao).toBe(EXEMPLO.descricao);
  expect(chamado?.contexto.processo?.numero).toBe(PUBLICO.numero);
  expect(chamado?.contexto.unidade?.sigla).toBe(MARIA.unidade.sigla);
  expect(chamado?.contexto.ambiente?.navegador).toContain('Firefox');
  expect(chamado?.anexos).toHaveLength(1);
  const picture = await storedAnexo(world, chamado?.anexos[0]?.sha256 ?? '');
  const blank = await world.browser.open('about:blank');
  expect(await sizeOf(blank, picture)).toEqual({ largura: 1366, altura: 768 });
  await blank.close();
  expect(unexpected(world.sei.requests)).toEqual([]);
});

test('tarjas over planted data, and over what nobody can read', async () => {
  const bench = await world.browser.open('about:blank');
  for (const [destino, atributo] of last([
    ['ilegiveis', 'data-ilegivel'],
    ['ficha', 'data-plantado'],
  ] as const)) {
    const page = await world.browser.open(`${world.seiUrl}/sei/teste/${destino}`);
    const places = await markedPlaces(page, atributo);
    expect(places.length).toBeGreaterThan(5);
    const { picture } = await sendPicture(world, page);
    await expectCovered(bench, picture, places);
    await expectSeen(bench, picture, await markedPlaces(page, 'data-livre'));
    await page.close();
  }
});

test('after SEI goes to another screen the icon says that a draft waits; one click goes on', async () => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  const panel = await openPanel(world.browser, page);
  await write(panel, 'Descrição', 'Escrito antes de mudar de tela.');
  await says(panel, 'rascunho salvo');
  expect(await badge()).toBe('');

  await page.goto(`${world.seiUrl}/sei/teste/controle`);
  await until('the icon says so', async () => ((await badge()) === '1' ? true : null));

  await world.browser.triggerAction(page);
  const back = await world.browser.panel(page);
  const description = await back.waitForSelector('#descricao');
  expect(await description?.evaluate((area) => (area as HTMLTextAreaElement).value)).toBe(
    'Escrito antes de mudar de tela.',
  );
  await until('the icon no longer says so', async () => ((await badge()) === '' ? true : null));
});

/** What stands on the icon in the tab of the SEI. */
async function badge(): Promise<string> {
  return await world.browser.inExtension(async () => {
    const tabs = await chrome.tabs.query({});
    const texts = await Promise.all(
      tabs.map(({ id }) => chrome.action.getBadgeText(id === undefined ? {} : { tabId: id })),
    );
    return texts.join('');
  });
}
