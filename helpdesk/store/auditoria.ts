/**
 * Who did what and when. Written in the transaction of the act, so that neither is without the other;
 * nothing here changes or forgets a row (`retention.ts` does that, after five years).
 */
import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Quem } from './pessoas.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { chamados, pessoas } from './schema.ts';
import { type Ato, auditoria, type PapelAuditado } from './schema-auditoria.ts';
import type { Tx } from './store.ts';

/** Who acts. */
export interface Agente {
  papel: PapelAuditado;
  pessoaId?: string | null;
  /** E-mail of the team, `equipe` for the staff token. */
  conta?: string | null;
  /** Device, or session of the desk. */
  credencialId?: string | null;
}

/** A person with a device. */
export function solicitante({ id, dispositivo }: Pick<Quem, 'id' | 'dispositivo'>): Agente {
  return { papel: 'solicitante', pessoaId: id, credencialId: dispositivo };
}

export const COMANDO: Agente = { papel: 'comando' };
export const TAREFA: Agente = { papel: 'tarefa' };

export interface Fato {
  ato: Ato;
  chamadoId?: string;
  /** Hash of an anexo, e-mail and role, rule: an id or a name, never content. */
  alvo?: string;
  /** Absent: now. */
  em?: Date;
}

export async function audit(tx: Tx, quem: Agente, ...fatos: Fato[]): Promise<void> {
  if (fatos.length === 0) return;
  const em = new Date();
  await tx.insert(auditoria).values(fatos.map((fato) => ({ id: uuidv7(), em, ...quem, ...fato })));
}

export interface ConsultaAuditoria {
  /** Id of a solicitante, e-mail of the team or of a solicitante, or `equipe`. */
  quem?: string | undefined;
  /** Id or number of a chamado. */
  chamado?: string | undefined;
  /** Half-open: from this instant, up to and without that one. */
  de?: Date | undefined;
  ate?: Date | undefined;
  cursor?: string | undefined;
  limite: number;
}

export interface LinhaAuditoria {
  id: string;
  em: Date;
  papel: PapelAuditado;
  /** E-mail where there is one, else an id. */
  quem: string;
  credencialId: string | null;
  ato: Ato;
  chamado: { id: string; numero: string } | null;
  alvo: string | null;
}

/** Newest first. */
export async function listAuditoria(
  db: Tx,
  { limite, cursor, ...consulta }: ConsultaAuditoria,
): Promise<{ itens: LinhaAuditoria[]; proximo: string | null }> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const rows = await db
    .select({ fato: auditoria, email: pessoas.email, numero: chamados.numero })
    .from(auditoria)
    .leftJoin(pessoas, eq(pessoas.id, auditoria.pessoaId))
    .leftJoin(chamados, eq(chamados.id, auditoria.chamadoId))
    .where(
      and(
        ...conditions(consulta),
        after ? sql`(${auditoria.em}, ${auditoria.id}) < (${after.em}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(auditoria.em), desc(auditoria.id))
    .limit(limite + 1);
  const shown = rows.slice(0, limite);
  const last = shown.at(-1)?.fato;
  return {
    itens: shown.map(({ fato, email, numero }) => ({
      id: fato.id,
      em: fato.em,
      papel: fato.papel,
      quem: fato.conta ?? email ?? fato.pessoaId ?? fato.papel,
      credencialId: fato.credencialId,
      ato: fato.ato,
      chamado: fato.chamadoId === null ? null : { id: fato.chamadoId, numero: numero ?? '' },
      alvo: fato.alvo,
    })),
    proximo: rows.length > limite && last ? encodeCursor({ em: last.em, id: last.id }) : null,
  };
}

function conditions({ quem, chamado, de, ate }: Omit<ConsultaAuditoria, 'limite' | 'cursor'>) {
  return [
    quem ? byWhom(quem) : undefined,
    chamado
      ? sql`${auditoria.chamadoId} in (select ${chamados.id} from ${chamados}
          where ${chamados.numero} = ${chamado.toUpperCase()} or ${chamados.id}::text = ${chamado})`
      : undefined,
    de && gte(auditoria.em, de),
    ate && lt(auditoria.em, ate),
  ];
}

function byWhom(quem: string): SQL | undefined {
  return or(
    eq(auditoria.conta, quem),
    sql`${auditoria.pessoaId}::text = ${quem}`,
    sql`${auditoria.pessoaId} in (select ${pessoas.id} from ${pessoas} where ${pessoas.email} = ${quem})`,
  );
}
