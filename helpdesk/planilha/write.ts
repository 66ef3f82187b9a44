/** A list of people as a spreadsheet of ours, which the CSG opens and copies from. */
import { strToU8, zipSync } from 'fflate';
import type { Coluna, Linha } from '@/lib/contract';
import { cellText, letters, textCell } from './cells.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Of `cellXfs` in `STYLES`. Both show texts as texts (`@`, format 49), also when they are edited. */
const HEADER = '1';
const TEXT = '2';
/** Characters of the narrowest and the widest column. */
const WIDTH = { least: 10, most: 60 };

/** An XLSX with one sheet: the columns' labels, and one row for each person. */
export function writePeople(colunas: readonly Coluna[], linhas: readonly Linha[]): Uint8Array {
  const rows = [
    colunas.map(({ rotulo }) => rotulo),
    ...linhas.map((linha) => colunas.map((coluna) => cellText(coluna, linha))),
  ];
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet(rows) };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)]),
    ),
    // The same list is the same file.
    { mtime: new Date(1980, 0, 1) },
  );
}

function sheet(rows: string[][]): string {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => {
    const longest = Math.max(...rows.map((row) => row[i]?.length ?? 0)) + 2;
    const fitting = Math.min(WIDTH.most, Math.max(WIDTH.least, longest));
    return `<col min="${i + 1}" max="${i + 1}" width="${fitting}" customWidth="1"/>`;
  });
  const data = rows.map((row, r) => {
    const cells = row.map((text, c) => textCell(c, r, text, r === 0 ? HEADER : TEXT));
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const range = `A1:${letters(Math.max(0, width - 1))}${rows.length}`;
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    `<autoFilter ref="${range}"/></worksheet>`
  );
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/>` +
  `<xf numFmtId="49" fontId="1" fillId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>` +
  `<xf numFmtId="49" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `</cellXfs></styleSheet>`;

const related = (targets: readonly [type: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': related([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="Lista" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': related([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]),
  'xl/styles.xml': STYLES,
};
