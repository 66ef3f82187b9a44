/** One sheet of a workbook, as it is stored: texts and formats are looked up later. */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { gatherRows, type Rows } from './sheet-rows.ts';
import { columnOf, type StoredCell } from './xlsx-cell.ts';
import { walkXml } from './xml.ts';

export interface StoredSheet {
  rows: Rows<StoredCell>;
  /** Numbers of the shared texts that its cells want. */
  strings: Set<number>;
  avisos: string[];
}

/** Columns of an XLSX. */
const LAST_COLUMN = 16_384;

export function readSheet(nome: string, xml: string): StoredSheet {
  const rows = gatherRows<StoredCell>(nome);
  const strings = new Set<number>();
  const avisos: string[] = [];
  let row = -1;
  let hidden = false;
  let hiddenRows = 0;
  let cells: (StoredCell | undefined)[] = [];
  let column = -1;
  let cell: StoredCell | null = null;
  let formula = false;
  let inValue = false;
  let inReading = false;

  walkXml(xml, {
    open(name, attr) {
      if (name === 'row') {
        row = Number(attr('r')) ? Number(attr('r')) - 1 : row + 1;
        hidden = /^(1|true)$/.test(attr('hidden'));
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const counted = rows.isFull();
        column = (counted ? null : columnOf(attr('r'))) ?? column + 1;
        cell = counted
          ? { type: '', style: 0, value: '' }
          : { type: attr('t'), style: Number(attr('s')), value: '' };
        formula = false;
      } else if (!cell) return;
      else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell) {
        keep(cell);
        cell = null;
      } else if (name === 'row' && cells.length > 0) {
        rows.add(row, cells);
        if (hidden) hiddenRows += 1;
      }
    },
    text(piece) {
      if (cell && inValue && !inReading) cell.value += piece;
    },
  });
  if (hiddenRows > 0) avisos.push(PLANILHA.ocultas(nome, hiddenRows));
  return { rows, strings, avisos };

  function keep(filled: StoredCell): void {
    if (filled.value.trim() === '') {
      // A text that is empty is a result; nothing at all is none.
      if (formula && filled.type !== 'str' && avisos.length === 0) {
        avisos.push(PLANILHA.semResultado(nome, `${letters(column)}${row + 1}`));
      }
      return;
    }
    if (column >= LAST_COLUMN) return;
    cells[column] = filled;
    if (filled.type === 's') strings.add(Number(filled.value));
  }
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
