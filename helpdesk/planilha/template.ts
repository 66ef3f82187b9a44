/**
 * An órgão's own template, filled. Only the rows below its header change, in place: styles, widths,
 * validations, pictures and other sheets stay byte for byte as the administrator uploaded them.
 */
import { strToU8, zipSync } from 'fflate';
import type { Coluna, Linha } from '@/lib/contract';
import { findInSheets, type Tabela } from '@/lib/catalogo/tabela.ts';
import { blankCell, cellText, textCell } from './cells.ts';
import { ModeloRecusado } from './refusal.ts';
import { openTemplate, sheetsOf, type TemplateRow, type TemplateSheet } from './template-parts.ts';
import { MODELO } from './text.ts';

/**
 * The template with one person a row below its header; columns that the list does not know keep what
 * they have (numbering, formulas). With no rows it is the check of a template that was uploaded.
 * Throws `ModeloRecusado`, whose sentence is for the administrator; then `writePeople` is left.
 */
export function fillTemplate(
  template: Uint8Array,
  colunas: readonly Coluna[],
  linhas: readonly Linha[],
): Uint8Array {
  const parts = openTemplate(template);
  const sheets = sheetsOf(parts);
  const found = findInSheets(sheets.map(asTexts), colunas);
  const sheet = sheets[found?.folha ?? -1];
  if (!found || !sheet) throw new ModeloRecusado(MODELO.semColunas);
  checkRoom(found.tabela, sheet, linhas.length);

  const rows = new Map(sheet.rows.map((row) => [row.index, rowXml(row)]));
  const below = sheet.rows.find(({ index }) => index === found.tabela.cabecalho + 1);
  for (const [i, linha] of linhas.entries()) {
    const index = found.tabela.cabecalho + 1 + i;
    const own = sheet.rows.find((row) => row.index === index);
    rows.set(
      index,
      filled({ index, own, model: own ?? below, tabela: found.tabela, colunas, linha }),
    );
  }
  const data = Array.from(rows)
    .toSorted(([a], [b]) => a - b)
    .map(([, xml]) => xml);
  const xml = sheet.xml
    // It says where the data ends, which is no longer there; nobody needs it.
    .replace(/<dimension\b[^>]*\/>/, '')
    .replace(/(<sheetData\b[^>]*>)[\s\S]*(<\/sheetData>)/, (_, open: string, close: string) =>
      [open, ...data, close].join(''),
    );
  return zipSync({ ...parts, [sheet.path]: strToU8(xml) }, { mtime: new Date(1980, 0, 1) });
}

/** Labels of the list's columns that the template has no place for: they would not be in it. */
export function missingColumns(template: Uint8Array, colunas: readonly Coluna[]): string[] {
  const found = findInSheets(sheetsOf(openTemplate(template)).map(asTexts), colunas);
  return colunas
    .filter(({ id }) => !found?.tabela.colunas.includes(id))
    .map(({ rotulo }) => rotulo);
}

function asTexts({ rows }: TemplateSheet): { linhas: string[][] } {
  const linhas: string[][] = [];
  for (const { index, cells } of rows) {
    if (cells.size === 0) continue;
    while (linhas.length < index) linhas.push([]);
    const width = Math.max(...cells.keys()) + 1;
    linhas.push(Array.from({ length: width }, (_, i) => cells.get(i)?.text ?? ''));
  }
  return { linhas };
}

/** What stands below the list (who signs, remarks) is not written over, nor a merged cell into. */
function checkRoom({ cabecalho, colunas, linhas }: Tabela, sheet: TemplateSheet, people: number) {
  const written = linhas[0]?.numero ?? Infinity;
  const merged = sheet.merges
    .filter(({ from, to }) => colunas.some((id, i) => id !== null && i >= from && i <= to))
    .map(({ row }) => row + 1)
    .filter((numero) => numero > cabecalho + 1);
  const room = Math.min(written, ...merged) - cabecalho - 2;
  if (room === 0) throw new ModeloRecusado(MODELO.preenchida(cabecalho + 2));
  if (people > room) throw new ModeloRecusado(MODELO.cheio(room, people));
}

interface Filling {
  index: number;
  own: TemplateRow | undefined;
  /** The row whose styles it takes: its own, or the first below the header. */
  model: TemplateRow | undefined;
  tabela: Tabela;
  colunas: readonly Coluna[];
  linha: Linha;
}

function filled({ index, own, model, tabela, colunas, linha }: Filling): string {
  const cells = new Map(
    Array.from(model?.cells ?? [], ([column, { xml, style }]) => [
      column,
      own ? xml : style && blankCell(column, index, style),
    ]),
  );
  for (const [column, id] of tabela.colunas.entries()) {
    const coluna = colunas.find((each) => each.id === id);
    if (!coluna) continue;
    const style = model?.cells.get(column)?.style;
    cells.set(column, textCell(column, index, cellText(coluna, linha), style));
  }
  return rowOf(index, model?.attributes ?? '', cells);
}

const rowXml = ({ index, attributes, cells }: TemplateRow) =>
  rowOf(index, attributes, new Map(Array.from(cells, ([column, { xml }]) => [column, xml])));

function rowOf(index: number, attributes: string, cells: ReadonlyMap<number, string>): string {
  const inOrder = Array.from(cells).toSorted(([a], [b]) => a - b);
  return `<row r="${index + 1}"${attributes}>${inOrder.map(([, xml]) => xml).join('')}</row>`;
}
