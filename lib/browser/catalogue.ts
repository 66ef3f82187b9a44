/** The catalogue at once: from the cache, refreshed behind, the build's minimal one as last resort. */
import { minimalCatalogo } from '@/lib/catalogo/minimal';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { Catalogo } from '@/lib/contract';
import { readCache, writeCache } from '@/lib/outbox/cache';
import { within } from './deadline';
import { helpdeskUrl } from './settings';

/** How long an opening panel waits for a first catalogue. */
const PRIMEIRA_ESPERA = 1500;
const FRESCO = 5 * 60_000;

export async function currentCatalogo(): Promise<{ catalogo: Catalogo; minimo: boolean }> {
  const base = await helpdeskUrl();
  const cached = base ? await readCache(catalogoKey(base)) : null;
  const parsed = Catalogo.safeParse(cached?.valor);
  if (parsed.success) {
    if (Date.now() - (cached?.em ?? 0) > FRESCO) void refreshCatalogo().catch(() => undefined);
    return { catalogo: parsed.data, minimo: false };
  }
  const fetched = base ? await within(PRIMEIRA_ESPERA, refreshCatalogo()) : null;
  return { catalogo: fetched ?? minimalCatalogo, minimo: !fetched };
}

/** Asks the helpdesk for it. @throws HelpdeskError */
export async function refreshCatalogo(): Promise<Catalogo | null> {
  const base = await helpdeskUrl();
  if (!base) return null;
  const cached = await readCache(catalogoKey(base));
  const answer = await helpdeskAt(base).catalogo(cached?.etag ?? null);
  const valor = answer?.valor ?? (cached?.valor as Catalogo);
  await writeCache(catalogoKey(base), valor, answer?.etag ?? cached?.etag ?? null);
  return valor;
}

export const catalogoKey = (base: string) => `catalogo ${base}`;
