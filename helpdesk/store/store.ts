/** What every service of the helpdesk is given: the database, the catalogue, the anexos, the mail. */
import type { Catalogo } from '@/lib/contract';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Calendarios } from '../calendarios.ts';
import type { Membros } from './csg.ts';
import type { AnexosFolder } from './anexos-folder.ts';

export type Db = NodePgDatabase & { $client: Pool };
/** A transaction, or the database itself where none is needed. */
export type Tx = Pick<Db, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

export interface Store {
  db: Db;
  /** The one of now: it changes when its file does, so it is asked for anew each time. */
  catalogo: Catalogo;
  /** Members of the CSGs by the administrator's list, which is never served. */
  membros: Membros;
  /** Why the files as they are now are not the catalogue that is served; null or absent: they are. */
  readonly catalogoRecusado?: string | null;
  /** When each órgão works, for the prazos. */
  calendarios: Calendarios;
  folder: AnexosFolder;
  /** Queues the delivery of a chamado by mail, inside the transaction; null without mail. */
  correio: ((tx: Tx, chamadoId: string) => Promise<void>) | null;
  /** Queues the mail with the digits of a proof, inside the transaction; null without mail. */
  codigo: ((tx: Tx, verificacaoId: string) => Promise<void>) | null;
}
