/** Which CSG receives a chamado, decided from what SEI says of the user. */
import type { Catalogo, Orgao } from '@/lib/contract';
import { plain } from './plain.ts';

/**
 * The receiving órgão, or null for triage.
 *
 * The table of unidades wins where it names the user's unidade, the longest prefix first: who works
 * lent to another órgão is helped by that one. Then the user's órgão by sigla or name, then an
 * órgão whose sigla begins the unidade's.
 */
export function destinoDe(
  catalogo: Pick<Catalogo, 'orgaos'>,
  { orgao = '', unidade = '' }: { orgao?: string | undefined; unidade?: string | undefined },
): Orgao | null {
  const rows = catalogo.orgaos.flatMap((each) =>
    each.unidades.map((prefix) => ({ each, prefix: plain(prefix) })),
  );
  const byUnidade = rows
    .filter(({ prefix }) => begins(plain(unidade), prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
  return (
    byUnidade?.each ??
    findOrgao(catalogo, orgao) ??
    catalogo.orgaos.find((each) => begins(plain(unidade), plain(each.sigla))) ??
    null
  );
}

/** The órgão of this sigla or full name, without case, accents or blanks; null when unknown. */
export function findOrgao(catalogo: Pick<Catalogo, 'orgaos'>, orgao: string): Orgao | null {
  const wanted = plain(orgao);
  if (wanted === '') return null;
  return (
    catalogo.orgaos.find((each) => plain(each.sigla) === wanted) ??
    catalogo.orgaos.find((each) => plain(each.nome) === wanted) ??
    null
  );
}

/** `CBM` begins `CBM - COBM` and `CBM/COBM`, not `CBMX`; both {@link plain}. */
export function begins(sigla: string, prefix: string): boolean {
  if (prefix === '' || !sigla.startsWith(prefix)) return false;
  return !/^[\p{L}\p{N}]/u.test(sigla.slice(prefix.length));
}
