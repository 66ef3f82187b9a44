/** Cells of an XLSX, as their XML. Every one that we write is a text: a CPF keeps its zeros. */
import type { Coluna, Linha } from '@/lib/contract';
import { readableValue } from '@/lib/catalogo/readable.ts';
import { shownOnly } from '../csv.ts';

/** A text cell (blank for `''`) at `column` and `row`, from 0, with the style of that number. */
export function textCell(column: number, row: number, text: string, style?: string): string {
  if (text === '') return style ? blankCell(column, row, style) : '';
  const s = style ? ` s="${style}"` : '';
  const kept = escaped(shownOnly(text));
  return `<c r="${letters(column)}${row + 1}"${s} t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

/** A cell of style alone. */
export function blankCell(column: number, row: number, style: string): string {
  return `<c r="${letters(column)}${row + 1}" s="${style}"/>`;
}

/** What the CSG reads in this column of one person's row. */
export function cellText(coluna: Coluna, linha: Linha): string {
  return readableValue(linha[coluna.id] ?? '', coluna);
}

/** `AB` of 27. */
export function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 27 of `AB12`. */
export function columnOf(reference: string): number {
  const name = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** XML holds no control characters, and spreadsheets read `_x0041_` as a character. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
