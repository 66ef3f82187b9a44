/**
 * The visible sheets of an OpenDocument. It keeps beside each value the text that was shown, which
 * is what a list wants: `012.345.678-90` of a number that lost its zero.
 */
import { PLANILHA } from '@/lib/text/planilha.ts';
import type { Conteudo } from './content.ts';
import { dateOfIso, plainNumber } from './number-text.ts';
import { Recusa } from './refusal.ts';
import { gatherRows, type Rows } from './sheet-rows.ts';
import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Blanks that one `text:s` may stand for. */
const BLANKS = 100;

interface Cell {
  type: string;
  value: string;
  date: string;
  /** Columns that hold the same. */
  repeated: number;
  text: string;
}

/** Throws `Recusa`. */
export async function readOds(zip: Zip): Promise<Conteudo> {
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) throw new Recusa(PLANILHA.senha);
  const xml = await zip.read('content.xml');
  if (xml === null) throw new Recusa(PLANILHA.quebrada);
  return readContent(xml);
}

function readContent(xml: string): Conteudo {
  const conteudo: Conteudo = { folhas: [], avisos: [], recusas: [] };
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: { nome: string; rows: Rows<Cell>; hiddenRows: number } | null = null;
  let tables = 0;
  let row = { index: 0, repeated: 1, hidden: false };
  let column = 0;
  let cells: (Cell | undefined)[] = [];
  let cell: Cell | null = null;
  let paragraphs = 0;
  let inParagraph = false;
  /** Depth within a note or a drawing: texts of the cell's, not the cell's text. */
  let aside = 0;

  walkXml(xml, { open, close, text });
  return conteudo;

  function open(name: string, attr: (name: string) => string): void {
    if (aside > 0 || ASIDE.has(name)) {
      aside += 1;
      return;
    }
    if (name === 'style') style = attr('name');
    else if (name === 'table-properties' && attr('display') === 'false') hiddenStyles.add(style);
    else if (name === 'table' && ++tables === 1) beginSheet(attr('name'), attr('style-name'));
    else if (!sheet) return;
    else if (name === 'table-row') {
      const hidden = /^(collapse|filter)$/.test(attr('visibility'));
      row = { index: row.index, repeated: times(attr('number-rows-repeated')), hidden };
      cells = [];
      column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const counted = sheet.rows.isFull();
      cell = {
        type: counted ? '' : attr('value-type'),
        value: counted ? '' : attr('value') || attr('string-value') || attr('boolean-value'),
        date: counted ? '' : attr('date-value'),
        repeated: times(attr('number-columns-repeated')),
        text: '',
      };
      paragraphs = 0;
    } else if (cell && name === 'p') {
      if (paragraphs++ > 0) cell.text += '\n';
      inParagraph = true;
    } else if (cell && inParagraph) {
      if (name === 's') cell.text += ' '.repeat(Math.min(times(attr('c')), BLANKS));
      else if (name === 'tab') cell.text += ' ';
      else if (name === 'line-break') cell.text += '\n';
    }
  }

  function close(name: string): void {
    if (aside > 0) {
      aside -= 1;
    } else if (name === 'p') inParagraph = false;
    else if (name === 'table' && --tables === 0) endSheet();
    else if (!sheet) return;
    else if (cell && (name === 'table-cell' || name === 'covered-table-cell')) {
      // Blank ones only move on, or a sheet would be as wide as the program allows.
      for (let i = 0; isFilled(cell) && i < Math.min(cell.repeated, MOST_COLUMNS - column); i++) {
        cells[column + i] = cell;
      }
      column += cell.repeated;
      cell = null;
    } else if (name === 'table-row') {
      if (cells.length > 0) {
        sheet.rows.add(row.index, cells, row.repeated);
        if (row.hidden) sheet.hiddenRows += row.repeated;
      }
      row.index += row.repeated;
    }
  }

  function text(piece: string): void {
    if (cell && inParagraph && aside === 0) cell.text += piece;
  }

  function beginSheet(nome: string, tableStyle: string): void {
    row = { index: 0, repeated: 1, hidden: false };
    sheet = hiddenStyles.has(tableStyle) ? null : { nome, rows: gatherRows(nome), hiddenRows: 0 };
  }

  function endSheet(): void {
    if (!sheet) return;
    const refusal = sheet.rows.refusal();
    if (refusal) conteudo.recusas.push(refusal);
    else {
      if (sheet.hiddenRows > 0)
        conteudo.avisos.push(PLANILHA.ocultas(sheet.nome, sheet.hiddenRows));
      conteudo.folhas.push({ nome: sheet.nome, linhas: sheet.rows.finish(shown) });
    }
    sheet = null;
  }
}

const ASIDE = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'g', 'tracked-changes']);
/** Columns of the widest sheets there are. */
const MOST_COLUMNS = 16_384;

const times = (attribute: string) => Math.max(1, Math.trunc(Number(attribute)) || 1);

const isFilled = ({ text, value, date }: Cell) => (text || value || date).trim() !== '';

function shown({ type, value, date, text }: Cell): string {
  if (type === 'date' && date) return dateOfIso(date);
  const number = /^(float|currency)$/.test(type) && value !== '' ? Number(value) : Number.NaN;
  // What the column was too narrow for, or shown as 1,23E+10.
  const unreadable = text === '' || /^#+$/.test(text) || /\dE[+-]?\d/i.test(text);
  return Number.isNaN(number) || !unreadable ? text || value : plainNumber(number);
}
