/** The catalogue at once: from the cache, refreshed behind, the build's minimal one as last resort. */
import { minimalCatalogo } from '@/lib/catalogo/minimal';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { Catalogo, type CatalogoServido } from '@/lib/contract';
import { readCache, writeCache } from '@/lib/outbox/cache';
import { within } from './deadline';
import type { AvisoPainel } from './messages';
import { keepPauses } from './pausing';
import { helpdeskUrl } from './settings';
import browser from 'webextension-polyfill';

/** How long an opening panel waits for a first catalogue. */
const PRIMEIRA_ESPERA = 1500;
const FRESCO = 5 * 60_000;

export async function currentCatalogo(): Promise<{ catalogo: Catalogo; minimo: boolean }> {
  const base = await helpdeskUrl();
  const cached = base ? await readCache(catalogoKey(base)) : null;
  const parsed = Catalogo.safeParse(cached?.valor);
  if (parsed.success) {
    refreshOld(cached?.em);
    return { catalogo: parsed.data, minimo: false };
  }
  const fetched = base ? await within(PRIMEIRA_ESPERA, refreshCatalogo()) : null;
  return { catalogo: fetched ?? minimalCatalogo, minimo: !fetched };
}

/** Asks the helpdesk for it behind the scenes, when it was not asked for a while. */
export async function keepCatalogoFresh(): Promise<void> {
  const base = await helpdeskUrl();
  if (base) refreshOld((await readCache(catalogoKey(base)))?.em);
}

/** Asks the helpdesk for it. @throws HelpdeskError */
export async function refreshCatalogo(): Promise<Catalogo | null> {
  const base = await helpdeskUrl();
  if (!base) return null;
  const cached = await readCache(catalogoKey(base));
  const answer = await helpdeskAt(base).catalogo(cached?.etag ?? null);
  const valor = answer?.valor ?? (cached?.valor as CatalogoServido);
  await keepCatalogo(base, valor, answer?.etag ?? cached?.etag ?? null);
  return valor;
}

/** Keeps what this helpdesk answered, its pauses where the doors look. */
export async function keepCatalogo(
  base: string,
  valor: CatalogoServido,
  etag: string | null,
): Promise<void> {
  await writeCache(catalogoKey(base), valor, etag);
  if (await keepPauses(base, valor.pausas ?? [])) await tellPauses();
}

/** Has every open panel look whether its SEI rests now. */
export async function tellPauses(): Promise<void> {
  const aviso: AvisoPainel = { aviso: 'pausas.mudaram' };
  await browser.runtime.sendMessage(aviso).catch(() => undefined);
}

function refreshOld(em = 0): void {
  if (Math.abs(Date.now() - em) > FRESCO) void refreshCatalogo().catch(() => undefined);
}

const catalogoKey = (base: string) => `catalogo ${base}`;
