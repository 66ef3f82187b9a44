/**
 * The code that a person is about to type, per person. It outlives the popup, which closes as soon
 * as somebody looks at the mail, and not the browser: the code is worth nothing by then.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { ChavePessoa } from '@/lib/outbox/records';

const Pendente = z.object({
  meio: z.enum(['correio', 'oidc']),
  email: z.string(),
  venceEm: z.number(),
  outroEm: z.number(),
});
export type Pendente = z.output<typeof Pendente>;

/** What is long worthless is not even told. */
const ESQUECE = 60 * 60_000;

export async function readPending(pessoa: ChavePessoa): Promise<Pendente | null> {
  const key = keyOf(pessoa);
  const stored = Pendente.safeParse((await browser.storage.session.get(key))[key]);
  return stored.success && Date.now() - stored.data.venceEm < ESQUECE ? stored.data : null;
}

export async function keepPending(pessoa: ChavePessoa, pendente: Pendente): Promise<void> {
  await browser.storage.session.set({ [keyOf(pessoa)]: pendente });
}

export async function dropPending(pessoa: ChavePessoa): Promise<void> {
  await browser.storage.session.remove(keyOf(pessoa));
}

const keyOf = (pessoa: ChavePessoa) => `prova:${pessoa}`;
