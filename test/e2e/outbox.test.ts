/** The helpdesk is down, slow or strange: nothing is lost, nothing arrives twice. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LONGO } from './support/long.ts';
import { panelOn, said, says } from './support/panel-text.ts';
import { startProxy, type Behaviour, type Proxy } from './support/proxy.ts';
import { storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill, pressSend, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let proxy: Proxy;

beforeAll(async () => {
  world = await startWorld();
  proxy = await startProxy(() => world.helpdesk.url);
});
beforeEach(async () => {
  proxy.behave(null);
  await world.browser.store({ helpdesk: proxy.url });
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  await world?.stop();
  await proxy?.stop();
});

const report = (descricao: string) => ({ ...EXEMPLO, tarja: null, descricao });
const withText = async (text: string) =>
  (await storedChamados(world)).filter(({ descricao }) => descricao === text);

test('helpdesk down, worker stopped, helpdesk back: it arrives by itself, once', async () => {
  const text = 'Escrito com o helpdesk fora do ar.';
  await sendWhileDown(text);
  await world.startHelpdesk();
  const arrived = await until(
    'the alarm delivered it',
    async () => ((await withText(text)).length > 0 ? await withText(text) : null),
    80_000,
  );
  expect(arrived).toHaveLength(1);
});

test.runIf(LONGO)(
  '5 MB at 64 KB/s, begun by the alarm alone: arrives, once',
  { timeout: 280_000 },
  async () => {
    const text = 'Com um anexo grande.';
    const size = 5 * 1024 * 1024;
    const folder = await mkdtemp(join(tmpdir(), 'anexo-'));
    const file = join(folder, 'relatorio.pdf');
    await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size - 9)]));
    await sendWhileDown(text, file);
    proxy.behave({ bytesPerSecond: 64 * 1024 });
    const before = proxy.created;
    await world.startHelpdesk();
    // Nobody looks into the extension meanwhile: a worker that is watched does not fall asleep.
    await until('the big one arrived', async () => (proxy.created > before ? true : null), 240_000);
    proxy.behave(null);
    const arrived = await withText(text);
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.anexos.find(({ nome }) => nome === 'relatorio.pdf')?.bytes).toBe(size);
    await rm(folder, { recursive: true });
  },
);

test.each<[string, Behaviour, RegExp]>([
  [
    'answers garbage',
    { instead: { status: 200, body: '<h1>Portal</h1>' } },
    /não como um helpdesk/,
  ],
  ['answers 500', { instead: { status: 500, body: 'oops' } }, /problema do lado dele/],
  ['answers 401', { instead: { status: 401, body: '' } }, /não reconheceu/],
  ['hangs', { instead: 'hang' }, /demorou demais/],
  ['cuts the connection', { instead: 'cut' }, /falar com o helpdesk/],
])(
  'a helpdesk that %s: the person reads why, and it arrives later',
  async (name, behaviour, why) => {
    const text = `O helpdesk ${name}.`;
    const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
    await fill(page, panel, report(text));
    proxy.behave(behaviour);
    await pressSend(panel);
    expect(await says(panel, why, 50_000)).toMatch(/sozinho|guardad/i);
    proxy.behave(null);
    // Whoever looks into the popup need not wait for the queue's own clock, a minute at most.
    await world.browser.readPopup(page, 'Meus chamados');
    await until(
      'it arrived',
      async () => ((await withText(text)).length === 1 ? true : null),
      75_000,
    );
    await page.close();
  },
);

test('413: the form is back with the reason, text and picture kept, and a second try sends', async () => {
  const text = 'Anexo recusado pelo tamanho.';
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/publico`);
  await fill(page, panel, report(text));
  proxy.behave({ instead: { status: 413, body: 'Too large' }, when: 'POST /api/v1/chamados' });
  await pressSend(panel);
  await says(panel, /tamanho que o helpdesk aceita/);
  expect(await panel.$eval('#descricao', (area) => (area as HTMLTextAreaElement).value)).toBe(text);
  expect(await panel.$('button[id^="ampliar-"]')).not.toBeNull();
  proxy.behave(null);
  await send(panel);
  expect(await withText(text)).toHaveLength(1);
});

/** Fills in and sends with the helpdesk stopped; then panel, page and worker are gone. */
async function sendWhileDown(text: string, file?: string): Promise<void> {
  const { page, panel } = await panelOn(world.browser, `${world.seiUrl}/sei/teste/controle`);
  if (file) {
    const input = await panel.$('input[type=file]');
    await input?.uploadFile(file);
    await until('file is listed', async () =>
      (await said(panel)).includes('relatorio.pdf') ? true : null,
    );
  }
  await fill(page, panel, report(text));
  await world.stopHelpdesk();
  await pressSend(panel);
  await says(panel, /falar com o helpdesk/, 40_000);
  await page.close();
  await world.browser.stopWorker();
}
