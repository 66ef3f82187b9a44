/** Tables that a spreadsheet opens, and that it only ever shows. */

/** One line. Semicolons, because that is what spreadsheets in Portuguese part columns by. */
export function csvLine(values: readonly (string | number | Date | null)[]): string {
  return `${values.map(cell).join(';')}\r\n`;
}

/** Without it, spreadsheets take UTF-8 for something older. */
export const CSV_START = '\uFEFF';
export const CSV_TYPE = 'text/csv; charset=utf-8';

function cell(value: string | number | Date | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value instanceof Date ? value.toISOString() : value;
  return `"${shownOnly(text).replaceAll('"', '""')}"`;
}

/**
 * A cell that begins like a formula is one, whoever wrote it: the quote makes it a text. In the text
 * itself, as OWASP advises, not as a property of an XLSX cell: it stays when that is saved as CSV.
 */
export function shownOnly(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
