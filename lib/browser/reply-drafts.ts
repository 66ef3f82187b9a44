/**
 * Answers being written: the popup dies whenever it loses the focus, so each keystroke is kept,
 * per person and chamado, until the answer is in the outbox.
 */
import browser from 'webextension-polyfill';
import type { ChavePessoa } from '@/lib/outbox/records';

export async function readReply(pessoa: ChavePessoa, chamado: string): Promise<string> {
  const chave = keyOf(pessoa, chamado);
  const texto = (await browser.storage.local.get(chave))[chave];
  return typeof texto === 'string' ? texto : '';
}

/** An empty text forgets it. */
export async function keepReply(
  pessoa: ChavePessoa,
  chamado: string,
  texto: string,
): Promise<void> {
  const chave = keyOf(pessoa, chamado);
  if (texto.trim()) await browser.storage.local.set({ [chave]: texto });
  else await browser.storage.local.remove(chave);
}

export async function forgetReplies(pessoa: ChavePessoa): Promise<void> {
  const all = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(all.filter((chave) => chave.startsWith(keyOf(pessoa, ''))));
}

const keyOf = (pessoa: ChavePessoa, chamado: string) => `resposta:${pessoa}:${chamado}`;
