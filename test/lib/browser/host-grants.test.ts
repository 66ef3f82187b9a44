import { expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { grantedHosts, originsOf } from '@/lib/browser/host-grants';

test.each([
  ['sei.exemplo.gov.br', '*://sei.exemplo.gov.br/*'],
  ['sei.exemplo.gov.br:8443', '*://sei.exemplo.gov.br/*'],
  ['127.0.0.1:4080', '*://127.0.0.1/*'],
])('%s is asked for as %s', (host, origin) => expect(originsOf(host)).toEqual([origin]));

test('hosts granted are single hosts; all of them together name none', async () => {
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({
    origins: ['*://sei.exemplo.gov.br/*', 'https://b.gov.br/*', '<all_urls>', '*://*/*'],
  });
  expect(await grantedHosts()).toEqual(['sei.exemplo.gov.br', 'b.gov.br']);
});
