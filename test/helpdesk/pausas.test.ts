/** A SEI that rests: `pausar`, `retomar`, `pausas`, and what the extension is told of it. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pausar, pausas, retomar } from '@/helpdesk/commands/pausar.ts';
import { settingsFrom } from '@/helpdesk/settings.ts';
import { listAuditoria } from '@/helpdesk/store/auditoria.ts';
import { pausasOf } from '@/helpdesk/store/pausas.ts';
import { CatalogoServido } from '@/lib/contract';
import { freshDatabase, type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
beforeAll(async () => (helpdesk = await runHelpdesk({ databaseUrl: await freshDatabase() })));
afterAll(async () => await helpdesk.stop());
afterEach(() => void vi.restoreAllMocks());

const COMMANDS = { pausar, pausas, retomar };

/** What the command prints, on the database of the helpdesk that runs. */
async function run(name: keyof typeof COMMANDS, ...args: string[]): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  await COMMANDS[name].run(args, settingsFrom({ DATABASE_URL: helpdesk.databaseUrl }));
  const lines = printed.mock.calls.map(([text]) => String(text));
  printed.mockRestore();
  return lines.join('\n');
}

const catalogo = async (etag = '') =>
  await fetch(`${helpdesk.api}/catalogo`, { headers: { 'If-None-Match': etag } });

test('told along with the catalogue at the next question, and no longer after “retomar”', async () => {
  const before = await catalogo();
  expect(CatalogoServido.parse(await before.json()).pausas).toEqual([]);
  const etag = before.headers.get('ETag') ?? '';
  expect((await catalogo(etag)).status).toBe(304);

  expect(await run('pausar', 'SEI.Orgao.gov.br', 'O SEI muda de versão hoje.')).toBe(
    'sei.orgao.gov.br: pausado até “retomar”. Aviso: O SEI muda de versão hoje.',
  );
  const paused = await catalogo(etag);
  expect(paused.status).toBe(200);
  expect(CatalogoServido.parse(await paused.json()).pausas).toEqual([
    { host: 'sei.orgao.gov.br', aviso: 'O SEI muda de versão hoje.' },
  ]);

  expect(await run('retomar', 'sei.orgao.gov.br')).toBe('sei.orgao.gov.br: a pausa terminou.');
  expect((await catalogo(etag)).status).toBe(304);
});

test('with an end on Brasília’s clock; a second pause takes the place of the first', async () => {
  await run('pausar', 'sei.orgao.gov.br', 'Primeiro.');
  await run('pausar', 'sei.orgao.gov.br', 'Segundo.', '--ate', '2099-11-24T18:00');
  const { pausas: told } = CatalogoServido.parse(await (await catalogo()).json());
  expect(told).toEqual([
    { host: 'sei.orgao.gov.br', aviso: 'Segundo.', ate: '2099-11-24T21:00:00.000Z' },
  ]);
  expect(await run('pausas')).toMatch(/^sei\.orgao\.gov\.br: pausado até 24\/11\/2099, 18:00\./);
  await run('retomar', 'sei.orgao.gov.br');
});

test('one that has ended is told to nobody', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:00Z'), toFake: ['Date'] });
  await run('pausar', 'sei.orgao.gov.br', 'Curta.', '--ate', '2026-11-20T10:00');
  vi.useRealTimers();
  vi.useFakeTimers({ now: new Date('2026-11-20T13:00:00Z'), toFake: ['Date'] });
  expect(await run('pausas')).toBe('Nenhum SEI está pausado.');
  vi.useRealTimers();
});

test('while the database is away the last pauses are told on', async () => {
  await run('pausar', 'sei.orgao.gov.br', 'Migração.');
  const { db } = helpdesk.store;
  const ask = pausasOf(db);
  const known = await ask();
  expect(known).toHaveLength(1);
  const away = vi.spyOn(db, 'select').mockImplementation(() => {
    throw new Error('connection refused');
  });
  expect(await ask()).toEqual(known);
  away.mockRestore();
  await run('retomar', 'sei.orgao.gov.br');
  expect(await ask()).toEqual([]);
});

test('who paused and resumed stands in the audit', async () => {
  await run('pausar', 'sei.auditado.gov.br', 'Aviso que não é auditado.');
  await run('retomar', 'sei.auditado.gov.br');
  const { itens } = await listAuditoria(helpdesk.store.db, { limite: 50 });
  const own = itens.filter(({ alvo }) => alvo === 'sei.auditado.gov.br');
  expect(own.map(({ papel, ato }) => [papel, ato])).toEqual([
    ['comando', 'retomou'],
    ['comando', 'pausou'],
  ]);
  expect(JSON.stringify(itens)).not.toContain('Aviso que não');
});

test.each([
  [['pausar'], /^Uso: pausar HOST/],
  [['pausar', 'sei.orgao.gov.br'], /^Uso: pausar HOST/],
  [['pausar', 'https://sei.orgao.gov.br/sei', 'x'], /não é um host/],
  [['pausar', 'sei.orgao.gov.br', 'x'.repeat(301)], /^O aviso tem de 1 a 300/],
  [['pausar', 'sei.orgao.gov.br', 'x', '--ate', 'amanhã'], /não é uma data/],
  [['pausar', 'sei.orgao.gov.br', 'x', '--ate', '2020-01-01T00:00'], /já passou/],
  [['retomar'], /^Uso: retomar/],
  [['retomar', 'outro.gov.br'], /não está pausado/],
] as const)('%j is refused in a sentence', async ([name, ...args], sentence) => {
  await expect(run(name, ...args)).rejects.toThrow(sentence);
});
