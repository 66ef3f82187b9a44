/** Answers of the helpdesk kept for the next opening: the catalogue, lists, chamados seen. */
import { database, type Cacheado } from './database';

export async function readCache(chave: string): Promise<Cacheado | null> {
  return (await (await database()).get('cache', chave)) ?? null;
}

/** All whose keys begin so. */
export async function readCacheOf(inicio: string): Promise<Cacheado[]> {
  return (await database()).getAll('cache', IDBKeyRange.bound(inicio, `${inicio}\uffff`));
}

export async function writeCache(
  chave: string,
  valor: unknown,
  etag: string | null,
): Promise<void> {
  await (await database()).put('cache', { chave, valor, etag, em: Date.now() });
}

export async function dropCache(chave: string): Promise<void> {
  await (await database()).delete('cache', chave);
}
