/** How alike two names of a column are: spreadsheets write what the catalogue asks in their own words. */
import { plain } from './plain.ts';

/** A column's name, taken apart once: a spreadsheet has thousands of cells that may be one. */
export interface ColumnName {
  words: readonly string[];
  /** All of them, and those that say which datum it is. */
  whole: string;
  core: string;
}

export function columnName(text: string): ColumnName {
  const words = text.length > LONGEST.characters ? [] : wordsOf(text);
  const core = words.filter((word) => !EVERYWHERE.has(word)).join('');
  return { words, whole: words.join(''), core: core || words.join('') };
}

/**
 * From 0, nothing alike, to 100, the same but for case, accents, punctuation and plural. Between, the
 * same but for words that say nothing of which datum it is (`Nome do servidor` and `nome completo`),
 * or one has all the words of the other (`Sigla da lotação` and `lotação`).
 */
export function likeness(written: ColumnName, name: ColumnName): number {
  if (written.whole === '' || name.whole === '') return 0;
  if (written.whole === name.whole) return 100;
  const [a, b] = [written.words, name.words];
  // A sentence that happens to hold the word is no name of a column.
  if (a.length > LONGEST.words) return 0;
  if (written.core === name.core) return 90;
  if (holds(a, b)) return 60 + Math.round((20 * b.length) / a.length);
  if (holds(b, a)) return 40 + Math.round((20 * a.length) / b.length);
  return 0;
}

/** `C.P.F. dos servidores` becomes `CPF SERVIDOR`; `E-mails` becomes `EMAIL`. */
function wordsOf(text: string): string[] {
  const words = plain(text)
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/\bE[- ]MAIL/g, 'EMAIL')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => !JOINERS.has(word)).map(singular);
}

const LONGEST = { words: 8, characters: 160 };

/** Of every column of a list of people. */
const EVERYWHERE = new Set(
  'SERVIDOR USUARIO FUNCIONARIO COLABORADOR PESSOA INTERESSADO COMPLETO INSTITUCIONAL FUNCIONAL ATUAL NUMERO N NO'.split(
    ' ',
  ),
);

const JOINERS = new Set('A AS O OS E DE DA DAS DO DOS EM NA NO NAS NOS PARA COM'.split(' '));

/** As far as two spellings of the same word have to meet: `ORGAOS`, `SERVIDORES`, `LOTACOES`. */
const singular = (word: string) =>
  word.length < 4
    ? word
    : word
        .replace(/OES$/, 'AO')
        .replace(/(?<=[RLZ])ES$/, '')
        .replace(/S$/, '');

const holds = (many: readonly string[], few: readonly string[]) =>
  few.every((word) => many.includes(word));
