/** Bounds for whoever asks: how much, how often, how slowly; and what is refused before it is read. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORM_BYTES } from '@/helpdesk/desk/form-file.ts';
import { LIMITES } from '@/lib/contract';
import { Visitor } from './desk/visitor.ts';
import { CLIENT } from './identity/openid.ts';
import { type Device, pngBytes, type Running, runHelpdesk, sha256Of } from './running.ts';

/** Opens a socket of its own and sends `text`; what comes back, so far and at the end. */
function dial({ url }: Running, text: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(text);
  return { socket, closed, answer: () => answer };
}

const head = (device: Device, line: string, ...rest: string[]) =>
  [line, 'Host: x', `Authorization: Bearer ${device.token}`, ...rest, '', ''].join('\r\n');

describe('the bodies of every route', () => {
  const routes: [metodo: string, rota: string][] = [];
  let helpdesk: Running;
  let cookie: string;
  let maria: Device;
  beforeAll(async () => {
    helpdesk = await runHelpdesk({
      tokenEquipe: 'codigo-da-equipe-de-teste',
      urlPublica: 'http://127.0.0.1:9',
      oidc: { ...CLIENT, emissor: 'http://127.0.0.1:9', escopos: 'openid', nome: 'Login' },
      onRoute: (metodo, rota) => routes.push([metodo, rota]),
    });
    maria = await helpdesk.device();
    const csg = new Visitor(helpdesk.url);
    await csg.signIn('codigo-da-equipe-de-teste');
    cookie = [...csg.cookies].map((pair) => pair.join('=')).join('; ');
  });
  afterAll(async () => await helpdesk.stop());

  test('are bounded: what is larger is refused by its length, before it comes', async () => {
    const taking = routes.filter(([metodo]) => ['POST', 'PUT', 'DELETE'].includes(metodo));
    expect(taking.length).toBeGreaterThan(15);
    const answers = await Promise.all(
      taking.map(async ([metodo, rota]) => {
        const path = rota.replace(':sha256', 'a'.repeat(64)).replace(/:\w+/, randomUUID());
        const query = rota.includes(':sha256') ? '?inicio=0&total=9000000' : '';
        const { answer, socket, closed } = dial(
          helpdesk,
          head(
            maria,
            `${metodo} ${path}${query} HTTP/1.1`,
            `Cookie: ${cookie}`,
            `Idempotency-Key: ${randomUUID()}`,
            `Content-Type: ${typeOf(rota)}`,
            `Content-Length: ${boundOf(metodo, rota) + 100_000}`,
          ),
        );
        await expect.poll(answer, { timeout: 5_000 }).not.toBe('');
        socket.destroy();
        await closed;
        return [`${metodo} ${rota}`, answer().slice(9, 12)];
      }),
    );
    expect(answers).toEqual(taking.map((route) => [route.join(' '), '413']));
  });

  test('are counted as they come, when no length is said', async () => {
    const { answer, closed, socket } = dial(
      helpdesk,
      head(
        maria,
        'POST /api/v1/chamados HTTP/1.1',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        'Connection: close',
      ),
    );
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < 64 && answer() === ''; sent += 1) {
      socket.write(chunk);
      await sleep(20);
    }
    await closed;
    expect(answer()).toMatch(/^HTTP\/1\.1 413 /);
  });

  /** A chamado brings a list of people, the desk's form a spreadsheet. */
  function boundOf(metodo: string, rota: string): number {
    if (metodo === 'POST' && rota === '/api/v1/chamados') return 3 * 1024 * 1024;
    return rota === '/mesa/modelos' ? FORM_BYTES : LIMITES.bytesPorParte;
  }

  function typeOf(rota: string): string {
    if (rota === '/mesa/modelos') return 'multipart/form-data; boundary=x';
    if (!rota.startsWith('/api')) return 'application/x-www-form-urlencoded';
    return rota.includes('/anexos/') ? 'application/octet-stream' : 'application/json';
  }
});

describe('a flood', () => {
  let helpdesk: Running;
  beforeAll(
    async () =>
      (helpdesk = await runHelpdesk({
        tokenEquipe: 'codigo-da-equipe-de-teste',
        pedidosPorMinuto: 5,
        anonimosPorMinuto: 40,
        paginasPorMinuto: 5,
      })),
  );
  afterAll(async () => await helpdesk.stop());

  test('of one device is told to wait, and for how long; another goes on', async () => {
    const [maria, joao] = [await helpdesk.device(), await helpdesk.device('João')];
    const asked = [];
    for (let i = 0; i < 8; i += 1) asked.push(await maria.get('/chamados'));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    const [refused] = asked.slice(-1);
    // Five a minute are one in 12 seconds.
    expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(5);
    expect(await refused?.json()).toMatchObject({
      code: 'muitas_requisicoes',
      detail: 'Houve muitas tentativas seguidas. Espere um minuto e tente de novo.',
    });
    expect((await joao.get('/chamados')).status).toBe(200);
  });

  test('is refused before its body is read', async () => {
    const maria = await helpdesk.device();
    for (let i = 0; i < 5; i += 1) await maria.get('/chamados');
    const { answer, socket } = dial(
      helpdesk,
      head(
        maria,
        'POST /api/v1/chamados HTTP/1.1',
        'Content-Type: application/json',
        'Content-Length: 200000',
      ),
    );
    await expect.poll(answer).toMatch(/^HTTP\/1\.1 429 /);
    socket.destroy();
  });

  test('without a token is counted by address', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 45; i += 1) {
      statuses.add((await fetch(`${helpdesk.api}/catalogo`)).status);
    }
    expect([...statuses]).toEqual([200, 429]);
  });

  test('of one session of the desk is a page that says so', async () => {
    const csg = new Visitor(helpdesk.url);
    await csg.signIn('codigo-da-equipe-de-teste');
    const pages = [];
    for (let i = 0; i < 6; i += 1) pages.push(await csg.open('/mesa'));
    expect(pages[0]?.status).toBe(200);
    expect(pages.at(-1)?.status).toBe(429);
    expect(Number(pages.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(5);
    expect(pages.at(-1)?.html).toContain('Espere um minuto');
    const colleague = new Visitor(helpdesk.url);
    expect((await colleague.signIn('codigo-da-equipe-de-teste')).status).toBe(200);
  });
});

describe('somebody slow', () => {
  let helpdesk: Running;
  let maria: Device;
  let sha256: string;
  beforeAll(async () => {
    const patience = { head: 300, request: 600, silence: 800, answer: 800 };
    helpdesk = await runHelpdesk({ patience });
    maria = await helpdesk.device();
    sha256 = await keepLargeAnexo();
  });
  afterAll(async () => await helpdesk.stop());

  const LATE = /^HTTP\/1\.1 408 [^]*Access-Control-Allow-Origin: \*[^]*demorou demais/;

  test('with the head of a request', async () => {
    const { socket, closed, answer } = dial(helpdesk, 'GET /api/v1/catalogo HTTP/1.1\r\n');
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 100);
    await closed;
    clearInterval(drip);
    expect(answer()).toMatch(LATE);
  });

  test('with its body', async () => {
    const { socket, closed, answer } = dial(
      helpdesk,
      head(
        maria,
        'POST /api/v1/chamados HTTP/1.1',
        'Content-Type: application/json',
        'Content-Length: 500',
      ),
    );
    const drip = setInterval(() => socket.write(' '), 100);
    await closed;
    clearInterval(drip);
    expect(answer()).toMatch(LATE);
  });

  test('who says nothing at all', async () => {
    const { closed } = dial(helpdesk, '');
    await closed;
  });

  test.each([
    ['who does not take the answer', 0],
    ['who takes it a little at a time', 100],
  ])('%s', async (_, every) => {
    const arrived = once(helpdesk.app.server, 'connection') as Promise<[Socket]>;
    const { socket } = dial(helpdesk, head(maria, `GET /api/v1/anexos/${sha256} HTTP/1.1`));
    socket.pause();
    const [theirs] = await arrived;
    const sip = every ? setInterval(() => void socket.read(), every) : undefined;
    // Its side is given up, with whatever was still to be sent.
    await once(theirs, 'close');
    clearInterval(sip);
    expect(theirs.bytesWritten).toBeLessThan(LIMITES.bytesPorAnexo);
    socket.destroy();
  });

  /** More than two sockets on one machine hold between them. */
  async function keepLargeAnexo(): Promise<string> {
    const bytes = pngBytes(LIMITES.bytesPorAnexo);
    const name = sha256Of(bytes);
    const part = LIMITES.bytesPorParte;
    for (let inicio = 0; inicio < bytes.length; inicio += part) {
      await maria.put(name, bytes.subarray(inicio, inicio + part), inicio, bytes.length);
    }
    return name;
  }
});
