/** Whatever was thrown, as a problem that a person can read; and what may be logged of it. */
import type { Problema } from '@/lib/contract';
import type { FastifyRequest } from 'fastify';
import { DETALHE } from './api-text.ts';
import { type Extra, ProblemError } from './problem.ts';
import { sqlState } from './store/transaction.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The problem for an error; an unexpected one is logged without its text, which may quote data. */
export function toProblem(error: unknown, request: FastifyRequest): Problema & Extra {
  const known = knownProblem(error, request);
  if (!known) request.log.error({ falha: traceOf(error) });
  const { problema } = known ?? new ProblemError('erro_interno', DETALHE.interno);
  return { ...problema, requestId: request.id };
}

/** Name, SQLSTATE and places of an error: its message and Drizzle's quote what people wrote. */
export function traceOf(error: unknown): { nome: string; codigo: string | null; onde: string[] } {
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return {
    nome: deepest instanceof Error ? deepest.name : typeof deepest,
    codigo: sqlState(error) ?? codeOf(deepest),
    onde: (error instanceof Error ? (error.stack ?? '') : '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

function knownProblem(error: unknown, request: FastifyRequest): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (databaseAway(error))
    return new ProblemError('indisponivel', DETALHE.indisponivel, { esperar: 5 });
  if (diskFull(error)) return new ProblemError('sem_espaco', DETALHE.semEspaco, { esperar: 60 });
  // What it refers to was joined to another row meanwhile: the next try finds that one.
  if (sqlState(error) === '23503')
    return new ProblemError('indisponivel', DETALHE.unindo, { esperar: 1 });
  switch (codeOf(error)) {
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new ProblemError('nao_encontrado', DETALHE.rota);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return request.routeOptions.url?.includes('/anexos/')
        ? new ProblemError('anexo_grande', DETALHE.parteGrande)
        : new ProblemError('corpo_invalido', DETALHE.corpoGrande, { status: 413 });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError('corpo_invalido', DETALHE.midia, { status: 415 });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new ProblemError('corpo_invalido', DETALHE.semCorpo, { status: 400 });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new ProblemError('corpo_invalido', DETALHE.http, { status: 400 });
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new ProblemError('corpo_invalido', DETALHE.json, { status: 400 });
    default:
      return badRequest(error)
        ? new ProblemError('corpo_invalido', DETALHE.http, { status: 400 })
        : null;
  }
}

/** Connection classes of SQLSTATE, shutdown, too many clients; or no connection at all. */
function databaseAway(error: unknown): boolean {
  if (/^(08|57P|53300)/.test(sqlState(error) ?? '')) return true;
  for (let each = error; each instanceof Error; each = each.cause) {
    if (['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND'].includes(codeOf(each) ?? '')) return true;
    // What pg itself throws carries no code.
    if (/^(Connection terminated|timeout exceeded when trying to connect)/.test(each.message))
      return true;
  }
  return false;
}

/** Of our folder or of the database. */
function diskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') || sqlState(error) === '53100';
}

function badRequest(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 400;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
