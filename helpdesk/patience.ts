/** How long whoever calls may take: nobody holds a socket for as long as they like. */
import type { FastifyInstance } from 'fastify';

/** In milliseconds. */
export interface Patience {
  /** For the head of a request to arrive. */
  head: number;
  /** For a whole request: one part of an anexo at 16 KB/s, and every other. */
  request: number;
  /** Without a byte in either direction. */
  silence: number;
  /** For a whole answer to be taken: the largest anexo at 16 KB/s. */
  answer: number;
}

export const PATIENCE: Patience = {
  head: 10_000,
  request: 20_000,
  silence: 60_000,
  answer: 640_000,
};

/** What is said and done to a request that is late, in the words of Fastify and Node. */
export function serverPatience({ head, request, silence }: Patience) {
  return {
    requestTimeout: request,
    // Node holds a request to `requestTimeout` only while `headersTimeout` is the shorter of the two.
    http: { connectionsCheckingInterval: Math.min(1_000, head), headersTimeout: head },
    connectionTimeout: silence,
  };
}

/** Ends who takes an answer one byte at a time, which no silence ever gives away. */
export function endSlowReaders(app: FastifyInstance, { request, answer }: Patience): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const late = setTimeout(() => raw.socket.destroy(), request + answer);
    late.unref();
    reply.raw.once('close', () => clearTimeout(late));
  });
}
