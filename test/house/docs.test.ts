/** What the documents name exists: tests, variables, fields of the policy. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, read, ROOT, scripts } from './sources.ts';

const DOCUMENTS = files().filter((path) => path.endsWith('.md'));

test('every file that a document points to is there', () => {
  const missing = DOCUMENTS.flatMap((path) => {
    const text = read(path);
    const named = [...text.matchAll(/`((?:test|docs|helpdesk|lib)\/[\w./-]+\.\w+)`/g)];
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
    const inRoot = named.map(([, file]) => file!);
    const beside = linked.map(([, file]) => join(path, '..', file!));
    return [...inRoot, ...beside].filter((file) => !existsSync(join(ROOT, file)));
  });
  expect(missing).toEqual([]);
});

test('every test that SECURITY.md relies on is a test', () => {
  const named = [...read('SECURITY.md').matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((file) => !file.endsWith('.test.ts'))).toEqual([]);
});

test('the administrator’s guide names every variable that is read, and no other', () => {
  const guide = read('docs/guia-administrador.md');
  const code = [...scripts('helpdesk', 'lib'), 'wxt.config.ts'].map(read).join('\n');
  const variables = (text: string) =>
    new Set([...text.matchAll(/\b(?:HELPDESK|WXT)_[A-Z_]*[A-Z]\b/g)].map(([name]) => name));
  expect([...variables(guide)].toSorted()).toEqual([...variables(code)].toSorted());
});

test('the administrator’s guide names every field of the policy', () => {
  const schema = JSON.parse(read('public/managed-schema.json')) as { properties: object };
  const guide = read('docs/guia-administrador.md');
  const unnamed = Object.keys(schema.properties).filter((name) => !guide.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});
