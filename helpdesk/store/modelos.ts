/** The órgãos' own spreadsheets, into which the lists of their chamados go. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Agente, audit } from './auditoria.ts';
import { modelos } from './schema-modelos.ts';
import type { Db, Tx } from './store.ts';
import { transaction } from './transaction.ts';

/** Of which lists: of a categoria, of the chamados that an órgão receives; empty: of all others. */
export interface QualModelo {
  categoria: string;
  orgao: string;
}
export type Modelo = Omit<typeof modelos.$inferSelect, 'bytes'>;

export async function listModelos(db: Tx): Promise<Modelo[]> {
  const { categoria, orgao, nome, enviadoPor, enviadoEm } = modelos;
  return await db
    .select({ categoria, orgao, nome, enviadoPor, enviadoEm })
    .from(modelos)
    .orderBy(asc(categoria), asc(orgao));
}

/** The first of these órgãos' that there is, else the one of all; null: none. */
export async function findModelo(
  db: Tx,
  categoria: string,
  orgaos: readonly string[],
): Promise<(Modelo & { bytes: Buffer }) | null> {
  const wanted = [...orgaos, ''];
  const rows = await db
    .select()
    .from(modelos)
    .where(and(eq(modelos.categoria, categoria), inArray(modelos.orgao, wanted)));
  return rows.toSorted((a, b) => wanted.indexOf(a.orgao) - wanted.indexOf(b.orgao))[0] ?? null;
}

/** Puts it in the place of the one before. */
export async function saveModelo(
  db: Db,
  quem: Agente,
  { categoria, orgao, nome, bytes }: QualModelo & { nome: string; bytes: Buffer },
): Promise<void> {
  const sent = { nome, bytes, enviadoPor: quem.conta ?? quem.papel, enviadoEm: new Date() };
  await transaction(db, async (tx) => {
    await tx
      .insert(modelos)
      .values({ categoria, orgao, ...sent })
      .onConflictDoUpdate({ target: [modelos.categoria, modelos.orgao], set: sent });
    await audit(tx, quem, { ato: 'enviou_modelo', alvo: named({ categoria, orgao }) });
  });
}

/** Takes it away; one that is not there changes nothing. */
export async function removeModelo(
  db: Db,
  quem: Agente,
  { categoria, orgao }: QualModelo,
): Promise<void> {
  await transaction(db, async (tx) => {
    const gone = await tx
      .delete(modelos)
      .where(and(eq(modelos.categoria, categoria), eq(modelos.orgao, orgao)))
      .returning({ nome: modelos.nome });
    const alvo = named({ categoria, orgao });
    await audit(tx, quem, ...gone.map(() => ({ ato: 'tirou_modelo' as const, alvo })));
  });
}

const named = ({ categoria, orgao }: QualModelo): string => `${categoria} ${orgao}`.trim();
