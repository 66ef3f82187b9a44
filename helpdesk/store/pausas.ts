/** SEIs on which the extension rests, as the catalogue's answer tells them. */
import type { Pausa } from '@/lib/contract';
import { asc, eq, gt, isNull, or } from 'drizzle-orm';
import { type Agente, audit } from './auditoria.ts';
import { pausas } from './schema-pausas.ts';
import type { Db, Tx } from './store.ts';
import { transaction } from './transaction.ts';

/** Those that have not ended, by host. */
export async function listPausas(db: Tx, agora = new Date()): Promise<Pausa[]> {
  const rows = await db
    .select()
    .from(pausas)
    .where(or(isNull(pausas.ate), gt(pausas.ate, agora)))
    .orderBy(asc(pausas.host));
  return rows.map(({ host, aviso, ate }) => ({
    host,
    aviso,
    ...(ate && { ate: ate.toISOString() }),
  }));
}

/** A second pause of the same host takes the place of the first. */
export async function pausar(db: Db, quem: Agente, { host, aviso, ate }: Pausa): Promise<void> {
  const values = { aviso, ate: ate === undefined ? null : new Date(ate), criadaEm: new Date() };
  await transaction(db, async (tx) => {
    await tx
      .insert(pausas)
      .values({ host, ...values })
      .onConflictDoUpdate({ target: pausas.host, set: values });
    await audit(tx, quem, { ato: 'pausou', alvo: host });
  });
}

/** False: that host was not paused. */
export async function retomar(db: Db, quem: Agente, host: string): Promise<boolean> {
  return await transaction(db, async (tx) => {
    const ended = await tx.delete(pausas).where(eq(pausas.host, host)).returning();
    if (ended.length > 0) await audit(tx, quem, { ato: 'retomou', alvo: host });
    return ended.length > 0;
  });
}

/**
 * Gives them for every answer. While the database is away the last ones are told: the extension
 * would take none for the end of a pause.
 */
export function pausasOf(db: Db): () => Promise<Pausa[]> {
  let last: Pausa[] = [];
  return async () => {
    last = await listPausas(db).catch(() => last);
    return last;
  };
}
