/** Tables as text: CSV with any usual separator, and what a spreadsheet puts on the clipboard. */
import { gatherRows, type Rows } from './sheet-rows.ts';

const SEPARATORS = [';', '\t', ',', '|'];
/** Records that tell the separator. */
const SAMPLE = 30;

/** Rows of a text; those beyond the bounds are only counted. */
export function readCsv(text: string, nome: string): Rows<string> {
  const { separator, start } = separatorOf(text);
  const rows = gatherRows<string>(nome);
  let index = 0;
  for (const record of records(text, separator, start)) {
    if (record.some((cell) => cell.trim() !== '')) rows.add(index, lastFilled(record));
    index += 1;
  }
  return rows;
}

/** Excel writes `sep=;` in the first line of some; else the one that parts most records alike. */
function separatorOf(text: string): { separator: string; start: number } {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said?.[1]) return { separator: said[1], start: said[0].length };
  const points = SEPARATORS.map((separator) => ({ separator, points: likeness(text, separator) }));
  const best = points.reduce((a, b) => (b.points > a.points ? b : a));
  return { separator: best.separator, start: 0 };
}

/** How many records of the sample have the commonest number of cells, when that is more than one. */
function likeness(text: string, separator: string): number {
  const widths = new Map<number, number>();
  let read = 0;
  for (const record of records(text, separator, 0)) {
    const width = lastFilled(record).length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
    if (++read === SAMPLE) break;
  }
  return Math.max(0, ...widths.values());
}

/** A quote opens only at the beginning of a cell: `Rua "A"` is as it stands. */
function* records(text: string, separator: string, start: number): Generator<string[]> {
  const plain = new RegExp(`[^\\n\\r${separator === '|' ? '\\|' : separator}]*`, 'y');
  let record: string[] = [];
  let at = start;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') [cell, at] = quoted(text, at);
    else if (text.startsWith('="', at)) [cell, at] = quoted(text, at + 1);
    else cell = '';
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? '';
    record.push(cell + rest);
    at += rest.length;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) record.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield record;
    record = [];
  }
  if (record.length > 0) yield record;
}

/** The cell that the quote at `start` opens, and where it ends. One that nothing closes is a quote. */
function quoted(text: string, start: number): [cell: string, end: number] {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end === -1) return ['"', start + 1];
    cell += text.slice(from, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    from = end + 2;
  }
}

function lastFilled(record: string[]): string[] {
  return record.slice(0, record.findLastIndex((cell) => cell.trim() !== '') + 1);
}
