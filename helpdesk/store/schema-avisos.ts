/** Tables of what spares a chamado: known incidents, who has them too, what helped. */
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instante, pessoas } from './schema.ts';

export const avisos = pgTable(
  'avisos',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    texto: text('texto').notNull(),
    /** Empty: every SEI. */
    host: text('host').notNull(),
    telas: jsonb('telas').$type<string[]>().notNull(),
    /** Empty: the people of every órgão. */
    orgao: text('orgao').notNull(),
    de: instante('de').notNull(),
    /** Null: until somebody ends it. */
    ate: instante('ate'),
  },
  (t) => [index('avisos_por_fim').on(t.ate)],
);

export const euTambem = pgTable(
  'eu_tambem',
  {
    avisoId: uuid('aviso_id')
      .notNull()
      .references(() => avisos.id, { onDelete: 'cascade' }),
    pessoaId: uuid('pessoa_id')
      .notNull()
      .references(() => pessoas.id),
    em: instante('em').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.avisoId, t.pessoaId] }),
    index('eu_tambem_da_pessoa').on(t.pessoaId),
  ],
);

/** How often "Isso resolveu" was pressed, by day: of nobody, so nothing else is kept. */
export const resolvidos = pgTable(
  'resolvidos',
  {
    tipo: text('tipo').$type<'artigo' | 'erro'>().notNull(),
    /** Of the catalogue. */
    item: text('item').notNull(),
    dia: date('dia').notNull(),
    vezes: integer('vezes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tipo, t.item, t.dia] })],
);
