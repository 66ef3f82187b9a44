/** A browser's tab without script: cookies by port and path, redirects and refreshes across sites. */
import { Window, type Document } from 'happy-dom';

export interface TabPage {
  url: string;
  status: number;
  headers: Headers;
  html: string;
  document: Document;
  /** What a person reads. */
  words: string;
}

interface Cookie {
  host: string;
  path: string;
  value: string;
}

export class Tab {
  readonly #cookies = new Map<string, Cookie>();
  /** Every address that the browser was led to. */
  readonly visited: string[] = [];
  /** May change or stop (null) where the next step leads to. */
  detour: (url: URL) => URL | null = (url) => url;

  /** Where it was stopped last. */
  stopped = '';

  async open(url: string, init: RequestInit = {}): Promise<TabPage> {
    const next = this.detour(new URL(url));
    if (next === null) {
      this.stopped = url;
      return pageOf(url, new Response(null, { status: 204 }), '');
    }
    const target = next.href;
    this.visited.push(target);
    const headers = new Headers(init.headers);
    headers.set('cookie', this.#cookiesFor(next));
    if (init.method === 'POST') headers.set('origin', next.origin);
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(next, line);
    const html = await answer.text();
    const refresh = /^0; url=(.+)$/.exec(answer.headers.get('refresh') ?? '')?.[1];
    const location = answer.headers.get('location') ?? refresh;
    if (location) return await this.open(new URL(location, target).href);
    return pageOf(target, answer, html);
  }

  /** Sends the page's form with these fields filled in. */
  async send(page: TabPage, fields: Record<string, string> = {}, selector = 'form') {
    const form = page.document.querySelector(selector);
    if (!form) throw new Error(`no ${selector} in ${page.url}: ${page.words}`);
    const data = new URLSearchParams();
    for (const control of form.querySelectorAll('input')) {
      const name = control.getAttribute('name');
      if (name) data.set(name, control.getAttribute('value') ?? '');
    }
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    const action = new URL(form.getAttribute('action') ?? page.url, page.url).href;
    return await this.open(action, { method: 'POST', body: data });
  }

  /** Signs in at the provider, whose pages ask for a name and then for a consent. */
  async signIn(page: TabPage, login: string): Promise<TabPage> {
    const asked = await this.send(page, { login, password: 'x' });
    return asked.document.querySelector('form input[name=prompt][value=consent]')
      ? await this.send(asked)
      : asked;
  }

  forget(): void {
    this.#cookies.clear();
  }

  #cookiesFor({ host, pathname }: URL): string {
    return [...this.#cookies]
      .filter(([, each]) => each.host === host && pathname.startsWith(each.path))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`)
      .join('; ');
  }

  #keep({ host, pathname }: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const path =
      attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? pathname.replace(/\/[^/]*$/, '');
    const gone = attributes.some((each) => /^(max-age=0|expires=.*1970)/i.test(each));
    const key = `${host}${path} ${name}`;
    if (gone) this.#cookies.delete(key);
    else this.#cookies.set(key, { host, path, value });
  }
}

function pageOf(url: string, { status, headers }: Response, html: string): TabPage {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html');
  const words = (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { url, status, headers, html, document, words };
}
