/** Table of the mail about chamados: see `mail/record.ts`. */
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { chamados, instante } from './schema.ts';

/** How the mail about a chamado ended: taken by the server, or refused for good. */
export const correios = pgTable('correios', {
  chamadoId: uuid('chamado_id')
    .primaryKey()
    .references(() => chamados.id),
  /** Mailbox it was sent to. */
  caixa: text('caixa').notNull(),
  /** The server's own words when it refused; null: delivered. */
  recusa: text('recusa'),
  em: instante('em').notNull(),
});
