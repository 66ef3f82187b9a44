/** What whoever spreads the load over helpdesks is told, and what a helpdesk without room does. */
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { novoChamado, pngBytes, runHelpdesk, sha256Of } from './running.ts';

const ready = async (url: string) => {
  const response = await fetch(`${url}/pronto`);
  const { detail = '' } = (await response.json()) as { detail?: string };
  return [response.status, detail];
};

test('ready: database, a folder that can be written to, and room', async () => {
  const helpdesk = await runHelpdesk();
  expect(await ready(helpdesk.url)).toEqual([200, '']);
  const root = dirname(dirname(helpdesk.store.folder.pathOf('a'.repeat(64))));
  await rm(root, { recursive: true });
  await writeFile(root, 'a file where the folder should be');
  expect(await ready(helpdesk.url)).toEqual([
    503,
    'O helpdesk não consegue gravar na pasta dos anexos.',
  ]);
  await rm(root);
  expect(await ready(helpdesk.url)).toEqual([200, '']);
  await helpdesk.stop();
});

test('without room it is not ready, refuses what would be written, and goes on reading', async () => {
  const full = await runHelpdesk({ reserva: Number.MAX_SAFE_INTEGER });
  const [status, detail] = await ready(full.url);
  expect([status, detail]).toEqual([
    503,
    'O helpdesk está sem espaço em disco. Nada foi gravado: tente de novo mais tarde.',
  ]);
  const refused = await fetch(`${full.api}/dispositivos`, { method: 'POST' });
  expect([refused.status, refused.headers.get('Retry-After'), await refused.json()]).toMatchObject([
    507,
    '60',
    { code: 'sem_espaco', title: 'Helpdesk sem espaço' },
  ]);
  expect((await fetch(`${full.api}/catalogo`)).status).toBe(200);
  const roomy = await runHelpdesk({ databaseUrl: full.databaseUrl });
  const maria = await roomy.device();
  const bytes = pngBytes(100);
  const there = maria.at(full.api);
  expect((await there.put(sha256Of(bytes), bytes, 0, 100)).status).toBe(507);
  expect((await there.post('/chamados', novoChamado(), 'chave-sem-espaco')).status).toBe(507);
  expect((await there.get('/chamados')).status).toBe(200);
  // Nothing of it was kept: the same key is free where there is room.
  expect((await maria.post('/chamados', novoChamado(), 'chave-sem-espaco')).status).toBe(201);
  await roomy.stop();
  await full.stop();
});

test('while it stops, a request that had begun is told so', async () => {
  const helpdesk = await runHelpdesk();
  const { server } = helpdesk.app;
  const arrived = once(server, 'connection') as Promise<[Socket]>;
  const socket = connect(Number(new URL(helpdesk.url).port), '127.0.0.1');
  const answered = once(socket, 'data') as Promise<[Buffer]>;
  socket.write('GET /pronto HTTP/1.1\r\nHost: x\r\n');
  const [theirs] = await arrived;
  await expect.poll(() => theirs.bytesRead).toBeGreaterThan(0);
  const stopped = helpdesk.stop();
  await expect.poll(() => server.listening).toBe(false);
  socket.write('\r\n');
  const [answer] = await answered;
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 [^]*O helpdesk está parando\./);
  await stopped;
});
