/** Bytes that nobody uses are collected; nothing that somebody uses ever is. */
import { existsSync } from 'node:fs';
import { readdir, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectOrphans, DIA } from '@/helpdesk/store/orphans.ts';
import { anexos } from '@/helpdesk/store/schema.ts';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

const ago = (days: number) => new Date(Date.now() - days * DIA);
const root = () => dirname(dirname(helpdesk.store.folder.pathOf('a'.repeat(64))));
const held = (sha256: string) => existsSync(helpdesk.store.folder.pathOf(sha256));

async function send(bytes = pngBytes(2000), days = 0): Promise<string> {
  const sha256 = sha256Of(bytes);
  await maria.put(sha256, bytes, 0, bytes.length);
  await age(sha256, days);
  return sha256;
}

async function age(sha256: string, days: number): Promise<void> {
  await utimes(helpdesk.store.folder.pathOf(sha256), ago(days), ago(days));
  await helpdesk.store.db
    .update(anexos)
    .set({ criadoEm: ago(days) })
    .where(eq(anexos.sha256, sha256));
}

test('an upload that nobody continued for a day', async () => {
  const bytes = pngBytes(1000);
  const [old, fresh] = [sha256Of(bytes), sha256Of(pngBytes(900))];
  await maria.put(old, bytes.subarray(0, 500), 0, 1000);
  await maria.put(fresh, bytes.subarray(0, 500), 0, 900);
  const names = await readdir(join(root(), 'parciais'));
  const name = names.find((each) => each.endsWith(old)) ?? '';
  await utimes(join(root(), 'parciais', name), ago(1.1), ago(1.1));
  expect(await collectOrphans(helpdesk.store)).toMatchObject({ parciais: 1 });
  expect((await maria.head(old)).status).toBe(404);
  expect((await maria.head(fresh)).headers.get('Content-Length')).toBe('500');
  // Whoever comes back begins anew.
  expect((await maria.put(old, bytes, 0, 1000)).status).toBe(200);
});

test('what was sent and no chamado ever showed, after 35 days', async () => {
  const [old, recent, shown] = [
    await send(pngBytes(2000), 36),
    await send(pngBytes(2000), 34),
    await send(),
  ];
  const anexo = { sha256: shown, nome: 'tela.png', papel: 'imagem' } as const;
  await maria.post('/chamados', novoChamado({ anexos: [anexo] }));
  await age(shown, 400);
  const found = await collectOrphans(helpdesk.store);
  expect(found).toMatchObject({ semChamado: 1, semLinha: 1, bytes: 2000 });
  expect([held(old), held(recent), held(shown)]).toEqual([false, true, true]);
  expect((await maria.head(old)).status).toBe(404);
});

test('a file that no row names, unless it is a moment before its row', async () => {
  const [old, fresh] = [await send(pngBytes(2000), 2), await send()];
  await helpdesk.store.db.delete(anexos).where(eq(anexos.sha256, old));
  await helpdesk.store.db.delete(anexos).where(eq(anexos.sha256, fresh));
  expect(await collectOrphans(helpdesk.store)).toMatchObject({ semLinha: 1 });
  expect([held(old), held(fresh)]).toEqual([false, true]);
  expect(await collectOrphans(helpdesk.store, new Date(), 0)).toMatchObject({ semLinha: 1 });
  expect(held(fresh)).toBe(false);
});

test('bytes that were sent anew since they were listed are not taken for the old ones', async () => {
  const bytes = pngBytes(2000);
  const sha256 = await send(bytes, 2);
  const { folder, db } = helpdesk.store;
  const listed = [];
  for await (const each of folder.list()) if (each.sha256 === sha256) listed.push(each);
  await db.delete(anexos).where(eq(anexos.sha256, sha256));
  await send(bytes);
  expect(await folder.remove(listed[0]!)).toBe(false);
  expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
});

test('rows whose bytes are gone or cut are told, by hash', async () => {
  const [gone, cut] = [await send(), await send()];
  await unlink(helpdesk.store.folder.pathOf(gone));
  await writeFile(helpdesk.store.folder.pathOf(cut), 'x');
  expect((await maria.get(`/anexos/${gone}`)).status).toBe(404);
  const { faltam } = await collectOrphans(helpdesk.store);
  expect(faltam.toSorted()).toEqual([gone, cut].toSorted());
});

test('while chamados with pictures arrive, none of them loses one', async () => {
  const stop = new AbortController();
  const collecting = (async () => {
    // What waits for a chamado is always too old; files without a row are not, as in real life.
    const later = new Date(Date.now() + 3000 * DIA);
    while (!stop.signal.aborted) await collectOrphans(helpdesk.store, later, 3001 * DIA);
  })();
  const results = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const bytes = pngBytes(3000);
      const sha256 = sha256Of(bytes);
      const anexo = { sha256, nome: 'tela.png', papel: 'imagem' } as const;
      // The outbox begins anew when its anexo is not known any more.
      for (;;) {
        await maria.put(sha256, bytes, 0, bytes.length);
        const sent = await maria.post('/chamados', novoChamado({ anexos: [anexo] }));
        if (sent.status === 201) break;
      }
      return sha256;
    }),
  );
  stop.abort();
  await collecting;
  for (const sha256 of results) expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
});
