/** The contract's schemas at the door: what does not fit is told field by field, in Portuguese. */
import type { FastifySchemaCompiler } from 'fastify';
import { $ZodType, safeParse, type $ZodIssue } from 'zod/v4/core';
import { CAMPO, DETALHE } from './api-text.ts';
import { cleanTexts } from './clean.ts';
import { ProblemError } from './problem.ts';

export const validate: FastifySchemaCompiler<unknown> =
  ({ schema }) =>
  (data) => {
    if (!(schema instanceof $ZodType)) throw new Error('A route has a schema that is not zod.');
    const cleaned = clean(data);
    if (cleaned instanceof ProblemError) return { error: cleaned };
    const result = safeParse(schema, cleaned, { reportInput: true });
    if (result.success) return { value: result.data };
    const errors = result.error.issues.map((issue) => ({
      pointer: pointerOf(issue.path),
      message: sentenceOf(issue),
    }));
    return { error: new ProblemError('corpo_invalido', DETALHE.corpo, { errors }) };
  };

function clean(data: unknown): unknown {
  try {
    return cleanTexts(data);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** JSON pointer (RFC 6901). */
function pointerOf(path: PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function sentenceOf(issue: $ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? CAMPO.falta : CAMPO.tipo;
    case 'too_small':
      return issue.origin === 'string' ? CAMPO.curto : CAMPO.tipo;
    case 'too_big':
      return CAMPO.longo(Number(issue.maximum));
    case 'invalid_format':
      return CAMPO.formato;
    case 'invalid_value':
      return CAMPO.opcao;
    default:
      return CAMPO.tipo;
  }
}
