/** Gathers the rows of one sheet, within the bounds; beyond them it only counts. */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { CELULA, COLUNAS, LINHAS, PESSOAS, ULTIMA_LINHA } from './bounds.ts';

export interface Folha {
  nome: string;
  /** By row and column as in the spreadsheet: row 0 is its row 1. A blank row is `[]`. */
  linhas: string[][];
}

export interface Rows<Cell> {
  /** A row with at least one filled cell; `index` from 0, ascending. */
  add: (index: number, cells: readonly (Cell | undefined)[], repeated?: number) => void;
  /** One more is only counted: what it holds is not looked at. */
  isFull: () => boolean;
  /** Why the sheet cannot be read, as a sentence; null when it can. */
  refusal: () => string | null;
  /** The rows, each cell as `shown` writes it. */
  finish: (shown: (cell: Cell) => string) => string[][];
}

export function gatherRows<Cell>(nome: string): Rows<Cell> {
  const rows: { index: number; cells: readonly (Cell | undefined)[] }[] = [];
  let filled = 0;
  let width = 0;
  let lowest = 0;

  return {
    add(index, cells, repeated = 1) {
      filled += repeated;
      width = Math.max(width, cells.length);
      lowest = index + repeated;
      for (let i = 0; i < repeated && rows.length < LINHAS; i++) {
        rows.push({ index: index + i, cells: cells.slice(0, COLUNAS) });
      }
    },
    isFull: () => rows.length === LINHAS,
    refusal() {
      if (filled > LINHAS) return PLANILHA.muitasLinhas(nome, filled, PESSOAS);
      if (lowest > ULTIMA_LINHA) return PLANILHA.longe(nome, lowest);
      if (width > COLUNAS) return PLANILHA.muitasColunas(nome, width, COLUNAS);
      return null;
    },
    finish(shown) {
      const linhas: string[][] = [];
      for (const { index, cells } of rows) {
        while (linhas.length < index) linhas.push([]);
        linhas.push(Array.from(cells, (cell) => (cell === undefined ? '' : clean(shown(cell)))));
      }
      return linhas;
    },
  };
}

/** Without what cannot be seen: spaces at the ends, hard spaces, marks of width zero. */
function clean(text: string): string {
  return text
    .slice(0, CELULA)
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\r\n]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
}
