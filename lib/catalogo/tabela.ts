/**
 * The table of people in a spreadsheet: which row is its header, below titles and blank lines, and
 * which column is which, by the names that spreadsheets give them. The panel reads lists with it and
 * the helpdesk finds its place in an órgão's own template.
 */
import type { Coluna } from '@/lib/contract';
import { columnName, likeness, type ColumnName } from './column-names.ts';

export type ColunaEsperada = Pick<Coluna, 'id' | 'rotulo' | 'nomes'>;

export interface Tabela {
  /** Index of the header's row, from 0; -1 when the table has none. */
  cabecalho: number;
  /** By column of the spreadsheet, as written there. */
  titulos: string[];
  /** By column of the spreadsheet: the id that it fills; null when none was recognised. */
  colunas: (string | null)[];
  /** Rows with a value in some recognised column. */
  linhas: LinhaLida[];
  /** Every row below the header with anything in it, for when the columns are corrected. */
  brutas: { numero: number; celulas: string[] }[];
}

export interface LinhaLida {
  /** Number of the row in the spreadsheet, from 1, as the person sees it there. */
  numero: number;
  /** By column id; `''` where the cell is blank. */
  valores: Record<string, string>;
}

/** Titles and blank lines that may stand above a header. */
const HEADER_WITHIN = 100;

/** Null when no row names a column: see `tableByPosition`. */
export function findTable(
  linhas: readonly string[][],
  colunas: readonly ColunaEsperada[],
): Tabela | null {
  const asked = colunas.map(({ id, rotulo, nomes = [] }) => ({
    id,
    names: [rotulo, ...nomes].map(columnName),
  }));
  let best: { index: number; ids: (string | null)[]; points: number } | null = null;
  for (const [index, celulas] of linhas.slice(0, HEADER_WITHIN).entries()) {
    const { ids, points } = matchColumns(celulas, asked);
    if (!isHeader(celulas, ids, colunas)) continue;
    if (!best || points > best.points) best = { index, ids, points };
  }
  return best && tableAt(linhas, best.index, best.ids);
}

/** The sheet in which most columns are recognised, and its table; null when in none. */
export function findInSheets(
  folhas: readonly { linhas: readonly string[][] }[],
  colunas: readonly ColunaEsperada[],
): { folha: number; tabela: Tabela } | null {
  let best: { folha: number; tabela: Tabela } | null = null;
  for (const [folha, { linhas }] of folhas.entries()) {
    const tabela = findTable(linhas, colunas);
    if (tabela && (!best || known(tabela) > known(best.tabela))) best = { folha, tabela };
  }
  return best;
}

/** A table without header, its columns in the order they are asked: to be corrected by the person. */
export function tableByPosition(
  linhas: readonly string[][],
  colunas: readonly ColunaEsperada[],
): Tabela {
  const width = Math.max(0, ...linhas.map((celulas) => celulas.length));
  const ids = Array.from({ length: width }, (_, i) => colunas[i]?.id ?? null);
  return tableAt(linhas, -1, ids);
}

/** The same table with the columns as the person says: one id, or null, by column of the sheet. */
export function applyColumns(tabela: Tabela, correction: readonly (string | null)[]): Tabela {
  const colunas = tabela.colunas.map((_, i) => correction[i] ?? null);
  return { ...tabela, colunas, linhas: readRows(tabela.brutas, colunas) };
}

/** Each column of the sheet with the asked one it is most alike, the surest first, each once. */
function matchColumns(
  celulas: readonly string[],
  asked: readonly { id: string; names: readonly ColumnName[] }[],
) {
  const ids: (string | null)[] = celulas.map(() => null);
  const pairs = celulas.flatMap((celula, column) => {
    const written = columnName(celula);
    return asked.map(({ id, names }) => ({
      column,
      id,
      points: Math.max(...names.map((name) => likeness(written, name))),
    }));
  });
  let total = 0;
  for (const { column, id, points } of pairs.toSorted((a, b) => b.points - a.points)) {
    if (points === 0 || ids[column] !== null || ids.includes(id)) continue;
    ids[column] = id;
    total += points;
  }
  return { ids, points: total };
}

/** A title alone in its row may hold a column's name too ("Relação de nomes"). */
function isHeader(
  celulas: readonly string[],
  ids: readonly (string | null)[],
  colunas: readonly ColunaEsperada[],
): boolean {
  if (ids.every((id) => id === null)) return false;
  return colunas.length === 1 || celulas.filter((celula) => celula !== '').length > 1;
}

function tableAt(linhas: readonly string[][], cabecalho: number, ids: (string | null)[]): Tabela {
  const titulos = cabecalho < 0 ? [] : (linhas[cabecalho] ?? []);
  const brutas = linhas.flatMap((celulas, index) =>
    index > cabecalho && celulas.some((celula) => celula !== '') && !isSame(celulas, titulos)
      ? [{ numero: index + 1, celulas: [...celulas] }]
      : [],
  );
  const width = Math.max(titulos.length, ...brutas.map(({ celulas }) => celulas.length));
  const colunas = Array.from({ length: width }, (_, i) => ids[i] ?? null);
  return {
    cabecalho,
    titulos: Array.from({ length: width }, (_, i) => titulos[i] ?? ''),
    colunas,
    linhas: readRows(brutas, colunas),
    brutas,
  };
}

/** Rows that only a template's numbering or a remark beside the table fills are none of it. */
function readRows(brutas: Tabela['brutas'], colunas: readonly (string | null)[]): LinhaLida[] {
  return brutas.flatMap(({ numero, celulas }) => {
    const valores: Record<string, string> = {};
    for (const [column, id] of colunas.entries()) {
      if (id !== null) valores[id] = celulas[column] ?? '';
    }
    return Object.values(valores).some((valor) => valor !== '') ? [{ numero, valores }] : [];
  });
}

/** Headers are repeated where a page ends. */
function isSame(celulas: readonly string[], titulos: readonly string[]): boolean {
  return (
    titulos.length > 0 &&
    titulos.every((titulo, i) => columnName(titulo).whole === columnName(celulas[i] ?? '').whole)
  );
}

const known = ({ colunas }: Tabela) => colunas.filter((id) => id !== null).length;
