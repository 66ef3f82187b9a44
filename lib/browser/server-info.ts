/** What a helpdesk says of itself, as it last did: asked again after an hour. */
import { serverAt } from '@/lib/client/identity';
import { Servidor } from '@/lib/contract';
import { readCache, writeCache } from '@/lib/outbox/cache';

/** What a helpdesk offers seldom changes. */
const VALE = 60 * 60_000;

/** Null while it was never known. Never throws for want of a helpdesk. */
export async function serverInfo(base: string): Promise<Servidor | null> {
  const key = `servidor ${base}`;
  const cached = await readCache(key);
  const age = cached ? Date.now() - cached.em : Infinity;
  if (age >= 0 && age <= VALE) return known(cached?.valor);
  const fresh = await serverAt(base).catch(() => null);
  if (fresh) await writeCache(key, fresh, null);
  return fresh ?? known(cached?.valor);
}

function known(valor: unknown): Servidor | null {
  const parsed = Servidor.safeParse(valor);
  return parsed.success ? parsed.data : null;
}
