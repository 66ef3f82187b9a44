/** `/saude`: it lives. `/pronto`: it can take chamados, or why not; asked by whoever spreads the load. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DETALHE } from './api-text.ts';
import { CATALOGO } from './catalogo-text.ts';
import { traceOf } from './errors.ts';
import { ProblemError } from './problem.ts';
import type { Store } from './store/store.ts';

/** A database that takes longer than this is away. */
const PATIENCE_MS = 4_000;
/** Seconds until somebody asks again. */
const ESPERAR = 5;

export function healthRoutes(
  app: FastifyInstance,
  store: Pick<Store, 'db' | 'folder' | 'catalogoRecusado'>,
) {
  const { db, folder } = store;
  let stopping = false;
  let checking: Promise<void> | null = null;
  app.addHook('preClose', async () => {
    stopping = true;
  });

  app.get('/saude', async () => ({ situacao: 'ok' }));

  app.get('/pronto', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    if (stopping) throw unavailable(DETALHE.parando);
    // However many ask, the disk and the database are asked by one at a time.
    checking ??= check(request).finally(() => (checking = null));
    await checking;
    // It works, with the catalogue of before: whoever looks after it should know.
    return { situacao: 'ok', ...(store.catalogoRecusado && { catalogo: CATALOGO.edicao }) };
  });

  async function check(request: FastifyRequest): Promise<void> {
    const late = sleep(PATIENCE_MS, 'late', { ref: false });
    const answer = await Promise.race([db.execute(sql`select 1`), late]);
    if (answer === 'late') throw unavailable(DETALHE.indisponivel);
    await folder.probe().catch((error: unknown) => {
      request.log.error({ falha: traceOf(error) });
      throw unavailable(DETALHE.pasta);
    });
    if (!(await folder.hasRoom())) {
      throw new ProblemError('sem_espaco', DETALHE.semEspaco, { status: 503, esperar: ESPERAR });
    }
  }
}

function unavailable(detail: string): ProblemError {
  return new ProblemError('indisponivel', detail, { esperar: ESPERAR });
}
