/** Roles of the team: who may see and do what at the desk. */
import { and, asc, eq } from 'drizzle-orm';
import type { Alcance } from './alcance.ts';
import { papeis } from './schema-identidade.ts';
import type { Tx } from './store.ts';

export type Papel = 'csg' | 'central' | 'admin';
export type PapelDado = typeof papeis.$inferSelect;

/** What somebody of the team may. */
export interface Poderes {
  alcance: Alcance;
  /** Gives and takes roles, reads the audit, decides the retention. */
  admin: boolean;
}

export const PODERES_DA_EQUIPE: Poderes = { alcance: 'tudo', admin: true };

/** Null: nobody of the team. */
export async function poderesDe(db: Tx, email: string): Promise<Poderes | null> {
  const rows = await db.select().from(papeis).where(eq(papeis.email, email));
  if (rows.length === 0) return null;
  const admin = rows.some(({ papel }) => papel === 'admin');
  const all = admin || rows.some(({ papel }) => papel === 'central');
  return { admin, alcance: all ? 'tudo' : { orgaos: rows.map(({ orgao }) => orgao) } };
}

export async function belongsToTeam(db: Tx, email: string): Promise<boolean> {
  return (await poderesDe(db, email)) !== null;
}

/** Everybody of the team, by e-mail. */
export async function listPapeis(db: Tx): Promise<PapelDado[]> {
  return await db
    .select()
    .from(papeis)
    .orderBy(asc(papeis.email), asc(papeis.papel), asc(papeis.orgao));
}

/** Giving it twice changes nothing. `orgao` is empty for all but `csg`. */
export async function givePapel(
  db: Tx,
  dado: { email: string; papel: Papel; orgao: string; dadoPor: string },
): Promise<void> {
  await db
    .insert(papeis)
    .values({ ...dado, dadoEm: new Date() })
    .onConflictDoNothing();
}

/** Takes one role, or all of that e-mail; how many there were. */
export async function takePapel(
  db: Tx,
  email: string,
  one?: { papel: Papel; orgao: string },
): Promise<number> {
  const which = one && and(eq(papeis.papel, one.papel), eq(papeis.orgao, one.orgao));
  const taken = await db
    .delete(papeis)
    .where(and(eq(papeis.email, email), which))
    .returning({ email: papeis.email });
  return taken.length;
}
