/** The same `Idempotency-Key` gets the same answer, and its work is done once. */
import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { respostas } from './schema.ts';
import type { Db, Tx } from './store.ts';
import { sqlState, transaction } from './transaction.ts';

export interface Answer {
  status: number;
  /** JSON, the very bytes of the first time. */
  corpo: string;
}

/** Days that an answer is kept, at least; an outbox gives up long before. */
export const DIAS_DA_CHAVE = 30;

/**
 * Runs `work` and keeps its answer, both in one transaction; a repeat gets the answer kept. While
 * the first is still running, a repeat waits for it up to 3 s. Throws {@link ProblemError}.
 */
export async function answerOnce(
  db: Db,
  pedido: { pessoaId: string; chave: string; impressao: string },
  work: (tx: Tx) => Promise<{ status: number; corpo: unknown }>,
): Promise<Answer> {
  const { pessoaId, chave, impressao } = pedido;
  const mine = and(eq(respostas.pessoaId, pessoaId), eq(respostas.chave, chave));
  try {
    return await transaction(db, async (tx) => {
      await tx.execute(sql`set local lock_timeout = '3s'`);
      const [first] = await tx
        .insert(respostas)
        .values({ pessoaId, chave, impressao, criadaEm: new Date() })
        .onConflictDoNothing()
        .returning({ chave: respostas.chave });
      if (!first) {
        const [kept] = await tx.select().from(respostas).where(mine);
        if (!kept?.corpo) throw busy();
        if (kept.impressao !== impressao) {
          throw new ProblemError('chave_com_outro_corpo', DETALHE.chaveComOutro);
        }
        return { status: kept.status ?? 200, corpo: kept.corpo };
      }
      const { status, corpo } = await work(tx);
      const answer = { status, corpo: JSON.stringify(corpo) };
      await tx.update(respostas).set(answer).where(mine);
      return answer;
    });
  } catch (error) {
    if (sqlState(error) === '55P03') throw busy();
    throw error;
  }
}

/** Fingerprint of a request: equal for equal meaning, whatever the order of the body's keys. */
export function fingerprint(rota: string, corpo: unknown): string {
  return createHash('sha256')
    .update(`${rota}\n${canonical(corpo)}`)
    .digest('hex');
}

/** Forgets answers older than {@link DIAS_DA_CHAVE}. */
export async function purgeRespostas(db: Db, agora = new Date()): Promise<void> {
  const before = new Date(agora.getTime() - DIAS_DA_CHAVE * 86_400_000);
  await db.delete(respostas).where(lt(respostas.criadaEm, before));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function busy(): ProblemError {
  return new ProblemError('chave_em_uso', DETALHE.chaveEmUso, { esperar: 2 });
}
