/** `npm run helpdesk -- papel` and `papeis`, as an administrator types them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { papeis } from '@/helpdesk/commands/papeis.ts';
import { papel } from '@/helpdesk/commands/papel.ts';
import { settingsFrom } from '@/helpdesk/settings.ts';
import { startHelpdesk } from '@/helpdesk/start.ts';
import { freshDatabase } from './running.ts';

let data: string;
let env: Record<string, string>;
beforeAll(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'comandos-')), 'dados');
  env = { DATABASE_URL: await freshDatabase(), HELPDESK_DATA: data };
});
afterAll(async () => await rm(join(data, '..'), { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

const COMMANDS = { papel, papeis };

/** What the command prints. */
async function run(line: string, own = env): Promise<string> {
  const [name = '', ...args] = line.split(' ');
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  await COMMANDS[name as keyof typeof COMMANDS].run(args, settingsFrom(own));
  const lines = printed.mock.calls.map(([text]) => String(text));
  printed.mockRestore();
  return lines.join('\n');
}

test('gives, lists and takes roles', async () => {
  expect(await run('papeis')).toContain('Ninguém ainda');
  expect(await run('papel Jose@CBM.exemplo.gov.br csg cbm')).toBe(
    'jose@cbm.exemplo.gov.br: csg CBM.',
  );
  await run('papel jose@cbm.exemplo.gov.br csg SEAD');
  await run('papel ana@exemplo.gov.br admin');
  const listed = (await run('papeis')).split('\n');
  expect(listed.map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['ana@exemplo.gov.br', 'admin', '-'],
    ['jose@cbm.exemplo.gov.br', 'csg', 'CBM'],
    ['jose@cbm.exemplo.gov.br', 'csg', 'SEAD'],
  ]);
  expect(await run('papel jose@cbm.exemplo.gov.br nenhum CBM')).toContain('1 papel tirado');
  expect(await run('papel ana@exemplo.gov.br nenhum')).toContain('1 papel tirado');
  expect((await run('papeis')).split('\n')).toHaveLength(1);
});

test.each([
  ['papel', /^Uso: papel <e-mail>/],
  ['papel jose csg CBM', /^Este e-mail não parece completo\.$/],
  ['papel jose@x.gov.br chefe', /^O papel é csg, central ou admin\.$/],
  ['papel jose@x.gov.br csg', /^Diga de qual órgão/],
  ['papel jose@x.gov.br csg XYZ', /^O catálogo não tem o órgão “XYZ”/],
])('“%s” is refused in a sentence', async (line, sentence) => {
  await expect(run(line)).rejects.toThrow(sentence);
});

test('a command that there is not is answered with those that there are', async () => {
  const main = new URL('../../helpdesk/main.ts', import.meta.url).pathname;
  const errors = await new Promise<string>((resolve) => {
    const words = ['--import', 'tsx', main, 'papeus'];
    execFile(process.execPath, words, (_error, _output, written) => resolve(written));
  });
  expect(errors).toMatch(/^Não existe o comando “papeus”\. Existem:\n {2}servir/);
});

test('works on the embedded database, also while the helpdesk runs', async () => {
  const embedded = { HELPDESK_DATA: data };
  await run('papel antes@exemplo.gov.br admin', embedded);
  const helpdesk = await startHelpdesk({ data, port: 0 });
  try {
    await run('papel durante@exemplo.gov.br central', embedded);
    const listed = await run('papeis', embedded);
    expect(listed).toContain('antes@exemplo.gov.br\tadmin');
    expect(listed).toContain('durante@exemplo.gov.br\tcentral');
    expect((await fetch(`${helpdesk.url}/pronto`)).status).toBe(200);
  } finally {
    await helpdesk.stop();
  }
}, 60_000);
