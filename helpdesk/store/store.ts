/** What every service of the helpdesk is given: the database, the catalogue, the anexos, the mail. */
import type { Catalogo } from '@/lib/contract';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Calendarios } from '../calendarios.ts';
import type { AnexosFolder } from './anexos-folder.ts';

export type Db = NodePgDatabase & { $client: Pool };
/** A transaction, or the database itself where none is needed. */
export type Tx = Pick<Db, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

export interface Store {
  db: Db;
  catalogo: Catalogo;
  /** When each órgão works, for the prazos. */
  calendarios: Calendarios;
  folder: AnexosFolder;
  /** Queues the delivery of a chamado by mail, inside the transaction; null without mail. */
  correio: ((tx: Tx, chamadoId: string) => Promise<void>) | null;
  /** Queues the mail with the digits of a proof, inside the transaction; null without mail. */
  codigo: ((tx: Tx, verificacaoId: string) => Promise<void>) | null;
}
