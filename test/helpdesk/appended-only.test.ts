/** The audit only grows: no code of the helpdesk changes a row of it, and only its retention takes any. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../helpdesk/', import.meta.url));

test('rows of the audit are written in one place, taken in one, and changed in none', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(root + name, 'utf8');
      const drizzle = source.matchAll(/\.(insert|update|delete)\(auditoria\)/g);
      const sql = source.matchAll(/\b(insert into|update|delete from|truncate) "?auditoria\b/gi);
      return [...drizzle, ...sql].map(([, what]) => `${name}: ${what}`);
    });
  expect(found.toSorted()).toEqual([
    'retention/retention.ts: delete',
    'store/auditoria.ts: insert',
  ]);
});
