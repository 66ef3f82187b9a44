/** The órgão's policy: what it holds, and that a mistake in it costs nothing but itself. */
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { optionsRequests } from '@/lib/browser/options-requests';
import { parsePolicy, policy, watchPolicy } from '@/lib/browser/policy';
import { helpdeskUrl, setHelpdeskUrl } from '@/lib/browser/settings';
import schema from '@/public/managed-schema.json';
import { isShared, setShared } from '@/lib/browser/shared-computer';

const ORGAO = 'https://chamados.orgao.gov.br';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubEnv('DEV', false);
  vi.stubEnv('WXT_HELPDESK_URL', '');
});

const rule = (values: Record<string, unknown>) => fakeBrowser.storage.managed.set(values);

test('its helpdesk is used whatever the person chose before, and cannot be changed', async () => {
  await setHelpdeskUrl('https://outro.exemplo.gov.br');
  await rule({ helpdesk: `${ORGAO}/` });
  expect(await helpdeskUrl()).toBe(ORGAO);
  const answer = await optionsRequests['opcoes.helpdesk'](
    { url: 'https://outro.exemplo.gov.br' },
    {},
  );
  expect(answer).toEqual({ ok: false, detalhe: 'Definido pelo seu órgão. Só a TI pode mudar.' });
  expect(await helpdeskUrl()).toBe(ORGAO);
});

test.each([
  'http://chamados.orgao.gov.br',
  'javascript:alert(1)',
  'https://u:p@x.gov.br',
  'ftp://x.gov.br',
  42,
])('%j is no helpdesk: said in words, and the person’s own stays in use', async (helpdesk) => {
  await setHelpdeskUrl(ORGAO);
  await rule({ helpdesk });
  expect(await helpdeskUrl()).toBe(ORGAO);
  expect((await policy()).erros[0]).toContain('endereço inválido em “helpdesk”');
});

test('an address in the settings that is not https is none, wherever it came from', async () => {
  await fakeBrowser.storage.local.set({ helpdesk: 'http://chamados.orgao.gov.br' });
  expect(await helpdeskUrl()).toBeNull();
  vi.stubEnv('WXT_HELPDESK_URL', 'http://chamados.orgao.gov.br');
  expect(await helpdeskUrl()).toBeNull();
  vi.stubEnv('WXT_HELPDESK_URL', ORGAO);
  expect(await helpdeskUrl()).toBe(ORGAO);
});

test.each([
  [true, false, true],
  [false, true, false],
  [undefined, true, true],
  ['sim', true, true],
])('computadorCompartilhado %j, chosen %j: %j', async (ruled, chosen, is) => {
  await setShared(chosen);
  if (ruled !== undefined) await rule({ computadorCompartilhado: ruled });
  expect(await isShared()).toBe(is);
});

test('each value stands for itself: the good ones hold beside the bad', () => {
  const read = parsePolicy({
    helpdesk: 'http://x.gov.br',
    orgao: ' CBM ',
    computadorCompartilhado: 'true',
    pausas: [
      { host: 'SEI.orgao.gov.br', aviso: 'Migração.' },
      { host: 'https://sei.orgao.gov.br/sei', aviso: 'x' },
      { host: 'sei.orgao.gov.br', aviso: '' },
      { host: 'sei.orgao.gov.br', aviso: 'x', ate: 'amanhã' },
    ],
    helpdsk: ORGAO,
  });
  expect(read).toMatchObject({
    helpdesk: null,
    orgao: 'CBM',
    compartilhado: null,
    pausas: [{ host: 'sei.orgao.gov.br', aviso: 'Migração.' }],
  });
  expect(read.erros.map((erro) => /“(\w+)”/.exec(erro)?.[1])).toEqual([
    'helpdesk',
    'computadorCompartilhado',
    'pausas',
    'pausas',
    'pausas',
    'helpdsk',
  ]);
});

test('every field that the schema offers is read', () => {
  for (const name of Object.keys(schema.properties)) {
    const { erros } = parsePolicy({ [name]: {} });
    expect(erros.join(), name).toContain(`“${name}”`);
    expect(erros.join(), name).not.toContain('não conhece');
  }
});

test('where the browser refuses to say (Firefox without a policy), there is none', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
    new Error('Managed storage manifest not found'),
  );
  expect(await policy()).toMatchObject({ helpdesk: null, orgao: null, pausas: [], erros: [] });
});

test('Chromium is silent in its first seconds: the last policy holds until it has had its time', async () => {
  watchPolicy();
  await rule({ helpdesk: ORGAO, computadorCompartilhado: true });
  expect(await helpdeskUrl()).toBe(ORGAO);
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({});
  expect(await helpdeskUrl()).toBe(ORGAO);
  expect(await isShared()).toBe(true);

  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitUntil(async () => (await fakeBrowser.alarms.getAll()).length > 0);
  const [alarm] = await fakeBrowser.alarms.getAll();
  await fakeBrowser.alarms.onAlarm.trigger(alarm!);
  await vi.waitUntil(async () => (await helpdeskUrl()) === null);
  expect(await isShared()).toBe(false);
});

test('a policy that is taken away while the browser runs is gone at once', async () => {
  watchPolicy();
  await rule({ helpdesk: ORGAO });
  expect(await helpdeskUrl()).toBe(ORGAO);
  await fakeBrowser.storage.managed.clear();
  await vi.waitUntil(async () => (await helpdeskUrl()) === null);
});
