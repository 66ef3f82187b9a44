/** All that the extension keeps on this computer: every database, store and record, every storage. */
import type { TestBrowser } from './test-browser.ts';

export interface Kept {
  /** `chamados-sei/entregas`, `storage.session`: where it lies. */
  where: string;
  /** The record as JSON, bytes left out. */
  text: string;
  /** Every run of bytes in it. */
  bytes: Buffer[];
}

export async function everythingKept(browser: TestBrowser): Promise<Kept[]> {
  const all = await browser.inExtension(readAll);
  return all.map(({ bytes, ...rest }) => ({
    ...rest,
    bytes: bytes.map((each) => Buffer.from(each, 'base64')),
  }));
}

// oxlint-disable consistent-function-scoping -- what runs in a page brings all it needs inside
/** Runs in a page of the extension. */
async function readAll(): Promise<{ where: string; text: string; bytes: string[] }[]> {
  const found: { where: string; text: string; bytes: string[] }[] = [];

  async function note(where: string, value: unknown): Promise<void> {
    const bytes: string[] = [];
    const plain = await walk(value, bytes);
    found.push({ where, text: JSON.stringify(plain), bytes });
  }

  /** The value as JSON can say it; what is bytes goes to `bytes`. */
  async function walk(value: unknown, bytes: string[]): Promise<unknown> {
    if (value instanceof Blob) return await walk(await value.arrayBuffer(), bytes);
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const view = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      const whole = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      bytes.push(btoa(whole.reduce((text, byte) => text + String.fromCharCode(byte), '')));
      return '(bytes)';
    }
    if (value instanceof Map || value instanceof Set) return await walk([...value], bytes);
    if (Array.isArray(value)) return await Promise.all(value.map((each) => walk(each, bytes)));
    if (!value || typeof value !== 'object') return value;
    const parts = Object.entries(value).map(async ([k, v]) => [k, await walk(v, bytes)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });

  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name!));
    for (const store of db.objectStoreNames) {
      const held = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(held.getAllKeys()), done(held.getAll())]);
      for (const [i, value] of values.entries()) await note(`${name}/${store}`, [keys[i], value]);
    }
    db.close();
  }
  await note('storage.local', await chrome.storage.local.get(null));
  await note('storage.session', await chrome.storage.session.get(null));
  await note('localStorage', Object.entries(localStorage));
  await note('sessionStorage', Object.entries(sessionStorage));
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      await note(`caches/${name}`, [request.url, await response?.blob()]);
    }
  }
  return found;
}
