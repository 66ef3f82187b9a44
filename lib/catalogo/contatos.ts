/** Whom a person can turn to: local support first, then the CSG, then who else the órgão named. */
import type { Catalogo, Categoria, Contato, Link, Orgao } from '@/lib/contract';
import { plain } from './plain.ts';
import { begins } from './routing.ts';

/** A {@link Contato} with what is known of it. */
export type Atende = Omit<Contato, 'id'>;

export interface Atendimento {
  /** Comes before the CSG where the unidade has it. */
  local: Atende[];
  /** Of the person's órgão; null when nobody could say which. */
  csg: Atende | null;
  /** Who receives this categoria instead of the CSG, and to whom that one forwards it. */
  destino: Atende | null;
  encaminha: Atende | null;
  outros: Atende[];
  links: (Link & { url: string })[];
}

/** What the catalogue does not say is left out. */
export function atendimentoDe(
  catalogo: Pick<Catalogo, 'destinos' | 'contatos' | 'links'>,
  orgao: Orgao | null,
  {
    unidade = '',
    categoria,
  }: {
    unidade?: string | undefined;
    categoria?: Pick<Categoria, 'destino' | 'encaminha' | 'contatos' | 'links'> | null;
  } = {},
): Atendimento {
  const { destinos = [], contatos = [] } = catalogo;
  const contato = (id: string) => contatos.find((each) => each.id === id);
  const destino = (id = '') => destinos.find((each) => each.id === id) ?? null;
  const local = (orgao?.apoioLocal ?? []).filter(({ unidades }) =>
    unidades.some((prefix) => begins(plain(unidade), plain(prefix))),
  );
  return {
    local: known(local.map((each) => contato(each.contato))),
    csg: orgao?.csg ?? null,
    destino: destino(categoria?.destino),
    encaminha: destino(categoria?.encaminha),
    outros: known((categoria?.contatos ?? []).map(contato)),
    links: linksDe(catalogo, categoria?.links),
  };
}

/** The links of these ids that the órgão has given. */
export function linksDe(
  { links = [] }: Pick<Catalogo, 'links'>,
  ids: readonly string[] = [],
): (Link & { url: string })[] {
  return ids.flatMap((id) => {
    const link = links.find((each) => each.id === id);
    return link?.url ? [{ ...link, url: link.url }] : [];
  });
}

const known = <T>(all: readonly (T | undefined)[]): T[] => all.filter((each) => each !== undefined);
