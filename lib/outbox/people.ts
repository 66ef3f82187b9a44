/** Who reports, per SEI user (host and sigla). Two people of one computer never share an entry. */
import { database } from './database';
import type { ChavePessoa, Pessoa } from './records';

type Dispositivo = NonNullable<Pessoa['dispositivo']>;

export async function loadPerson(chave: ChavePessoa): Promise<Pessoa | null> {
  return (await (await database()).get('pessoas', chave)) ?? null;
}

/** Everybody known here, the last one active first. */
export async function listPeople(): Promise<Pessoa[]> {
  return (await (await database()).getAll('pessoas')).sort((a, b) => b.usadaEm - a.usadaEm);
}

/**
 * Stores name, e-mail and órgão. A changed e-mail is another person to the helpdesk, so the
 * device is registered again, and what the former one could see is forgotten.
 */
export async function savePerson(
  dados: Pick<Pessoa, 'chave' | 'nome' | 'email' | 'orgao'>,
): Promise<Pessoa> {
  const saved = await change(dados.chave, (antes) => ({
    ...(antes?.email === dados.email ? antes : null),
    ...dados,
    dispositivo: antes?.email === dados.email ? antes.dispositivo : null,
    usadaEm: Date.now(),
  }));
  return saved as Pessoa;
}

/**
 * Keeps the device's token, or forgets it (null): the person left from here. A new device in place
 * of one at the same helpdesk means that the helpdesk no longer knew that one.
 */
export async function saveDevice(chave: ChavePessoa, dispositivo: Dispositivo | null) {
  await change(chave, (antes) => {
    if (!antes) return null;
    const refused = dispositivo !== null && antes.dispositivo?.helpdesk === dispositivo.helpdesk;
    return { ...antes, dispositivo, ...(refused && { desligadoEm: Date.now() }) };
  });
}

/** The helpdesk answered that it does not know this token; a newer one is left alone. */
export async function refuseDevice(chave: ChavePessoa, token: string): Promise<void> {
  await change(chave, (antes) =>
    antes?.dispositivo?.token === token
      ? { ...antes, dispositivo: null, desligadoEm: Date.now() }
      : null,
  );
}

/** This e-mail was proved from the device with this token. */
export async function saveProof(chave: ChavePessoa, token: string, email: string): Promise<void> {
  await change(chave, (antes) => {
    if (antes?.dispositivo?.token !== token) return null;
    const { desligadoEm: _told, ...rest } = antes;
    return { ...rest, email, dispositivo: { ...antes.dispositivo, verificada: true } };
  });
}

/** The person does not want to be invited to prove the e-mail. */
export async function declineInvitation(chave: ChavePessoa): Promise<void> {
  await change(chave, (antes) => antes && { ...antes, semConvite: true });
}

/** The person has read that the former device was cut off. */
export async function tellRefused(chave: ChavePessoa): Promise<void> {
  await change(chave, (antes) => {
    if (!antes) return null;
    const { desligadoEm: _told, ...rest } = antes;
    return rest;
  });
}

/** Of how many chamados the categoria is remembered. */
const USADAS = 20;

/** What the next report of this person may begin with. */
export async function rememberUse(
  chave: ChavePessoa,
  { unidade, categoria }: { unidade: string | undefined; categoria: string | null },
): Promise<void> {
  await change(chave, (antes) => {
    if (!antes) return null;
    const usadas = [...(categoria ? [categoria] : []), ...(antes.usadas ?? [])].slice(0, USADAS);
    return { ...antes, usadas, ...(unidade && { unidade }) };
  });
}

/** Of which CSGs the helpdesk says that they are part. */
export async function saveCsg(chave: ChavePessoa, csg: string[] | undefined): Promise<void> {
  await change(chave, (antes) => {
    if (!antes || JSON.stringify(antes.csg) === JSON.stringify(csg)) return null;
    const { csg: _before, ...rest } = antes;
    return { ...rest, ...(csg && { csg }) };
  });
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

/**
 * One transaction: the person as `next` makes it (null: unchanged). The cached lists go with the
 * device that could see them.
 */
async function change(
  chave: ChavePessoa,
  next: (antes: Pessoa | null) => Pessoa | null,
): Promise<Pessoa | null> {
  const tx = (await database()).transaction(['pessoas', 'cache'], 'readwrite');
  const antes = (await tx.objectStore('pessoas').get(chave)) ?? null;
  const depois = next(antes);
  if (depois) await tx.objectStore('pessoas').put(depois);
  const lost =
    antes?.dispositivo && depois && depois.dispositivo?.token !== antes.dispositivo.token;
  if (lost || (antes && depois && antes.email !== depois.email)) {
    const cache = tx.objectStore('cache');
    for (const nome of await cache.getAllKeys()) {
      if (nome.startsWith(`${chave} `)) await cache.delete(nome);
    }
  }
  await tx.done;
  return depois ?? antes;
}
