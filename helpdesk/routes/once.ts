/** Routes whose repeat must not do their work again: they ask for an `Idempotency-Key`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { answerOnce, fingerprint } from '../store/once.ts';
import type { Db, Tx } from '../store/store.ts';
import { quemPede } from './auth.ts';
import { JSON_TYPE } from './reply.ts';

/** For the OpenAPI document; the check itself is below, with an error of its own. */
export const chaveHeader = z.object({ 'idempotency-key': z.optional(z.string()) });

/** Answers with what `work` gave the first time that this key came. */
export async function replyOnce(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<{ status: number; corpo: unknown }>,
): Promise<FastifyReply> {
  const impressao = fingerprint(`${request.method} ${request.url}`, request.body);
  const pedido = { pessoaId: quemPede(request).id, chave: chaveOf(request), impressao };
  const { status, corpo } = await answerOnce(db, pedido, work);
  return await reply.code(status).type(JSON_TYPE).send(corpo);
}

/** The header may be a structured-field string, in quotes, as the draft standard has it. */
function chaveOf(request: FastifyRequest): string {
  const header = String(request.headers['idempotency-key'] ?? '');
  const chave = /^"?([\w-]{8,200})"?$/.exec(header)?.[1];
  if (!chave) throw new ProblemError('chave_ausente', DETALHE.chaveAusente);
  return chave;
}
