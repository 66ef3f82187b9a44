/**
 * What the person has already seen of each chamado, for the unread mark: per person, the id of the
 * chamado and the instant of the last answer that was on the screen.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { ChamadoResumo } from '@/lib/contract';
import type { ChavePessoa } from '@/lib/outbox/records';

export type Seen = Record<string, string>;

/** Chamados remembered at most; the ones seen longest ago are forgotten first. */
const MAXIMO = 500;

export async function readSeen(pessoa: ChavePessoa): Promise<Seen> {
  const chave = keyOf(pessoa);
  const stored = z
    .record(z.string(), z.string())
    .safeParse((await browser.storage.local.get(chave))[chave]);
  return stored.success ? stored.data : {};
}

/** Remembers that the answers up to `ultimaRespostaEm` were seen. */
export async function markSeen(
  pessoa: ChavePessoa,
  { id, ultimaRespostaEm }: Pick<ChamadoResumo, 'id' | 'ultimaRespostaEm'>,
): Promise<Seen> {
  const before = await readSeen(pessoa);
  if (!ultimaRespostaEm) return before;
  // Written last, so that it is also the last to be forgotten.
  const others = Object.entries(before).filter(([other]) => other !== id);
  const seen = Object.fromEntries([...others, [id, ultimaRespostaEm]].slice(-MAXIMO));
  await browser.storage.local.set({ [keyOf(pessoa)]: seen });
  return seen;
}

export function isUnread(
  { id, ultimaRespostaEm }: Pick<ChamadoResumo, 'id' | 'ultimaRespostaEm'>,
  seen: Seen,
): boolean {
  if (!ultimaRespostaEm) return false;
  const last = seen[id];
  return !last || Date.parse(last) < Date.parse(ultimaRespostaEm);
}

export async function forgetSeen(pessoa: ChavePessoa): Promise<void> {
  await browser.storage.local.remove(keyOf(pessoa));
}

const keyOf = (pessoa: ChavePessoa) => `vistos:${pessoa}`;
