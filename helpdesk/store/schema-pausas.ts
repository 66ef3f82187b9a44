/** Table of SEIs on which the extension rests: see `pausas.ts`. */
import { pgTable, text } from 'drizzle-orm/pg-core';
import { instante } from './schema.ts';

export const pausas = pgTable('pausas', {
  /** As the address bar shows it, with a port only where the address has one. */
  host: text('host').primaryKey(),
  /** What the people read. */
  aviso: text('aviso').notNull(),
  /** Null: until somebody ends it. */
  ate: instante('ate'),
  criadaEm: instante('criada_em').notNull(),
});
