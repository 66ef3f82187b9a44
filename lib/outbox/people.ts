/** Who reports, per SEI user (host and sigla). Two people of one computer never share an entry. */
import { database } from './database';
import type { ChavePessoa, Pessoa } from './records';

export async function loadPerson(chave: ChavePessoa): Promise<Pessoa | null> {
  return (await (await database()).get('pessoas', chave)) ?? null;
}

/** Everybody known here, the last one active first. */
export async function listPeople(): Promise<Pessoa[]> {
  return (await (await database()).getAll('pessoas')).sort((a, b) => b.usadaEm - a.usadaEm);
}

/**
 * Stores name, e-mail and órgão. A changed e-mail is another person to the helpdesk, so the
 * device is registered again.
 */
export async function savePerson(
  dados: Pick<Pessoa, 'chave' | 'nome' | 'email' | 'orgao'>,
): Promise<Pessoa> {
  const tx = (await database()).transaction('pessoas', 'readwrite');
  const antes = await tx.store.get(dados.chave);
  const pessoa: Pessoa = {
    ...dados,
    dispositivo: antes?.email === dados.email ? antes.dispositivo : null,
    usadaEm: Date.now(),
  };
  await tx.store.put(pessoa);
  await tx.done;
  return pessoa;
}

/** Keeps the device's token, or forgets it (null) when the helpdesk no longer knows it. */
export async function saveDevice(
  chave: ChavePessoa,
  dispositivo: Pessoa['dispositivo'],
): Promise<void> {
  const tx = (await database()).transaction('pessoas', 'readwrite');
  const pessoa = await tx.store.get(chave);
  if (pessoa) await tx.store.put({ ...pessoa, dispositivo });
  await tx.done;
}

/** Forgets the person with their token and cached lists; unsent work stays. */
export async function forgetPerson(chave: ChavePessoa): Promise<void> {
  const tx = (await database()).transaction(['pessoas', 'cache'], 'readwrite');
  await tx.objectStore('pessoas').delete(chave);
  for (const nome of await tx.objectStore('cache').getAllKeys()) {
    if (nome.startsWith(`${chave} `)) await tx.objectStore('cache').delete(nome);
  }
  await tx.done;
}
