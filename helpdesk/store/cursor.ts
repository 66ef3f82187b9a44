/** Opaque position in a list: the instant and the id of the last row shown. */
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { isUuid } from './uuid.ts';

export interface Position {
  em: Date;
  id: string;
}

export function encodeCursor({ em, id }: Position): string {
  return Buffer.from(`${em.toISOString()} ${id}`).toString('base64url');
}

/** Throws a {@link ProblemError} at anything that {@link encodeCursor} did not write. */
export function decodeCursor(cursor: string): Position {
  const [em = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const instant = new Date(em);
  if (Number.isNaN(instant.getTime()) || !isUuid(id)) {
    throw new ProblemError('corpo_invalido', DETALHE.cursor, {
      errors: [{ pointer: '/cursor', message: DETALHE.cursor }],
    });
  }
  return { em: instant, id };
}
