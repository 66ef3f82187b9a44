/** A browser without script: keeps cookies, follows redirects, fills and sends the forms it finds. */
import { Window, type Document, type Element } from 'happy-dom';

export interface Page {
  /** Path and query where it ended. */
  address: string;
  status: number;
  headers: Headers;
  html: string;
  document: Document;
}

export class Visitor {
  readonly cookies = new Map<string, string>();
  /** `Set-Cookie` lines as they came. */
  readonly received: string[] = [];

  constructor(private readonly origin: string) {}

  async open(address: string): Promise<Page> {
    return await this.#request(address, { method: 'GET' });
  }

  /** Sends the form as it stands in the page, with these fields filled in. */
  async send(page: Page, selector: string, fields: Record<string, string> = {}): Promise<Page> {
    const form = page.document.querySelector(selector);
    if (!form) throw new Error(`no form ${selector} in ${page.address}`);
    const data = new URLSearchParams();
    for (const control of form.querySelectorAll('input, textarea, select')) {
      const name = control.getAttribute('name');
      if (name) data.set(name, valueOf(control));
    }
    for (const [name, value] of Object.entries(fields)) {
      if (!data.has(name)) throw new Error(`no field ${name} in ${selector}`);
      data.set(name, value);
    }
    const action = form.getAttribute('action') ?? page.address;
    if (form.getAttribute('method') === 'get') return await this.open(`${action}?${data}`);
    return await this.#request(action, { method: 'POST', body: data });
  }

  /** Sends what no form of a page can be filled with here: a file. */
  async post(address: string, body: FormData): Promise<Page> {
    return await this.#request(address, { method: 'POST', body });
  }

  /** Signs in with the staff token, from the page that asks for it. */
  async signIn(token: string, address = '/mesa'): Promise<Page> {
    return await this.send(await this.open(address), 'form.by-token', { codigo: token });
  }

  async #request(address: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ cookie });
    if (init.method === 'POST') headers.set('origin', this.origin);
    const answer = await fetch(this.origin + address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const location = answer.headers.get('location');
    if (location) return await this.#request(location, { method: 'GET' });
    const html = await answer.text();
    const document = new new Window().DOMParser().parseFromString(html, 'text/html');
    return { address, status: answer.status, headers: answer.headers, html, document };
  }

  #keep(line: string): void {
    this.received.push(line);
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** What a control holds as the page came, as HTML says it. */
function valueOf(control: Element): string {
  if (control.tagName === 'TEXTAREA') return control.textContent;
  if (control.tagName !== 'SELECT') return control.getAttribute('value') ?? '';
  const chosen = control.querySelector('option[selected]') ?? control.querySelector('option');
  return chosen?.getAttribute('value') ?? '';
}

/** All that a person reads in a page, in single blanks. */
export function words(page: Page, selector = 'main'): string {
  return (page.document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
