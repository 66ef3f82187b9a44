/** Errors as pages: what happened, and what to do. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { toProblem } from '../errors.ts';
import { MESA } from '../text.ts';
import { sendPage } from './desk.ts';
import { ProblemPage } from './pages/problem.tsx';

/** An error that a person of the team reads. */
export class DeskError extends Error {
  override name = 'DeskError';

  constructor(
    readonly statusCode: number,
    readonly title: string,
    readonly detail: string,
    /** What they had written, to be given back. */
    readonly unsent = '',
  ) {
    super(title);
  }
}

export function notFound(): DeskError {
  return new DeskError(404, MESA.erro.naoAchou, MESA.erro.naoAchouExplica);
}

/** A form that is not one of ours. */
export function refused(): DeskError {
  return new DeskError(403, MESA.erro.recusado, MESA.erro.recusadoExplica);
}

export function handleProblems(scope: FastifyInstance): void {
  scope.setErrorHandler((error, request, reply) => {
    const { statusCode, title, detail, unsent } = toDeskError(error, request);
    return sendPage(reply, createElement(ProblemPage, { title, detail, unsent }), statusCode);
  });
  scope.setNotFoundHandler(() => {
    throw notFound();
  });
}

/** Whatever was thrown, as a page can tell it. */
export function toDeskError(error: unknown, request: FastifyRequest): DeskError {
  if (error instanceof DeskError) return error;
  const { status, title, detail } = toProblem(error, request);
  return new DeskError(status, title, detail);
}
