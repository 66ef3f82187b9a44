/** The walls between the rooms: who may import whom. */
import { expect, test } from 'vitest';
import { at, closure, imports, scripts, tree, walk } from './sources.ts';

const PURE = [
  'lib/sei/',
  'lib/processo/',
  'lib/catalogo/',
  'lib/contract/',
  'lib/text/',
  'lib/picture/marks.ts',
  // The detectors, which the reader applies to what a frame shows.
  'lib/picture/area.ts',
  'lib/picture/areas.ts',
  'lib/picture/detectors.ts',
  'lib/picture/form-fields.ts',
  'lib/picture/names.ts',
  'lib/picture/running-text.ts',
  'lib/picture/search.ts',
  'lib/picture/unreadable.ts',
] as const;

const isPure = (file: string) => PURE.some((room) => file.startsWith(room));

/** Every import of these files that the rule does not allow, as `file -> import`. */
function breaches(
  files: string[],
  allowed: (one: { specifier: string; file: string | null; typeOnly: boolean }) => boolean,
): string[] {
  return files.flatMap((path) =>
    imports(path)
      .filter((one) => !allowed(one))
      .map((one) => `${path} -> ${one.specifier}`),
  );
}

/** Places where the browser's extension API is used: `chrome.x`, `browser.x`, `globalThis.chrome`. */
function extensionGlobals(path: string): string[] {
  const found: string[] = [];
  walk(tree(path), (node) => {
    if (node.type !== 'MemberExpression') return;
    const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
    const direct = object === 'chrome' || object === 'browser';
    const round = object === 'globalThis' && (property === 'chrome' || property === 'browser');
    if (direct || round) found.push(at(path, node.start));
  });
  return found;
}

const nameOf = (node: unknown) => (node as { name?: string }).name;

test('lib knows no React', () => {
  expect(
    breaches(scripts('lib'), ({ specifier }) => !/^react(-dom)?(\/|$)/.test(specifier)),
  ).toEqual([]);
});

test('lib imports nothing of the surfaces; a type is the most', () => {
  const surface = /^(components|entrypoints|helpdesk|test)\//;
  expect(
    breaches(scripts('lib'), ({ file, typeOnly }) => !file || typeOnly || !surface.test(file)),
  ).toEqual([]);
});

test('in lib, only lib/browser speaks to the browser', () => {
  const outside = scripts('lib').filter((path) => !path.startsWith('lib/browser/'));
  expect(
    breaches(outside, ({ specifier, file, typeOnly }) =>
      file ? typeOnly || !file.startsWith('lib/browser/') : specifier !== 'webextension-polyfill',
    ),
  ).toEqual([]);
  expect(outside.flatMap(extensionGlobals)).toEqual([]);
});

test('components reach the browser through lib/browser alone', () => {
  expect(
    breaches(scripts('components'), ({ specifier, file }) =>
      file ? /^(lib|components)\//.test(file) : specifier !== 'webextension-polyfill',
    ),
  ).toEqual([]);
  expect(scripts('components').flatMap(extensionGlobals)).toEqual([]);
});

test('the pure rooms stand on each other and on zod/mini, nothing else', () => {
  const pure = scripts('lib').filter(isPure);
  expect(pure.length).toBeGreaterThan(5);
  expect(
    breaches(pure, ({ specifier, file, typeOnly }) =>
      file ? isPure(file) || typeOnly : specifier === 'zod/mini',
    ),
  ).toEqual([]);
});

test('the pure rooms run in Node', async () => {
  expect(globalThis).not.toHaveProperty('document');
  for (const path of scripts('lib').filter(isPure)) {
    await expect(import(/* @vite-ignore */ `../../${path}`), path).resolves.toBeTypeOf('object');
  }
});

test('the helpdesk takes the contract, the catalogue and process numbers from lib', () => {
  const allowed = /^(helpdesk|lib\/(contract|catalogo|processo))\//;
  expect(scripts('helpdesk').length).toBeGreaterThan(5);
  expect(
    breaches(scripts('helpdesk'), ({ specifier, file }) =>
      file ? allowed.test(file) : !/^(wxt|webextension-polyfill|idb|zustand)/.test(specifier),
    ),
  ).toEqual([]);
});

test.each(['page-reader', 'panel-frame', 'sei-button'])(
  '%s, which runs inside SEI, carries neither the polyfill nor zod nor React',
  (name) => {
    const { packages } = closure(`entrypoints/${name}.ts`);
    // The two calls that WXT asks every entrypoint to be wrapped in.
    const own = [...packages].filter((one) => !one.startsWith('wxt/utils/define-'));
    expect(own).toEqual([]);
  },
);

test('the panel shows what was checked elsewhere, and loads no zod', () => {
  expect([...closure('entrypoints/panel/main.tsx').packages]).not.toContain('zod/mini');
});

test('lib has no barrel files but the contract', () => {
  const barrels = scripts('lib').filter((path) => /\/index\.tsx?$/.test(path));
  expect(barrels).toEqual(['lib/contract/index.ts']);
});
