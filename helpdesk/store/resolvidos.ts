/** What helped without a chamado, counted by day; nobody is in it. */
import type { Catalogo } from '@/lib/contract';
import { gte, sql } from 'drizzle-orm';
import { resolvidos } from './schema-avisos.ts';
import type { Tx } from './store.ts';

export type TipoResolvido = (typeof resolvidos.$inferSelect)['tipo'];

export interface Resolvido {
  tipo: TipoResolvido;
  item: string;
  titulo: string;
  vezes: number;
}

/** The title of an article or a known error of the catalogue; null when it has none of that id. */
export function titleOf(
  { artigos = [], errosConhecidos = [] }: Catalogo,
  tipo: TipoResolvido,
  id: string,
): string | null {
  const all: readonly { id: string; titulo: string }[] =
    tipo === 'artigo' ? artigos : errosConhecidos;
  return all.find((each) => each.id === id)?.titulo ?? null;
}

/** One more today. */
export async function countResolved(
  db: Tx,
  tipo: TipoResolvido,
  item: string,
  agora = new Date(),
): Promise<void> {
  await db
    .insert(resolvidos)
    .values({ tipo, item, dia: dayOf(agora), vezes: 1 })
    .onConflictDoUpdate({
      target: [resolvidos.tipo, resolvidos.item, resolvidos.dia],
      set: { vezes: sql`${resolvidos.vezes} + 1` },
    });
}

/** Of the last 30 days, the most helpful first. */
export async function listResolved(
  db: Tx,
  catalogo: Catalogo,
  agora = new Date(),
): Promise<Resolvido[]> {
  const since = dayOf(new Date(agora.getTime() - 30 * 86_400_000));
  const vezes = sql<number>`sum(${resolvidos.vezes})::int`;
  const rows = await db
    .select({ tipo: resolvidos.tipo, item: resolvidos.item, vezes })
    .from(resolvidos)
    .where(gte(resolvidos.dia, since))
    .groupBy(resolvidos.tipo, resolvidos.item)
    .orderBy(sql`${vezes} desc`, resolvidos.item);
  return rows.map((row) => ({ ...row, titulo: titleOf(catalogo, row.tipo, row.item) ?? row.item }));
}

/** Where most of those who count live. */
function dayOf(em: Date): string {
  return em.toLocaleDateString('en-CA', { timeZone: 'America/Sao_Paulo' });
}
