/** Of which CSGs somebody is: by the administrator's list, or by a role at the desk. */
import { poderesDe } from './papeis.ts';
import type { Quem } from './pessoas.ts';
import type { Store, Tx } from './store.ts';

/** Siglas by e-mail, as the administrator's list of members gives them; never served. */
export type Membros = ReadonlyMap<string, readonly string[]>;

/**
 * Siglas of their órgãos; the central unit and the administration are of all. None for an e-mail
 * that was not proved: anybody can write one down.
 */
export async function siglasDoCsg(
  tx: Tx,
  { catalogo, membros }: Pick<Store, 'catalogo' | 'membros'>,
  { email, verificada }: Pick<Quem, 'email' | 'verificada'>,
): Promise<string[]> {
  if (!verificada) return [];
  const poderes = await poderesDe(tx, email);
  if (poderes?.alcance === 'tudo') return catalogo.orgaos.map(({ sigla }) => sigla);
  const byRole = poderes && 'orgaos' in poderes.alcance ? poderes.alcance.orgaos : [];
  return [...new Set([...(membros.get(email) ?? []), ...byRole])];
}
