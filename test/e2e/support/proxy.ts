/** Stands before the helpdesk and can be slow, strange or silent, as networks and proxies are. */
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Behaviour {
  /** Takes request bodies no faster than this. */
  bytesPerSecond?: number;
  /** Answers this instead of the helpdesk, to requests whose `METHOD path` contains `when`. */
  instead?: { status: number; body: string; type?: string } | 'hang' | 'cut';
  when?: string;
}

/** One request as it arrived, whole. */
export interface Recorded {
  /** `PUT /api/v1/anexos/…`, with the query. */
  line: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Proxy {
  url: string;
  /** Every request since the start, oldest first. */
  readonly requests: readonly Recorded[];
  /** `POST /chamados` that the helpdesk answered with 201. */
  readonly created: number;
  behave(behaviour: Behaviour | null): void;
  stop(): Promise<void>;
}

/** @param target address of the helpdesk, asked at each request: it may have started again */
export async function startProxy(target: () => string): Promise<Proxy> {
  let behaviour: Behaviour = {};
  let created = 0;
  const requests: Recorded[] = [];
  const server = createServer((request, response) => void pass(request, response));
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method} ${request.url}`;
    const body = await slowly(request, behaviour.bytesPerSecond);
    requests.push({ line, headers: request.headers, body });
    const { instead, when = '' } = behaviour;
    if (instead && request.method !== 'OPTIONS' && line.includes(when)) {
      if (instead === 'hang') return;
      if (instead === 'cut') return void response.socket?.destroy();
      response
        .writeHead(instead.status, {
          'Content-Type': instead.type ?? 'text/html',
          'Access-Control-Allow-Origin': '*',
        })
        .end(instead.body);
      return;
    }
    const onward = ask(target() + request.url, {
      method: request.method,
      headers: request.headers,
    });
    onward.on('response', (answer) => {
      if (line.endsWith('POST /api/v1/chamados') && answer.statusCode === 201) created += 1;
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.socket?.destroy());
    onward.end(body);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get created() {
      return created;
    },
    behave(next) {
      behaviour = next ?? {};
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function slowly(request: IncomingMessage, bytesPerSecond?: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    if (bytesPerSecond) {
      await new Promise((resolve) => setTimeout(resolve, (chunk.length / bytesPerSecond) * 1000));
    }
  }
  return Buffer.concat(chunks);
}
