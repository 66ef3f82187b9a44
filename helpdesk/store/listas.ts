/** The lists of a chamado as data, for a spreadsheet. */
import type { CampoLido, Linha } from '@/lib/contract';
import { and, eq } from 'drizzle-orm';
import { type Alcance, within } from './alcance.ts';
import { chamados } from './schema.ts';
import type { Tx } from './store.ts';
import { isUuid } from './uuid.ts';

export interface Lista {
  numero: string;
  categoria: string;
  /** Who receives it, and whose it is: in the order in which their templates are looked for. */
  orgaos: string[];
  /** As it was asked and read. */
  lido: CampoLido;
  /** By column id. */
  linhas: Linha[];
}

/** All of a chamado's; none: unknown, out of reach, or without any. */
export async function readListas(db: Tx, alcance: Alcance, id: string): Promise<Lista[]> {
  if (!isUuid(id)) return [];
  const [row] = await db
    .select()
    .from(chamados)
    .where(and(eq(chamados.id, id), within(alcance)));
  if (!row) return [];
  const { numero, categoriaId: categoria, destinoSigla, solicitanteOrgao } = row;
  return row.campos.flatMap((lido) => {
    const linhas = row.valores[lido.id];
    if (!lido.tabela || !Array.isArray(linhas)) return [];
    return [{ numero, categoria, orgaos: [destinoSigla, solicitanteOrgao], lido, linhas }];
  });
}
