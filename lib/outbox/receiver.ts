/** Where a draft goes when the person chose no receiver. */
import { destinoDe } from '@/lib/catalogo/routing';
import type { Catalogo } from '@/lib/contract';
import type { Pessoa, Rascunho } from './records';

/** Sigla of the órgão whose CSG receives the draft when the person chose none; empty for triage. */
export function receiver(
  draft: Rascunho,
  pessoa: Pick<Pessoa, 'orgao'>,
  catalogo: Catalogo,
): string {
  const { usuario, unidade } = draft.contexto;
  const orgao = pessoa.orgao || usuario?.orgao;
  return destinoDe(catalogo, { orgao, unidade: unidade?.sigla })?.sigla ?? '';
}
