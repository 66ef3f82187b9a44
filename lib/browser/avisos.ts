/** Known incidents as the helpdesk last told them, and who said "Eu também" from here. */
import { failure, HelpdeskError } from '@/lib/client/failure';
import { avisosAt, sayEuTambem } from '@/lib/client/deflection';
import { type Aviso, ListaAvisos } from '@/lib/contract';
import { readCache, writeCache } from '@/lib/outbox/cache';
import type { ChavePessoa } from '@/lib/outbox/records';
import { within } from './deadline';
import { asDevice, registeredDevice } from './device';
import { helpdeskUrl } from './settings';

/** How long an open panel waits for those of now; older ones do meanwhile. */
const ESPERA = 5000;
const FRESCO = 60_000;

/** `falta`: said, and not counted yet. */
export type Dito = 'contado' | 'falta';

/** All that the helpdesk told, whoever they are for; none when it was never reached. */
export async function currentAvisos(): Promise<Aviso[]> {
  const base = await helpdeskUrl();
  if (!base) return [];
  const cached = await readCache(key(base));
  if (cached && Math.abs(Date.now() - cached.em) < FRESCO) return itensOf(cached.valor);
  const asked = await within(ESPERA, refresh(base));
  return asked ?? itensOf(cached?.valor);
}

/** What the cache holds, at once. */
export async function knownAvisos(): Promise<Aviso[]> {
  const base = await helpdeskUrl();
  return base ? itensOf((await readCache(key(base)))?.valor) : [];
}

/** Ids of what this person said "Eu também" to. */
export async function saidBy(pessoa: ChavePessoa): Promise<Record<string, Dito>> {
  return ((await readCache(saidKey(pessoa)))?.valor ?? {}) as Record<string, Dito>;
}

/** Says it for the person: kept here at once, counted when the helpdesk answers. */
export async function sayMeToo(pessoa: ChavePessoa, aviso: string): Promise<Dito> {
  await note(pessoa, aviso, 'falta');
  return await count(pessoa, aviso);
}

/** What was said while the helpdesk was away is said again when it is shown again. */
export async function sayAgain(pessoa: ChavePessoa, shown: readonly Aviso[]): Promise<void> {
  const said = await saidBy(pessoa);
  for (const { id } of shown) if (said[id] === 'falta') await count(pessoa, id);
}

async function count(pessoa: ChavePessoa, aviso: string): Promise<Dito> {
  try {
    const device = await registeredDevice(pessoa);
    await asDevice(pessoa, device, ({ base, token }) => sayEuTambem(base, token, aviso));
  } catch (error) {
    // One that ended meanwhile counts nobody any more, and is not asked about again.
    if (!(error instanceof HelpdeskError && error.status === 404)) return 'falta';
  }
  await note(pessoa, aviso, 'contado');
  return 'contado';
}

async function note(pessoa: ChavePessoa, aviso: string, dito: Dito): Promise<void> {
  await writeCache(saidKey(pessoa), { ...(await saidBy(pessoa)), [aviso]: dito }, null);
}

async function refresh(base: string): Promise<Aviso[]> {
  const cached = await readCache(key(base));
  const answer = await avisosAt(base, cached?.etag ?? null);
  const valor = answer?.valor ?? cached?.valor;
  if (!valor) throw new HelpdeskError(failure('resposta_invalida'));
  await writeCache(key(base), valor, answer?.etag ?? cached?.etag ?? null);
  return itensOf(valor);
}

function itensOf(valor: unknown): Aviso[] {
  const parsed = ListaAvisos.safeParse(valor);
  return parsed.success ? parsed.data.itens : [];
}

const key = (base: string) => `avisos ${base}`;
const saidKey = (pessoa: ChavePessoa) => `${pessoa} eu-tambem`;
