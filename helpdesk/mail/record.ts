/** What became of the mail about a chamado. */
import { eq } from 'drizzle-orm';
import { audit, TAREFA } from '../store/auditoria.ts';
import { correios } from '../store/schema-correios.ts';
import type { Db } from '../store/store.ts';
import { transaction } from '../store/transaction.ts';

export interface CorreioRecord {
  caixa: string;
  /** The mail server's own words when it refused for good; null: delivered. */
  recusa: string | null;
  em: string;
}

/** Null while nothing is settled. */
export async function readCorreio(db: Db, chamadoId: string): Promise<CorreioRecord | null> {
  const [row] = await db.select().from(correios).where(eq(correios.chamadoId, chamadoId));
  return row ? { caixa: row.caixa, recusa: row.recusa, em: row.em.toISOString() } : null;
}

export async function writeCorreio(
  db: Db,
  chamadoId: string,
  { caixa, recusa }: Pick<CorreioRecord, 'caixa' | 'recusa'>,
): Promise<void> {
  const row = { chamadoId, caixa, recusa, em: new Date() };
  await transaction(db, async (tx) => {
    await tx.insert(correios).values(row).onConflictDoNothing();
    if (recusa === null) {
      await audit(tx, TAREFA, { ato: 'enviou_por_correio', chamadoId, alvo: caixa });
    }
  });
}
