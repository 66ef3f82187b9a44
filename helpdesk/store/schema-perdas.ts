/** Tables of what the extension could not read: see `losses.ts`. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { chamados, instante } from './schema.ts';

/** What the extension could not read, by chamado. Only rows are added: nobody waits for a counter. */
export const perdas = pgTable(
  'perdas',
  {
    chamadoId: uuid('chamado_id')
      .notNull()
      .references(() => chamados.id),
    /** A name of `leitura.faltou`. */
    fato: text('fato').notNull(),
    /** Of the SEI; an empty version is one that could not be read either. */
    host: text('host').notNull(),
    versao: text('versao').notNull(),
    em: instante('em').notNull(),
  },
  (t) => [primaryKey({ columns: [t.chamadoId, t.fato] }), index('perdas_por_data').on(t.em)],
);

/** Since when each is lost, so that a new one is told without looking at all of them. */
export const perdasDesde = pgTable(
  'perdas_desde',
  {
    host: text('host').notNull(),
    versao: text('versao').notNull(),
    fato: text('fato').notNull(),
    desde: instante('desde').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.host, t.versao, t.fato] }),
    index('perdas_novas').on(t.desde.desc()),
  ],
);
