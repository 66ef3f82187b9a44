/** A network that does to requests what {@link faultOf} says, between the browser and the helpdesk. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf, type Fault } from './faults.ts';
import { between } from './random.ts';

export interface Network {
  url: string;
  /** Requests seen, and how many met each fault. */
  readonly seen: number;
  readonly met: ReadonlyMap<Fault, number>;
  /** From now on everything passes as it is. */
  calm(): void;
  stop(): Promise<void>;
}

export interface NetworkOptions {
  seed: number;
  /** Address of the helpdesk, asked at each request: it may have started again. */
  target(): string;
  /** Kills the helpdesk; called in the middle of a request. */
  kill(): void;
  /** How many times more often than usual it is killed. */
  kills: number;
}

export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { seed, kills } = options;
  const met = new Map<Fault, number>();
  const times = new Map<string, number>();
  let seen = 0;
  let calm = false;
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.socket?.destroy());
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request;
    const key = String(headers['idempotency-key'] ?? '');
    const line = `${request.method} ${request.url} ${key}`;
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const nth = (times.get(line) ?? 0) + 1;
    times.set(line, nth);
    seen += 1;
    const name = `${line} ${nth}`;
    const fault = calm || request.method === 'OPTIONS' ? null : faultOf(seed, name, kills);
    if (fault) met.set(fault, (met.get(fault) ?? 0) + 1);
    const pause = between(seed, `pause ${name}`, 50, 700);
    const onward = (sent: Buffer = body, length = body.length) =>
      forward(options.target(), request, sent, length);

    if (fault === 'cut') return void response.socket?.destroy();
    if (fault === 'truncate') {
      await onward(body.subarray(0, body.length >> 1), body.length).catch(() => null);
      return void response.socket?.destroy();
    }
    if (fault === 'reorder') {
      response.socket?.destroy();
      await sleep(pause * 3);
      return void (await onward().catch(() => null));
    }
    if (fault === 'kill') setTimeout(() => options.kill(), between(seed, `kill ${name}`, 0, 40));
    if (fault === 'delay') await sleep(pause);
    if (fault === 'double') void onward().catch(() => null);
    const answer = await onward(fault === 'corrupt' ? garbled(body) : body);
    if (fault === 'lost') return void response.socket?.destroy();
    if (fault === 'delay') await sleep(pause);
    const told = fault === 'garble' ? garbled(answer.body) : answer.body;
    response.writeHead(answer.status, answer.headers);
    if (fault !== 'half' || told.length === 0) return void response.end(told);
    response.write(told.subarray(0, told.length >> 1), () => response.socket?.destroy());
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    get seen() {
      return seen;
    },
    calm() {
      calm = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Passes the request on; fewer bytes than `length` are followed by the end of the connection. */
async function forward(target: string, request: IncomingMessage, body: Buffer, length: number) {
  const headers = { ...request.headers, connection: 'close' };
  delete headers['transfer-encoding'];
  if (length > 0) headers['content-length'] = String(length);
  const onward = ask(target + request.url, { method: request.method, headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    onward.on('response', resolve);
    onward.on('error', reject);
  });
  answered.catch(() => null);
  if (body.length < length) {
    onward.write(body, () => setTimeout(() => onward.destroy(), 20));
  } else onward.end(body);
  const answer = await answered;
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) };
}

/** Eight bytes in the middle are zeros: in a file another content, in JSON never a valid one. */
function garbled(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const at = Math.max(0, (other.length >> 1) - 4);
  other.fill(0, at, at + 8);
  return other;
}
