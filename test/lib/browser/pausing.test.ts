/** A SEI on which the extension rests: which pages that are, and that nothing is done there. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDoor } from '@/lib/browser/doors';
import { keepCatalogo } from '@/lib/browser/catalogue';
import { keepPauses, pauseAt, pauseOf } from '@/lib/browser/pausing';
import { setHelpdeskUrl } from '@/lib/browser/settings';
import { close, database } from '@/lib/outbox/database';
import { catalogo } from '../../support/samples';

const HELPDESK = 'https://chamados.orgao.gov.br';
const AGORA = Date.parse('2026-11-24T10:00:00-03:00');
const PAUSA = { host: 'sei.orgao.gov.br', aviso: 'O SEI muda de versão hoje.' };
const URL_SEI = 'https://sei.orgao.gov.br/sei/controlador.php?acao=procedimento_trabalhar';

beforeEach(async () => {
  fakeBrowser.reset();
  await setHelpdeskUrl(HELPDESK);
});
afterEach(() => close());

describe('which page rests', () => {
  test.each([
    ['sei.orgao.gov.br', URL_SEI, true],
    ['sei.orgao.gov.br', 'http://SEI.orgao.gov.br:8080/', true],
    ['sei.orgao.gov.br:8080', 'http://sei.orgao.gov.br:8080/', true],
    ['sei.orgao.gov.br:8080', URL_SEI, false],
    ['sei.orgao.gov.br', 'https://sei.orgao.gov.br.evil.example/', false],
    ['sei.orgao.gov.br', 'https://outro.gov.br/?u=sei.orgao.gov.br', false],
    ['orgao.gov.br', URL_SEI, false],
    ['sei.orgao.gov.br', 'about:blank', false],
    ['sei.orgao.gov.br', 'isto não é um endereço', false],
  ])('a pause of %s, at %s: %j', (host, url, rests) => {
    expect(pauseOf([{ ...PAUSA, host }], url, AGORA) !== null).toBe(rests);
  });

  test('until its end, on this computer’s clock; without an end, always', () => {
    const ate = '2026-11-24T18:00:00-03:00';
    expect(pauseOf([{ ...PAUSA, ate }], URL_SEI, Date.parse(ate) - 1)).not.toBeNull();
    expect(pauseOf([{ ...PAUSA, ate }], URL_SEI, Date.parse(ate))).toBeNull();
    expect(pauseOf([PAUSA], URL_SEI, Date.parse('2036-01-01'))).toEqual(PAUSA);
  });
});

describe('where it is told', () => {
  test('along with the catalogue, and it holds while the helpdesk can’t be asked', async () => {
    await keepCatalogo(HELPDESK, { ...catalogo, pausas: [PAUSA] }, '"1"');
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await pauseAt(URL_SEI)).toEqual(PAUSA);
    await keepCatalogo(HELPDESK, catalogo, '"2"');
    expect(await pauseAt(URL_SEI)).toBeNull();
  });

  test('an open panel hears of it, once', async () => {
    const heard: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message) => void heard.push(message));
    await keepCatalogo(HELPDESK, { ...catalogo, pausas: [PAUSA] }, '"1"');
    await keepCatalogo(HELPDESK, { ...catalogo, pausas: [PAUSA] }, '"1"');
    expect(heard).toEqual([{ aviso: 'pausas.mudaram' }]);
  });

  test('another helpdesk’s pause is nothing to this one', async () => {
    await keepPauses('https://outro.exemplo.gov.br', [PAUSA]);
    expect(await pauseAt(URL_SEI)).toBeNull();
  });

  test('by policy, also where no helpdesk ever answered', async () => {
    await fakeBrowser.storage.managed.set({ pausas: [{ ...PAUSA, aviso: 'Por política.' }] });
    expect((await pauseAt(URL_SEI))?.aviso).toBe('Por política.');
  });

  test('what somebody else wrote in its place is no pause', async () => {
    await fakeBrowser.storage.local.set({ pausas: { helpdesk: HELPDESK, pausas: 'todas' } });
    expect(await pauseAt(URL_SEI)).toBeNull();
  });
});

describe('a door there', () => {
  const alvo = { id: 7, windowId: 1, url: URL_SEI };
  const openPopup = vi.fn<() => Promise<void>>();
  const touched = { read: vi.fn<() => Promise<never>>(), pictured: vi.fn<() => Promise<never>>() };

  beforeEach(async () => {
    await (await database()).clear('rascunhos');
    await keepPauses(HELPDESK, [PAUSA]);
    vi.spyOn(browser.action, 'setPopup').mockResolvedValue();
    Object.assign(browser.action, { openPopup });
    openPopup.mockResolvedValue();
    Object.assign(browser.scripting, { executeScript: touched.read });
    Object.assign(browser.tabs, { captureVisibleTab: touched.pictured });
  });

  test('reads nothing, pictures nothing, begins no draft: the popup says why', async () => {
    await openDoor(alvo);
    expect(openPopup).toHaveBeenCalledOnce();
    expect(touched.read).not.toHaveBeenCalled();
    expect(touched.pictured).not.toHaveBeenCalled();
    expect(await (await database()).count('rascunhos')).toBe(0);
  });

  test('where no popup opens by itself, the same page comes in a tab', async () => {
    openPopup.mockRejectedValue(new Error('no user gesture'));
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await openDoor(alvo);
    expect(create.mock.calls[0]?.[0].url).toMatch(/popup\.html\?sobre=7$/);
  });
});
