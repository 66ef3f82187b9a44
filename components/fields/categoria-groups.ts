/** The whole list of categorias under its headings, in the catalogue's order. */
import type { Categoria } from '@/lib/contract';
import { PEDIDO } from '@/lib/text/pedido';

export interface Grupo {
  /** Null: these stand under no heading. */
  titulo: string | null;
  categorias: Categoria[];
}

/** What only CSG members ask comes last, under its own heading. */
export function groupsOf(categorias: readonly Categoria[]): Grupo[] {
  const groups = new Map<string | null, Categoria[]>();
  for (const categoria of categorias.toSorted((a, b) => last(a) - last(b))) {
    const titulo = titleOf(categoria);
    groups.set(titulo, [...(groups.get(titulo) ?? []), categoria]);
  }
  return [...groups].map(([titulo, members]) => ({ titulo, categorias: members }));
}

const titleOf = ({ quem, grupo }: Categoria) =>
  quem === 'csg' ? PEDIDO.grupoCsg : (grupo ?? null);
const last = ({ quem }: Categoria) => Number(quem === 'csg');
