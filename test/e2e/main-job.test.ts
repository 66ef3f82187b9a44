/**
 * The main job, end to end, as `npm start` walks it where there is no display: the production build,
 * the real toolbar gesture, no host permission, its pictures.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'chamados-start-'));
});
afterAll(async () => {
  await rm(data, { recursive: true, force: true });
});

test('from the toolbar on a processo to the number and the list in the popup', async () => {
  const { DISPLAY: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/e2e/support/start.ts'],
    { env: { ...env, HELPDESK_DATA: data } },
  );
  expect(stdout).toMatch(/Chamado CBM-\d{4}-\d{6}\n/);
  const pictures = stdout.match(/\/\S+\.png/g) ?? [];
  expect(pictures).toHaveLength(4);
  for (const picture of pictures) expect(existsSync(picture)).toBe(true);
});
