/** What no source file may hold. */
import { expect, test } from 'vitest';
import { at, files, read, scripts, tree, walk } from './sources.ts';

/** Everything that runs at a user's or an órgão's. */
const SHIPPED = ['entrypoints', 'components', 'lib', 'helpdesk'];

/** Files that may be longer than that, and why. */
const LONG: Record<string, string> = {};

const BINARY = /\.(png|ico|pdf|woff2?|gz|jpe?g|webp)$/;

test('no page is ever built from a string, and no code from text', () => {
  const names = [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'createContextualFragment',
    'srcdoc',
    'srcDoc',
    'eval',
    'Function',
  ];
  const found: string[] = [];
  for (const path of scripts(...SHIPPED)) {
    walk(tree(path), (node, parent) => {
      const name = node['name'] ?? node['value'];
      const named = ['Identifier', 'JSXIdentifier', 'Literal'].includes(node.type);
      if (!named || typeof name !== 'string' || !names.includes(name)) return;
      // As a type (`Function`), or in a text that merely says the word, it does nothing.
      const isCode =
        node.type !== 'Literal' ||
        (parent?.type === 'MemberExpression' && parent['computed'] === true);
      if (isCode && parent?.type !== 'TSTypeReference')
        found.push(`${at(path, node.start)} ${name}`);
    });
  }
  expect(found).toEqual([]);
});

test('no file names a folder of somebody’s machine or the host of a package registry', () => {
  const folder = /(?:^|[\s'"`(=:,])\/(?:work|home|root|Users)\/[\w.-]/m;
  // In pieces, or this file would be the first to name them.
  const hosts = ['registry.npmjs', 'registry.yarnpkg', 'deb.debian', 'npm.pkg.github'];
  const host = new RegExp(hosts.map((name) => `${name.replaceAll('.', '\\.')}\\.\\w`).join('|'));
  const found = files()
    .filter((path) => !BINARY.test(path))
    .filter((path) => folder.test(read(path)) || host.test(read(path)));
  expect(found).toEqual([]);
});

test('a file holds one subject: 250 lines, 400 for the tests of one, or a reason', () => {
  const long = scripts(...SHIPPED, 'test').filter((path) => lines(path) > most(path));
  expect(long.toSorted()).toEqual(Object.keys(LONG).toSorted());
});

test('files are named in kebab-case', () => {
  const odd = scripts(...SHIPPED, 'test').filter((path) => !/^[a-z0-9/.-]+$/.test(path));
  expect(odd).toEqual([]);
});

test('no source leaves work for later or silences the checker', () => {
  const marks = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['@ts', '-ignore'],
    ['@ts', '-nocheck'],
  ];
  const word = new RegExp(marks.map((pair) => pair.join('')).join('|'));
  expect(scripts(...SHIPPED, 'test').filter((path) => word.test(read(path)))).toEqual([]);
});

test('no test is switched off', () => {
  const off = /\b(?:test|it|describe)\.(?:only|todo|fixme)\b|\b(?:test|it|describe)\.skip\(/;
  expect(scripts('test').filter((path) => off.test(read(path)))).toEqual([]);
});

const most = (path: string) => (path.startsWith('test/') ? 400 : 250);

function lines(path: string): number {
  return read(path).trimEnd().split('\n').length;
}
