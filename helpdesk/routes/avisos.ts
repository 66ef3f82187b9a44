/** `GET /avisos`, for anybody; `eu-tambem`, for a person, who counts once however often it comes. */
import { EuTambem, ListaAvisos } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { listAvisos, sayEuTambem } from '../store/avisos.ts';
import { quemPede, requireDispositivo } from './auth.ts';
import { problems } from './problems.ts';
import { sendFresh } from './reply.ts';

export async function routesAvisos(app: FastifyInstance, { store }: AppDeps): Promise<void> {
  app.get(
    '/avisos',
    {
      schema: { summary: 'Incidentes conhecidos que valem agora', response: { 200: ListaAvisos } },
    },
    async (request, reply) => {
      const corpo: ListaAvisos = { itens: await listAvisos(store.db) };
      return await sendFresh(request, reply, JSON.stringify(corpo), 'public, no-cache');
    },
  );

  await app.register(async (scope) => {
    requireDispositivo(scope, store);
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/avisos/:id/eu-tambem',
      {
        schema: {
          summary: 'Diz que também acontece com a pessoa',
          params: z.object({ id: z.string() }),
          response: { 200: EuTambem, ...problems(401, 404) },
        },
      },
      async (request) => {
        const pessoas = await sayEuTambem(store.db, quemPede(request).id, request.params.id);
        if (pessoas === null) throw new ProblemError('nao_encontrado', DETALHE.aviso);
        return { pessoas };
      },
    );
  });
}
