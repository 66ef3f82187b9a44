/** How often something may be asked for, counted in the database: for all helpdesks together. */
import { lt, sql } from 'drizzle-orm';
import { limites } from './schema-identidade.ts';
import { hashOf } from './secrets.ts';
import type { Db } from './store.ts';

export interface Limit {
  /** What is limited, as `codigo endereco maria@exemplo.gov.br`; only its hash is kept. */
  what: string;
  count: number;
  windowMs: number;
}

/** Counts one more of each; the seconds to wait when one of them is used up, else 0. */
export async function takeOne(db: Db, limits: Limit[], agora = Date.now()): Promise<number> {
  for (const { what, count, windowMs } of limits) {
    const janela = agora - (agora % windowMs);
    const [row] = await db
      .insert(limites)
      .values({ chave: hashOf(`${windowMs} ${what}`), janela: new Date(janela), usados: 1 })
      .onConflictDoUpdate({
        target: [limites.chave, limites.janela],
        set: { usados: sql`${limites.usados} + 1` },
      })
      .returning({ usados: limites.usados });
    if (row && row.usados > count) return Math.ceil((janela + windowMs - agora) / 1000);
  }
  return 0;
}

/** Forgets windows that are over. */
export async function purgeLimits(db: Db, agora = new Date()): Promise<void> {
  await db.delete(limites).where(lt(limites.janela, new Date(agora.getTime() - 2 * 86_400_000)));
}
