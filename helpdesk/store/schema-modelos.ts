/** Spreadsheets that an órgão wants its lists in: see `modelos.ts`. */
import { customType, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instante } from './schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const modelos = pgTable(
  'modelos',
  {
    categoria: text('categoria').notNull(),
    /** Sigla; empty: for those that have none of their own. */
    orgao: text('orgao').notNull(),
    /** Name of the file as it was sent. */
    nome: text('nome').notNull(),
    bytes: bytea('bytes').notNull(),
    enviadoPor: text('enviado_por').notNull(),
    enviadoEm: instante('enviado_em').notNull(),
  },
  (t) => [primaryKey({ columns: [t.categoria, t.orgao] })],
);
