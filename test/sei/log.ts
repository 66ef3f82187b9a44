/**
 * Who made each request. A page tells, while it is drawn, every link, frame and file it carries;
 * whatever comes later and was in none of them was not made by SEI: that is how "zero requests to
 * SEI" is asserted.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** `page`: a page carried it. `person`: typed, or opened by the test. `browser`: icons and the like. */
export type Cause = 'page' | 'person' | 'browser';

export interface RequestLog {
  /** Milliseconds since the epoch. */
  time: number;
  method: string;
  /** Path with query. */
  path: string;
  host: string;
  referer: string | null;
  origin: string | null;
  /** The `sec-fetch-*` headers; browsers leave them out on plain-http hosts. */
  fetch: { dest: string | null; mode: string | null; site: string | null };
  userAgent: string;
  status: number;
  /** Null: no page of the simulator makes this request. */
  cause: Cause | null;
}

/** Requests that the simulator's own pages do not make. */
export function unexpected(requests: readonly RequestLog[]): RequestLog[] {
  return requests.filter((request) => request.cause === null);
}

/** What pages carried, by the page's path with query. */
export class Ledger {
  readonly #links = new Map<string, Set<string>>();
  readonly #uses = new Map<string, Map<string, number>>();
  /** Links to other hosts, by the origin that carries them: browsers name no more of the page. */
  readonly #away = new Map<string, Set<string>>();

  /** The page may be left for `to`, or frame it, as often as anyone likes. */
  link(page: URL, to: URL): void {
    if (to.host === page.host) add(this.#links, pathOf(page), pathOf(to));
    else add(this.#away, page.origin, to.href);
  }

  /** Whoever follows a link is sent on, under the name of the page that had the link. */
  redirect(headers: IncomingHttpHeaders, to: URL): void {
    const page = refererOf(headers);
    if (page) this.link(page, to);
  }

  /** One more use of a file by the page: it may be asked for once more. */
  use(page: string, url: string): void {
    const uses = this.#uses.get(page) ?? new Map<string, number>();
    this.#uses.set(page, uses.set(url, (uses.get(url) ?? 0) + 1));
  }

  cause(method: string, path: string, headers: IncomingHttpHeaders): Cause | null {
    const page = samePage(headers);
    if (method === 'GET' && /\/favicon[./]/.test(path)) return 'browser';
    if (fetched(path, headers)) return null;
    if (!navigates(headers)) return page !== null && this.#spend(page, path) ? 'page' : null;
    if (page !== null) return this.#links.get(page)?.has(path) ? 'page' : null;
    const other = refererOf(headers);
    if (other)
      return this.#away.get(other.origin)?.has(`http://${headers.host}${path}`) ? 'page' : null;
    return headers.referer === undefined && headers['sec-fetch-dest'] !== 'iframe'
      ? 'person'
      : null;
  }

  #spend(page: string, path: string): boolean {
    const left = this.#uses.get(page)?.get(path) ?? 0;
    if (left > 0) this.#uses.get(page)?.set(path, left - 1);
    return left > 0;
  }
}

/** Path with query of the referring page, when it is on the same host. */
function samePage(headers: IncomingHttpHeaders): string | null {
  const referer = refererOf(headers);
  return referer?.host === headers.host ? pathOf(referer!) : null;
}

function refererOf({ referer }: IncomingHttpHeaders): URL | null {
  return referer && URL.canParse(referer) ? new URL(referer) : null;
}

const pathOf = (url: URL) => url.pathname + url.search;

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** By a script, which no page of the simulator does. Without `sec-fetch-*` only icons tell. */
function fetched(path: string, headers: IncomingHttpHeaders): boolean {
  const dest = headers['sec-fetch-dest'];
  if (dest !== undefined) return dest === 'empty';
  return /\.(?:svg|gif|jpg)/.test(path) && headers.accept === '*/*';
}

function navigates(headers: IncomingHttpHeaders): boolean {
  const mode = headers['sec-fetch-mode'];
  return mode === undefined ? (headers.accept ?? '').startsWith('text/html') : mode === 'navigate';
}
