/** Anexos in parts: the offset, the check, and who may know of them. */
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, pngBytes, type Running, runHelpdesk, sha256Of } from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

const PART = 256 * 1024;

const of = (text: string) => Buffer.from(text, 'latin1');

async function sendWhole(device: Device, bytes: Uint8Array): Promise<Response> {
  let last: Response | null = null;
  for (let at = 0; at < bytes.length; at += PART) {
    last = await device.put(sha256Of(bytes), bytes.subarray(at, at + PART), at, bytes.length);
  }
  if (!last) throw new Error('nothing was sent');
  return last;
}

test('parts are put together, HEAD tells how far, and the bytes come back as they went', async () => {
  const bytes = pngBytes(600_000);
  const sha256 = sha256Of(bytes);
  expect((await maria.head(sha256)).status).toBe(404);
  const first = await maria.put(sha256, bytes.subarray(0, PART), 0, bytes.length);
  expect(await first.json()).toEqual({ recebidos: PART, total: 600_000, completo: false });
  const head = await maria.head(sha256);
  expect([head.status, head.headers.get('Content-Length')]).toEqual([200, String(PART)]);
  expect((await maria.get(`/anexos/${sha256}`)).status).toBe(404);
  await maria.put(sha256, bytes.subarray(PART, 2 * PART), PART, bytes.length);
  const last = await maria.put(sha256, bytes.subarray(2 * PART), 2 * PART, bytes.length);
  expect(await last.json()).toEqual({ recebidos: 600_000, total: 600_000, completo: true });

  const back = await maria.get(`/anexos/${sha256}`);
  expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  expect(back.headers.get('Content-Type')).toBe('image/png');
  expect(back.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(back.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(back.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="[0-9a-f]{12}\.png"$/,
  );
});

test('a repeat is a no-op', async () => {
  const bytes = pngBytes(1000);
  await sendWhole(maria, bytes);
  const again = await sendWhole(maria, bytes);
  expect(await again.json()).toEqual({ recebidos: 1000, total: 1000, completo: true });
});

test('a part out of order is told where to go on', async () => {
  const bytes = pngBytes(1000);
  const sha256 = sha256Of(bytes);
  await maria.put(sha256, bytes.subarray(0, 300), 0, 1000);
  for (const wrong of [0, 500]) {
    const response = await maria.put(sha256, bytes.subarray(wrong, wrong + 300), wrong, 1000);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'anexo_fora_de_ordem', recebidos: 300 });
  }
  expect((await maria.put(sha256, bytes.subarray(300), 300, 1000)).status).toBe(200);
});

test('two of the same part at once leave one', async () => {
  const bytes = pngBytes(1000);
  const sha256 = sha256Of(bytes);
  const both = await Promise.all(
    [0, 0].map(async () => await maria.put(sha256, bytes.subarray(0, 600), 0, 1000)),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect((await maria.put(sha256, bytes.subarray(600), 600, 1000)).status).toBe(200);
});

test('bytes that do not match their name are thrown away', async () => {
  const sha256 = sha256Of(pngBytes(1000));
  const response = await maria.put(sha256, pngBytes(1000), 0, 1000);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'anexo_corrompido' });
  expect((await maria.head(sha256)).status).toBe(404);
});

test('the type is in the bytes: images, PDF and text pass, programs do not', async () => {
  for (const [bytes, type] of [
    [of('%PDF-1.7 etc'), 'application/pdf'],
    [of('\xff\xd8\xff\xe0 etc'), 'image/jpeg'],
    [of('RIFF\x10\x10\x10\x10WEBPVP8 etc'), 'image/webp'],
    [of('Prezados, segue a relação de usuários.'), 'text/plain'],
    [of('<svg onload="alert(1)">'), 'text/plain'],
  ] as const) {
    expect((await sendWhole(maria, bytes)).status).toBe(200);
    const back = await maria.get(`/anexos/${sha256Of(bytes)}`);
    expect(back.headers.get('Content-Type')).toMatch(new RegExp(`^${type}`));
  }
  for (const bytes of [
    of('MZ\x90\x00\x03'),
    of('\x7fELF\x02\x01'),
    of('PK\x03\x04'),
    of('GIF89a\x00'),
  ]) {
    const response = await sendWhole(maria, bytes);
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'tipo_nao_aceito' });
  }
});

test('sizes have bounds', async () => {
  const big = await maria.put('a'.repeat(64), pngBytes(100), 0, 10 * 1024 * 1024 + 1);
  expect([big.status, await big.json()]).toMatchObject([413, { code: 'anexo_grande' }]);
  const part = await maria.put('a'.repeat(64), pngBytes(PART + 1), 0, PART * 3);
  expect([part.status, await part.json()]).toMatchObject([
    413,
    { code: 'anexo_grande', detail: 'Cada parte de um anexo tem no máximo 256 KB.' },
  ]);
  expect((await maria.put('a'.repeat(64), pngBytes(100), 0, 50)).status).toBe(422);
  expect((await maria.put('A'.repeat(64), pngBytes(100), 0, 100)).status).toBe(422);
});

test('what another person uploaded is unknown until you have sent its bytes', async () => {
  const bytes = pngBytes(1000);
  const sha256 = sha256Of(bytes);
  await sendWhole(maria, bytes);
  const joao = await helpdesk.device('João');
  expect((await joao.head(sha256)).status).toBe(404);
  expect((await joao.get(`/anexos/${sha256}`)).status).toBe(404);
  await joao.put(sha256, bytes.subarray(0, 400), 0, 1000);
  expect((await joao.head(sha256)).headers.get('Content-Length')).toBe('400');
  expect((await joao.put(sha256, bytes.subarray(400), 400, 1000)).status).toBe(200);
  expect((await joao.get(`/anexos/${sha256}`)).status).toBe(200);
});

test('a crash between the last part and its check costs nothing', async () => {
  const bytes = pngBytes(1000);
  const sha256 = sha256Of(bytes);
  await maria.put(sha256, bytes.subarray(0, 900), 0, 1000);
  const folder = dirname(dirname(helpdesk.store.folder.pathOf(sha256)));
  const [name = ''] = (await readdir(`${folder}/parciais`)).filter((each) => each.endsWith(sha256));
  const [pessoa = ''] = name.split('.');
  // As a process that was killed right after writing leaves it.
  await helpdesk.store.folder.write(pessoa, sha256, bytes.subarray(900), 900);
  expect((await maria.head(sha256)).headers.get('Content-Length')).toBe('1000');
  expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
});
