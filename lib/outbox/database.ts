/**
 * The extension's IndexedDB, one for all its contexts. Nothing here is reachable from a SEI page:
 * a content script that opens IndexedDB opens the page's.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entrega, Pessoa, Rascunho, Recibo } from './records';

/** Bytes of a picture or file. `dono` is the draft or the delivery they belong to. */
export interface Guardado {
  id: string;
  dono: string;
  tipo: string;
  /** An ArrayBuffer, not a Blob: a Blob's file may be swept away by cleaners. */
  bytes: ArrayBuffer;
}

export interface Cacheado {
  chave: string;
  valor: unknown;
  etag: string | null;
  em: number;
}

interface Schema extends DBSchema {
  pessoas: { key: string; value: Pessoa };
  rascunhos: { key: string; value: Rascunho; indexes: { pessoa: string } };
  entregas: { key: string; value: Entrega; indexes: { pessoa: string } };
  recibos: { key: string; value: Recibo; indexes: { pessoa: string } };
  bytes: { key: string; value: Guardado; indexes: { dono: string } };
  cache: { key: string; value: Cacheado };
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

/** Opens the database, creating it on first use. */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('chamados-sei', 1, {
    upgrade(db) {
      db.createObjectStore('pessoas', { keyPath: 'chave' });
      for (const nome of ['rascunhos', 'entregas', 'recibos'] as const) {
        db.createObjectStore(nome, { keyPath: 'id' }).createIndex('pessoa', 'pessoa');
      }
      db.createObjectStore('bytes', { keyPath: 'id' }).createIndex('dono', 'dono');
      db.createObjectStore('cache', { keyPath: 'chave' });
    },
    // Another context upgrades or the browser takes it away: open afresh next time.
    blocking: () => void close(),
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Closes it; the next {@link database} opens it again. */
export async function close(): Promise<void> {
  const last = opened;
  opened = null;
  (await last)?.close();
}
