/** A browser's manners without a browser, for the simulator's own tests: cookies, referer, frames. */
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Window } from 'happy-dom';
import type { Sei } from './serve.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** The bytes read as ISO-8859-1. */
  text: string;
  /** Path with query, after redirects. */
  path: string;
  /** The text as a page, parsed when it is asked for. */
  readonly document: Document;
}

export interface Client {
  /** Opens a page, following redirects, as a person who types the address would. */
  open(path: string): Promise<Answer>;
  /** Follows an address found in `page`: a link, or the source of a frame. */
  follow(page: Answer, address: string): Promise<Answer>;
  /** One request with the headers given and the cookies of this client; no redirect is followed. */
  ask(path: string, headers?: Record<string, string>, body?: URLSearchParams): Promise<Answer>;
}

export function client(sei: Sei): Client {
  const cookies = new Map<string, string>();

  async function ask(path: string, headers: Record<string, string> = {}, body?: URLSearchParams) {
    const response = await send(new URL(path, sei.url), body, {
      ...headers,
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
    });
    for (const cookie of response.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const bytes = await buffer(response);
    const text = bytes.toString('latin1');
    const status = response.statusCode ?? 0;
    let page: Document | null = null;
    return {
      status,
      headers: response.headers,
      bytes,
      text,
      path,
      get document() {
        return (page ??= parse(text));
      },
    };
  }

  async function navigate(path: string, headers: Record<string, string>): Promise<Answer> {
    const answer = await ask(path, {
      accept: 'text/html',
      'sec-fetch-mode': 'navigate',
      ...headers,
    });
    const to = answer.headers.location;
    return to === undefined ? answer : await navigate(to, headers);
  }

  return {
    ask,
    open: (path) => navigate(path, {}),
    follow: (page, address) => {
      const from = new URL(page.path, sei.url);
      const to = new URL(address, from);
      return navigate(to.pathname + to.search, { referer: from.href });
    },
  };
}

/** Not `fetch`, which writes `sec-fetch-mode` by itself. */
function send(url: URL, body: URLSearchParams | undefined, headers: Record<string, string>) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    // No connection is used twice: the server, on this same thread, may be about to close it.
    request(url, { method, headers, agent: false }, resolve)
      .on('error', reject)
      .end(body?.toString());
  });
}

function parse(text: string): Document {
  return new new Window().DOMParser().parseFromString(text, 'text/html') as unknown as Document;
}
