/** Who receives a chamado: a unit that its categoria names, the CSG of an órgão, or triage. */
import type { Catalogo, Categoria, Contato, NovoChamado, Orgao } from '@/lib/contract';
import { plain } from '@/lib/catalogo/plain.ts';
import { destinoDe, findOrgao } from '@/lib/catalogo/routing.ts';
import { TRIAGEM } from '../api-text.ts';
import type { Quem } from './pessoas.ts';

export interface Recebedor {
  /** Of the órgão, or the id of the unit; empty: triage. */
  sigla: string;
  nome: string;
  /** How to reach them, in one line; null when nobody has said. */
  contato: string | null;
  /** What its number begins with: the órgão's sigla, also of what goes to the central unit. */
  prefixo: string;
  /** The órgão whose calendar counts. */
  orgao: Orgao | null;
}

export function receiverOf(
  catalogo: Catalogo,
  categoria: Categoria,
  quem: Quem,
  novo: NovoChamado,
): Recebedor {
  const orgao =
    findOrgao(catalogo, novo.destino) ??
    destinoDe(catalogo, {
      orgao: novo.orgao || novo.contexto.usuario?.orgao || quem.orgao,
      unidade: novo.contexto.unidade?.sigla,
    });
  const prefixo = orgao?.sigla ?? TRIAGEM.prefixo;
  const unit = findDestino(catalogo, categoria.destino ?? '');
  if (unit) {
    return { sigla: siglaOf(unit), nome: unit.nome, contato: reach(unit), prefixo, orgao };
  }
  return {
    sigla: orgao?.sigla ?? '',
    nome: orgao?.csg.nome ?? TRIAGEM.nome,
    contato: orgao && reach(orgao.csg),
    prefixo,
    orgao,
  };
}

/** The unit of this id, or of the sigla that a chamado keeps of it; null when there is none. */
export function findDestino(
  { destinos = [] }: Pick<Catalogo, 'destinos'>,
  sigla: string,
): Contato | null {
  return destinos.find((each) => siglaOf(each) === plain(sigla)) ?? null;
}

/** Everybody that may receive a chamado: the órgãos' CSGs, and the units beside them. */
export function receivers({ orgaos, destinos = [] }: Catalogo): { sigla: string; nome: string }[] {
  return [...orgaos, ...destinos.map((unit) => ({ sigla: siglaOf(unit), nome: unit.nome }))].map(
    ({ sigla, nome }) => ({ sigla, nome }),
  );
}

/** As a chamado keeps it, beside the siglas of órgãos. */
export const siglaOf = ({ id }: Pick<Contato, 'id'>): string => plain(id);

/** Who sends the mails of a chamado that goes there; undefined when nobody gave an address. */
export function mailboxOf(catalogo: Catalogo, sigla: string): string | undefined {
  const unit = findDestino(catalogo, sigla);
  return unit ? unit.email : findOrgao(catalogo, sigla)?.csg.email;
}

function reach({ email, telefone }: Pick<Contato, 'email' | 'telefone'>): string | null {
  return [email, telefone].filter(Boolean).join(' · ') || null;
}
