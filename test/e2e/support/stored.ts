/** What the helpdesk stored, asked as the extension asks: by the API, with the device's token. */
import type { Chamado, ListaChamados } from '@/lib/contract';
import type { TestBrowser } from './test-browser.ts';
import type { World as AnyWorld } from './world.ts';

type World = Pick<AnyWorld<TestBrowser>, 'browser' | 'helpdesk'>;

/** Tokens of every device that this browser registered. */
async function tokens(browser: TestBrowser): Promise<string[]> {
  return await browser.inExtension(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('chamados-sei');
      request.onsuccess = () => resolve(request.result);
    });
    const pessoas = await new Promise<{ dispositivo: { token: string } | null }[]>((resolve) => {
      const request = db.transaction('pessoas').objectStore('pessoas').getAll();
      request.onsuccess = () => resolve(request.result as never);
    });
    db.close();
    return pessoas.flatMap(({ dispositivo }) => (dispositivo ? [dispositivo.token] : []));
  });
}

/** Every chamado of this browser's people, whole. */
export async function storedChamados(world: World): Promise<Chamado[]> {
  const all: Chamado[] = [];
  for (const token of await tokens(world.browser)) {
    const list = (await api(world, token, '/chamados?situacao=todos')) as ListaChamados;
    for (const { id } of list.itens)
      all.push((await api(world, token, `/chamados/${id}`)) as Chamado);
  }
  return all;
}

/** The chamado of this number, whole. */
export async function storedChamado(world: World, numero: string): Promise<Chamado> {
  for (const token of await tokens(world.browser)) {
    const list = (await api(world, token, '/chamados?situacao=todos')) as ListaChamados;
    const found = list.itens.find((one) => one.numero === numero);
    if (found) return (await api(world, token, `/chamados/${found.id}`)) as Chamado;
  }
  throw new Error(`The helpdesk holds no ${numero}`);
}

/** Bytes of an anexo as the helpdesk holds them. */
export async function storedAnexo(world: World, sha256: string): Promise<Uint8Array> {
  for (const token of await tokens(world.browser)) {
    const response = await fetch(`${world.helpdesk.url}/api/v1/anexos/${sha256}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  }
  throw new Error(`The helpdesk holds no anexo ${sha256}`);
}

async function api(world: World, token: string, path: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${world.helpdesk.url}/api/v1${path}`, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return await response.json();
}
