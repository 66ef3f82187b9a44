/** Answers that a client may keep: strong ETag, 304 when its copy is still good. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends `corpo`, or 304 when `If-None-Match` names it. */
export async function sendFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  corpo: string,
  cacheControl = 'private, no-cache',
  /** Done before the body goes out; a 304 tells nothing anew. */
  onRead: () => Promise<void> = async () => undefined,
): Promise<FastifyReply> {
  const etag = `"${createHash('sha256').update(corpo).digest('base64url').slice(0, 27)}"`;
  reply.header('ETag', etag).header('Cache-Control', cacheControl);
  if (names(request.headers['if-none-match'], etag)) return await reply.code(304).send();
  await onRead();
  return await reply.type(JSON_TYPE).send(corpo);
}

function names(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
