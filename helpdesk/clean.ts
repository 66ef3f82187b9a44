/**
 * Texts as a database can hold them: without NUL, which PostgreSQL refuses, and without halves of a
 * character, which no UTF-8 can write. Nobody reads either.
 */
import { DETALHE } from './api-text.ts';
import { ProblemError } from './problem.ts';

/** Nothing of the contract is half as deep; what is would end the process by its depth alone. */
const DEPTH = 32;

export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The same for every text and every name in a value that came as JSON. Throws when it is too deep. */
export function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (depth > DEPTH) throw new ProblemError('corpo_invalido', DETALHE.fundo, { status: 400 });
  if (Array.isArray(value)) return value.map((each) => cleanTexts(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [cleanText(key), cleanTexts(each, depth + 1)]),
  );
}
