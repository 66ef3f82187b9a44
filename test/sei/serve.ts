/** The plain HTTP server under the simulator and under the captured pages: it answers and it logs. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { latin1 } from './html.ts';
import { Ledger, type RequestLog } from './log.ts';
import type { Reply } from './visit.ts';

export interface Sei {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  port: number;
  /** Every request since the start or the last {@link Sei.clear}, oldest first. */
  requests: RequestLog[];
  clear(): void;
  stop(): Promise<void>;
}

export interface SeiOptions {
  /** 0 (the default) takes a free one. */
  port?: number;
  /** Waited before each answer. */
  latencyMs?: number;
  /** Address to listen on; any `Host` header is answered. */
  host?: string;
  /** Version, or its beginning, of who does not ask for another: `3.1`, `4.0`, `4.1` (the default), `5`. */
  versao?: string;
  /** Host, with its port, of the sign-in page, when it is not SEI's own. */
  sip?: string;
}

export interface Asked {
  url: URL;
  /** Fields of the form in the body, or else of the query. */
  campos: URLSearchParams;
  post: boolean;
  cookies: Readonly<Record<string, string>>;
}

export async function serve(
  options: SeiOptions,
  ledger: Ledger,
  route: (asked: Asked) => Reply,
): Promise<Sei> {
  const { port = 0, latencyMs = 0, host = '127.0.0.1' } = options;
  const requests: RequestLog[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://${request.headers.host ?? host}${request.url ?? '/'}`);
    const entry = logged(request, url, ledger);
    requests.push(entry);
    const post = request.method === 'POST';
    const campos = new URLSearchParams(post ? await text(request) : url.search);
    if (latencyMs > 0) await wait(latencyMs);
    const reply = route({ url, campos, post, cookies: cookies(request) });
    if ('redirect' in reply) ledger.redirect(request.headers, new URL(reply.redirect, url));
    entry.status = send(response, reply);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  return {
    url: `http://${bound.address}:${bound.port}`,
    port: bound.port,
    requests,
    clear: () => void requests.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const pathOf = (url: URL): string => url.pathname + url.search;

/** Status sent; 0 while the answer never ends. */
function send(response: ServerResponse, reply: Reply): number {
  const fresh = { 'Cache-Control': 'no-store, no-cache, must-revalidate' };
  const asPage = { ...fresh, 'Content-Type': 'text/html; charset=iso-8859-1' };
  if ('redirect' in reply) {
    const session = reply.cookie ? { 'Set-Cookie': reply.cookie } : {};
    response.writeHead(302, { ...fresh, ...session, Location: reply.redirect }).end();
    return 302;
  }
  if ('hang' in reply) {
    if (reply.hang) response.writeHead(200, asPage).write(latin1(reply.hang));
    return 0;
  }
  if ('bytes' in reply) {
    const headers = { ...fresh, 'Content-Type': reply.type, ...reply.headers };
    response.writeHead(200, headers).end(reply.bytes);
    return 200;
  }
  response.writeHead(reply.status ?? 200, { ...asPage, ...reply.headers }).end(latin1(reply.page));
  return reply.status ?? 200;
}

function logged(request: IncomingMessage, url: URL, ledger: Ledger): RequestLog {
  const { headers, method = 'GET' } = request;
  const of = (name: string) => headers[name]?.toString() ?? null;
  return {
    time: Date.now(),
    method,
    path: pathOf(url),
    host: url.host,
    referer: of('referer'),
    origin: of('origin'),
    fetch: { dest: of('sec-fetch-dest'), mode: of('sec-fetch-mode'), site: of('sec-fetch-site') },
    userAgent: of('user-agent') ?? '',
    status: 0,
    cause: ledger.cause(method, pathOf(url), headers),
  };
}

function cookies(request: IncomingMessage): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}
