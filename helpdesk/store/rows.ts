/** Rows of chamados as the lists give them: the person's own and the team's queue. */
import type { ChamadoResumo, Situacao } from '@/lib/contract';
import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { encodeCursor } from './cursor.ts';
import { chamados } from './schema.ts';

export type Row = typeof chamados.$inferSelect;

export type QuaisSituacoes = 'abertos' | 'fechados' | 'todos' | Situacao;

/** Characters of the description that a row of a list carries. */
const RESUMO = 300;

export const columns = {
  ...getTableColumns(chamados),
  descricao: sql<string>`left(${chamados.descricao}, ${sql.raw(String(RESUMO))})`,
};

export function whichSituacao(situacao: QuaisSituacoes): SQL | undefined {
  if (situacao === 'todos') return undefined;
  if (situacao === 'abertos') return eq(chamados.aberto, true);
  if (situacao === 'fechados') return eq(chamados.aberto, false);
  return eq(chamados.situacao, situacao);
}

/** One page of a list, and the cursor of the next. */
export function page<R extends { id: string }, T>(
  rows: R[],
  limite: number,
  map: (row: R) => T,
  when: (row: R) => Date,
): { itens: T[]; proximo: string | null } {
  const shown = rows.slice(0, limite);
  const last = shown.at(-1);
  return {
    itens: shown.map(map),
    proximo: rows.length > limite && last ? encodeCursor({ em: when(last), id: last.id }) : null,
  };
}

export function resumo(row: Row): ChamadoResumo {
  return {
    id: row.id,
    numero: row.numero,
    categoria: { id: row.categoriaId, titulo: row.categoriaTitulo },
    descricao: row.descricao,
    processo: row.processo,
    situacao: row.situacao,
    prazos: row.prazos,
    ultimaRespostaEm: row.ultimaRespostaEm?.toISOString() ?? null,
    criadoEm: row.criadoEm.toISOString(),
    atualizadoEm: row.atualizadoEm.toISOString(),
  };
}
