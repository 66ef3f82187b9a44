/**
 * “Isso resolveu”: one more for an article or a known error, from anybody and about nobody. Without
 * token and without body; what is not in the catalogue counts nothing.
 */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { rateLimit } from '../rate-limit.ts';
import { countResolved, titleOf, type TipoResolvido } from '../store/resolvidos.ts';
import { problems } from './problems.ts';

/** Of one address: a state's órgãos may all come by the same one. */
const POR_MINUTO = 120;

const ROTAS = { artigo: 'artigos', erro: 'erros-conhecidos' } satisfies Record<
  TipoResolvido,
  string
>;

export async function routesResolvidos(scope: FastifyInstance, { store }: AppDeps): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const wait = rateLimit(POR_MINUTO, 60_000);
  for (const tipo of ['artigo', 'erro'] as const) {
    app.post(
      `/${ROTAS[tipo]}/:id/resolveu`,
      {
        schema: {
          summary: 'Conta que isto resolveu, sem dizer a quem',
          params: z.object({ id: z.string() }),
          response: { 204: z.null(), ...problems(404, 429) },
        },
      },
      async (request, reply) => {
        const esperar = wait(request.ip);
        if (esperar > 0) throw new ProblemError('muitas_requisicoes', DETALHE.muitas, { esperar });
        const { id } = request.params;
        if (titleOf(store.catalogo, tipo, id) === null) {
          throw new ProblemError('nao_encontrado', DETALHE.semArtigo);
        }
        await countResolved(store.db, tipo, id);
        return await reply.code(204).send(null);
      },
    );
  }
}
