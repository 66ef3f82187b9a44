/** Who asks: the bearer token of a device. Checked before a body is even read. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { pessoaDoToken, type Quem } from '../store/pessoas.ts';
import type { Store } from '../store/store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    quem: Quem | null;
  }
}

/** Every route registered in this scope asks for a token. */
export function requireDispositivo(app: FastifyInstance, { db }: Store): void {
  app.decorateRequest('quem', null);
  app.addHook('onRequest', async (request) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (!token) throw new ProblemError('sem_credencial', DETALHE.semCredencial);
    request.quem = await pessoaDoToken(db, token);
    if (!request.quem) throw new ProblemError('credencial_invalida', DETALHE.credencial);
  });
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, security: [{ dispositivo: [] }] };
  });
}

export function quemPede({ quem }: FastifyRequest): Quem {
  if (!quem) throw new ProblemError('sem_credencial', DETALHE.semCredencial);
  return quem;
}
