/** What the catalogue leaves open: told to the administrator, never made up. */
import type { Catalogo } from '@/lib/contract';
import { FALTA_DADO as TEXT } from './text.ts';

export interface Falta {
  tipo: 'link' | 'contato' | 'csg' | 'orgaos' | 'apoio' | 'suposto';
  texto: string;
}

export function missingIn({
  orgaos,
  categorias,
  links = [],
  contatos = [],
  destinos = [],
}: Catalogo): Falta[] {
  return [
    ...(orgaos.length === 0 ? [falta('orgaos', TEXT.orgaos)] : []),
    ...orgaos
      .filter(({ csg }) => !csg.email && !csg.telefone)
      .map(({ sigla }) => falta('csg', TEXT.csg(sigla))),
    ...orgaos
      .filter(({ apoioLocal = [] }) => apoioLocal.some(({ unidades }) => unidades.length === 0))
      .map(({ sigla }) => falta('apoio', TEXT.apoio(sigla))),
    ...[...destinos, ...contatos]
      .filter(({ email, telefone, endereco, helpdesk }) =>
        [email, telefone, endereco, helpdesk].every((each) => !each),
      )
      .map(({ nome }) => falta('contato', TEXT.contato(nome))),
    ...links
      .filter(({ url }) => url === null)
      .map(({ rotulo }) => falta('link', TEXT.link(rotulo))),
    ...categorias.flatMap(({ titulo, campos }) =>
      campos
        .flatMap((campo) => [campo, ...(campo.colunas ?? [])])
        .filter(({ suposto }) => suposto)
        .map(({ rotulo }) => falta('suposto', TEXT.suposto(titulo, rotulo))),
    ),
  ];
}

const falta = (tipo: Falta['tipo'], texto: string): Falta => ({ tipo, texto });
