/** The helpdesk is down, slow or strange: nothing is lost, nothing arrives twice. */
import { randomBytes } from 'node:crypto';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fill, formIsOpen, number, openPanel, press, said, send, statusOf } from './support/form.ts';
import { storedChamados } from './support/stored.ts';
import { startProxy, type Proxy } from './support/proxy.ts';
import { until } from './support/test-browser.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let proxy: Proxy;

beforeAll(async () => {
  world = await startWorld();
  proxy = await startProxy(() => world.helpdesk.url);
});
afterEach(() => proxy.behave(null));
afterAll(async () => {
  await world.stop();
  await proxy.stop();
});

test('stopped before "Enviar", worker stopped, helpdesk back: it arrives by itself, once', async () => {
  await world.browser.store({ helpdesk: world.helpdesk.url });
  const { page, panel } = await openPanel(world, 'publico');
  await fill(panel, { descricao: 'Escrito com o helpdesk fora do ar.' });
  await world.stopHelpdesk();
  await press(panel, 'Enviar chamado');
  await until('panel says that it is kept', async () =>
    (await statusOf(panel)).includes('uardad') ? true : null,
  );
  await page.close();
  await world.browser.stopWorker();
  await world.startHelpdesk();
  const arrived = await until(
    'chamado arrived by the alarm',
    async () => find(await storedChamados(world), 'fora do ar'),
    75_000,
  );
  expect(arrived).toHaveLength(1);
});

test('5 MB at 64 KB/s, started by the alarm alone: arrives, once', { timeout: 240_000 }, async () => {
  await world.browser.store({ helpdesk: world.helpdesk.url });
  const folder = await mkdtemp(join(tmpdir(), 'anexo-'));
  const file = join(folder, 'relatorio.pdf');
  await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(5 * 1024 * 1024)]));
  const { page, panel } = await openPanel(world, 'controle');
  const input = await panel.$('input[type=file]');
  await input?.uploadFile(file);
  await until('file is listed', async () =>
    (await said(panel)).includes('relatorio.pdf') ? true : null,
  );
  await fill(panel, { descricao: 'Com um anexo grande.' });
  await world.stopHelpdesk();
  await press(panel, 'Enviar chamado');
  await until('kept', async () => ((await statusOf(panel)).includes('uardad') ? true : null));
  await page.close();
  await world.browser.stopWorker();
  await world.startHelpdesk();
  // From here on nobody looks into the extension: a worker that is watched does not fall asleep.
  proxy.behave({ bytesPerSecond: 64 * 1024 });
  await world.browser.store({ helpdesk: proxy.url });
  const arrived = await until(
    'big anexo arrived',
    async () => (proxy.created >= 1 ? find(await storedChamados(world), 'anexo grande') : null),
    200_000,
  );
  proxy.behave(null);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]?.anexos.find(({ nome }) => nome === 'relatorio.pdf')?.bytes).toBe(
    5 * 1024 * 1024 + 9,
  );
  await rm(folder, { recursive: true });
});

const find = <T extends { descricao: string }>(all: T[], text: string): T[] | null => {
  const found = all.filter(({ descricao }) => descricao.includes(text));
  return found.length > 0 ? found : null;
};
void formIsOpen;
void number;
void send;
