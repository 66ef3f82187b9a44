/** A few hundred of the cases of `npm run test:fuzz`, the same every time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '../helpdesk/running.ts';
import { fuzz } from './fuzz.ts';

test(
  'bodies, headers, paths, forms, bombs and broken sockets: no 5xx, no crash',
  { timeout: 120_000 },
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'fuzz-'));
    const env = { HELPDESK_DATA: data, DATABASE_URL: await freshDatabase() };
    const { counts, failures } = await fuzz(env, {
      cases: 300,
      seed: 20_261_121,
      tokenEquipe: 'codigo-da-equipe-do-fuzz',
    });
    expect(failures).toEqual([]);
    // It met more than one kind of refusal, and some were right.
    expect(Object.keys(counts.body)).toEqual(expect.arrayContaining(['201', '422']));
    expect(Object.keys(counts.form)).toEqual(expect.arrayContaining(['303']));
    await rm(data, { recursive: true, force: true });
  },
);
