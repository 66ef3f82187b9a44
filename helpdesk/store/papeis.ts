/** Roles of the team: who may see and do what at the desk. */
import { type Catalogo, Email } from '@/lib/contract';
import { and, asc, eq, sql } from 'drizzle-orm';
import { PAPEL_ERRADO } from '../identity-text.ts';
import type { Alcance } from './alcance.ts';
import { type Agente, audit } from './auditoria.ts';
import { receivers } from './receiver.ts';
import { papeis } from './schema-identidade.ts';
import type { Db, Tx } from './store.ts';
import { transaction } from './transaction.ts';

/** From the least to the most. */
export const PAPEIS = ['csg', 'central', 'admin'] as const;
export type Papel = (typeof PAPEIS)[number];
export type PapelDado = typeof papeis.$inferSelect;

/** What somebody of the team may. */
export interface Poderes {
  alcance: Alcance;
  /** The highest of their roles. */
  papel: Papel;
  /** Gives and takes roles, reads the audit, decides the retention. */
  admin: boolean;
}

export const PODERES_DA_EQUIPE: Poderes = { alcance: 'tudo', papel: 'admin', admin: true };

/** Null: nobody of the team. */
export async function poderesDe(db: Tx, email: string): Promise<Poderes | null> {
  const rows = await db.select().from(papeis).where(eq(papeis.email, email));
  if (rows.length === 0) return null;
  const papel = PAPEIS.findLast((each) => rows.some((row) => row.papel === each)) ?? 'csg';
  const orgaos = rows.map(({ orgao }) => orgao);
  return { papel, admin: papel === 'admin', alcance: papel === 'csg' ? { orgaos } : 'tudo' };
}

/** A role as somebody wrote it, made exact; or the sentence that says what is wrong with it. */
export function papelFrom(
  catalogo: Catalogo,
  escrito: { email: string; papel: string; orgao: string },
): { email: string; papel: Papel; orgao: string } | string {
  const email = Email.safeParse(escrito.email);
  if (!email.success) return PAPEL_ERRADO.email;
  const papel = PAPEIS.find((each) => each === escrito.papel);
  if (!papel) return PAPEL_ERRADO.papel;
  const sigla = escrito.orgao.trim();
  if (papel !== 'csg') {
    return sigla === '' ? { email: email.data, papel, orgao: '' } : PAPEL_ERRADO.comOrgao;
  }
  if (sigla === '') return PAPEL_ERRADO.semOrgao;
  const orgao = receivers(catalogo).find(
    (each) => each.sigla.toUpperCase() === sigla.toUpperCase(),
  );
  return orgao ? { email: email.data, papel, orgao: orgao.sigla } : PAPEL_ERRADO.orgao(sigla);
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
  db: Db,
  quem: Agente,
  dado: { email: string; papel: Papel; orgao: string },
): Promise<void> {
  await transaction(db, async (tx) => {
    const given = await tx
      .insert(papeis)
      .values({ ...dado, dadoPor: quem.conta ?? quem.papel, dadoEm: new Date() })
      .onConflictDoNothing()
      .returning();
    await audit(tx, quem, ...given.map((row) => ({ ato: 'deu_papel' as const, alvo: named(row) })));
  });
}

/** Takes one role, or all of that e-mail; how many there were. */
export async function takePapel(
  db: Db,
  quem: Agente,
  email: string,
  one?: { papel: string; orgao: string },
): Promise<number> {
  const which = one && and(sql`${papeis.papel} = ${one.papel}`, eq(papeis.orgao, one.orgao));
  return await transaction(db, async (tx) => {
    const taken = await tx
      .delete(papeis)
      .where(and(eq(papeis.email, email), which))
      .returning();
    await audit(
      tx,
      quem,
      ...taken.map((row) => ({ ato: 'tirou_papel' as const, alvo: named(row) })),
    );
    return taken.length;
  });
}

function named({ email, papel, orgao }: PapelDado): string {
  return [email, papel, orgao].join(' ').trim();
}
