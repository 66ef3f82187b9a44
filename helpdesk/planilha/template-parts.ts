/** What of an órgão's template has to be known to fill it: its visible sheets, row by row. */
import { strFromU8, unzipSync } from 'fflate';
import { columnOf } from './cells.ts';
import { ModeloRecusado } from './refusal.ts';
import { MODELO } from './text.ts';

export type Parts = Record<string, Uint8Array>;

export interface TemplateSheet {
  path: string;
  xml: string;
  /** As stored, ascending. */
  rows: TemplateRow[];
  /** First row and the columns of each merged range, from 0. */
  merges: { row: number; from: number; to: number }[];
}

export interface TemplateRow {
  /** From 0. */
  index: number;
  /** Of the row's element, `r` left out. */
  attributes: string;
  /** By column, from 0. */
  cells: Map<number, TemplateCell>;
}

export interface TemplateCell {
  xml: string;
  style: string;
  text: string;
}

/** Bytes that an administrator's template may inflate to. */
const INFLATED = 32 * 2 ** 20;

/** Throws `ModeloRecusado`. */
export function openTemplate(template: Uint8Array): Parts {
  let size = 0;
  let parts: Parts;
  try {
    parts = unzipSync(template, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= INFLATED;
      },
    });
  } catch {
    throw new ModeloRecusado(MODELO.naoEXlsx);
  }
  if (size > INFLATED) throw new ModeloRecusado(MODELO.grande);
  if (Object.keys(parts).some((name) => /vbaProject/i.test(name))) {
    throw new ModeloRecusado(MODELO.macro);
  }
  if (!parts['xl/workbook.xml']) throw new ModeloRecusado(MODELO.naoEXlsx);
  return parts;
}

export function sheetsOf(parts: Parts): TemplateSheet[] {
  const targets = new Map(
    elements(text(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const strings = elements(text(parts, 'xl/sharedStrings.xml'), 'si').map(({ inner }) =>
    textOf(inner),
  );
  return elements(text(parts, 'xl/workbook.xml'), 'sheet')
    .filter(({ attributes }) => !/hidden/i.test(attribute(attributes, 'state')))
    .map(({ attributes }) => targets.get(attribute(attributes, 'r:id')) ?? '')
    .filter((path) => path in parts)
    .map((path) => {
      const xml = text(parts, path);
      return { path, xml, rows: rowsOf(xml, strings), merges: mergesOf(xml) };
    });
}

function rowsOf(xml: string, strings: readonly string[]): TemplateRow[] {
  let next = 0;
  return elements(xml, 'row').map(({ attributes, inner }) => {
    const index = Number(attribute(attributes, 'r') || next + 1) - 1;
    next = index + 1;
    const cells = new Map(
      elements(inner, 'c').map((cell) => [
        columnOf(attribute(cell.attributes, 'r')),
        {
          xml: cell.xml,
          style: attribute(cell.attributes, 's'),
          text: cellText(attribute(cell.attributes, 't'), cell.inner, strings),
        },
      ]),
    );
    return { index, attributes: attributes.replace(/\s(?:r|spans)="[^"]*"/g, ''), cells };
  });
}

function mergesOf(xml: string): TemplateSheet['merges'] {
  return elements(xml, 'mergeCell').map(({ attributes }) => {
    const [first = '', last = first] = attribute(attributes, 'ref').split(':');
    return { row: rowOf(first), from: columnOf(first), to: columnOf(last) };
  });
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0]) - 1;

function cellText(type: string, inner: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textOf(inner);
  const value = elements(inner, 'v')[0]?.inner ?? '';
  return (type === 's' ? (strings[Number(value)] ?? '') : unescaped(value)).trim();
}

const textOf = (xml: string) =>
  elements(xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ inner }) => unescaped(inner))
    .join('')
    .trim();

const text = (parts: Parts, name: string) => strFromU8(parts[name] ?? new Uint8Array());

/** Elements of this name, one that holds another of its name left aside: XLSX has none of those. */
function elements(xml: string, name: string) {
  const found = xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'));
  return Array.from(found, ([whole, attributes = '', inner = '']) => ({
    xml: whole,
    attributes,
    inner,
  }));
}

function attribute(attributes: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name)] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(String(hex), 16) : Number(decimal));
  });
}
