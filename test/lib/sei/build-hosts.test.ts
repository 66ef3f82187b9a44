import { expect, test } from 'vitest';
import { originsOfBuild } from '@/lib/sei/build-hosts';

test('each host becomes one pattern, for both schemes and every port', () => {
  expect(originsOfBuild('sei.orgao.gov.br, SEI.outro.gov.br sei.orgao.gov.br')).toEqual([
    '*://sei.orgao.gov.br/*',
    '*://sei.outro.gov.br/*',
  ]);
});

test('none named, none asked for', () => {
  expect(originsOfBuild(undefined)).toEqual([]);
  expect(originsOfBuild(' ')).toEqual([]);
});

test.each([
  '*',
  '*.gov.br',
  '<all_urls>',
  'https://sei.gov.br',
  'sei.gov.br:8080',
  'sei.gov.br/sei',
  '-x',
])('“%s” stops the build', (hosts) => {
  expect(() => originsOfBuild(hosts)).toThrow(/WXT_SEI_HOSTS/);
});
