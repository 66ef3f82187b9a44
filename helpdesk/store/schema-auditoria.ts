/** Who did what and when: see `auditoria.ts`. */
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instante } from './schema.ts';

/**
 * Rows are only added; retention takes the oldest. Ids and names of acts, never content. Without
 * references to other tables: what is told of somebody outlives what else is known of them.
 */
export const auditoria = pgTable(
  'auditoria',
  {
    /** UUIDv7. */
    id: uuid('id').primaryKey(),
    em: instante('em').notNull(),
    papel: text('papel').$type<PapelAuditado>().notNull(),
    /** Solicitante. */
    pessoaId: uuid('pessoa_id'),
    /** Of the team: e-mail, `equipe` for the staff token. */
    conta: text('conta'),
    /** The device or the session of the desk that was used. */
    credencialId: uuid('credencial_id'),
    ato: text('ato').$type<Ato>().notNull(),
    chamadoId: uuid('chamado_id'),
    /** On what, beside the chamado: hash of an anexo, e-mail and role, rule. */
    alvo: text('alvo'),
  },
  (t) => [
    index('auditoria_por_data').on(t.em.desc(), t.id.desc()),
    index('auditoria_do_chamado').on(t.chamadoId, t.em),
    index('auditoria_da_pessoa').on(t.pessoaId, t.em),
    index('auditoria_da_conta').on(t.conta, t.em),
  ],
);

export type PapelAuditado = 'solicitante' | 'csg' | 'central' | 'admin' | 'comando' | 'tarefa';

export const ATOS = [
  'abriu',
  'leu',
  'leu_anexo',
  'leu_fila',
  'escreveu',
  'respondeu',
  'encaminhou',
  'mudou_situacao',
  'cancelou',
  'reabriu',
  'avaliou',
  'enviou_por_correio',
  'exportou',
  'copiou_tudo',
  'restaurou',
  'entrou',
  'saiu',
  'deu_papel',
  'tirou_papel',
  'verificou_email',
  'revogou_dispositivo',
  'consultou_auditoria',
  'consultou_alcance',
  'reteve',
  'pausou',
  'retomou',
  'enviou_modelo',
  'tirou_modelo',
  'publicou_aviso',
  'mudou_aviso',
  'encerrou_aviso',
] as const;
export type Ato = (typeof ATOS)[number];
