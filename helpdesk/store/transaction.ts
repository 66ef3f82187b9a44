/** Transactions that start again when the database asks for it. */
import type { Db, Tx } from './store.ts';

/** Serialization failure and deadlock: the same work, begun anew, may succeed. */
const RETRYABLE = ['40001', '40P01'];
const ATTEMPTS = 6;

/** Runs `work` in a transaction; up to 5 more times on 40001 or 40P01. It must have no other effect. */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.includes(sqlState(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** SQLSTATE of a database error, however deep Drizzle has wrapped it. */
export function sqlState(error: unknown): string | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code)) {
      return each.code;
    }
  }
  return null;
}
