/** Spreadsheets made by hand, part by part, as other programs write them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** One that LibreOffice made: `arquivos/LEIA.md`. */
export const arquivo = (nome: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'arquivos', nome)));

export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Made {
  /** What stands in `sheetData`, by sheet. */
  folhas: Record<string, string>;
  /** What stands in `sst`. */
  textos?: string;
  /** Format codes; a cell's `s` is their place, from 1. */
  formatos?: string[];
  /** What stands in `workbookPr`. */
  propriedades?: string;
  /** By name, as `hidden`. */
  estados?: Record<string, string>;
  partes?: Record<string, string | Uint8Array>;
}

export function xlsx(made: Made): Uint8Array {
  const { folhas, textos = '', formatos = [], propriedades = '', estados = {} } = made;
  const nomes = Object.keys(folhas);
  const sheets = nomes.map((nome, i) => {
    const state = estados[nome] ? ` state="${estados[nome]}"` : '';
    return `<sheet name="${nome}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const targets = [
    ...nomes.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'] as const,
    ['styles', '/xl/styles.xml'] as const,
  ];
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr ${propriedades}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(targets),
    'xl/sharedStrings.xml': `<sst>${textos}</sst>`,
    'xl/styles.xml': styles(formatos),
    ...Object.fromEntries(
      Object.values(folhas).map((data, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        data.startsWith('<?xml') ? data : `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...made.partes,
  });
}

/** Rows of texts within the cells. */
export function rowsXml(linhas: readonly (readonly string[])[]): string {
  return linhas
    .map((celulas) => {
      const cells = celulas.map((texto) => `<c t="inlineStr"><is><t>${texto}</t></is></c>`);
      return `<row>${cells.join('')}</row>`;
    })
    .join('');
}

/** A sheet of an OpenDocument, given what stands in it. */
export function ods(tables: string, partes: Record<string, string> = {}): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"/>',
    ...partes,
  });
}

/** So many people, each with a name and a CPF that is nobody's. */
export const pessoas = (quantas: number): string[][] => [
  ['Nome completo', 'CPF', 'E-mail', 'Unidade'],
  ...Array.from({ length: quantas }, (_, i) => [
    `Pessoa de Exemplo ${i + 1}`,
    String(i).padStart(11, '0'),
    `pessoa${i + 1}@exemplo.gov.br`,
    'SESAU/NTS',
  ]),
];

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${all.join('')}</Relationships>`;
}

function styles(formatos: readonly string[]): string {
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const own = formatos.map((f, i) => `<numFmt numFmtId="${200 + i}" formatCode="${quoted(f)}"/>`);
  const cells = ['<xf numFmtId="0"/>', ...formatos.map((_, i) => `<xf numFmtId="${200 + i}"/>`)];
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}
