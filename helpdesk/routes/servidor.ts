/** `GET /servidor`, for anybody: what this helpdesk can do. */
import { Servidor } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { tratamentoFrom } from '../privacy/settings.ts';
import { sendFresh } from './reply.ts';

export async function routesServidor(
  app: FastifyInstance,
  { store, oidc, tratamento = tratamentoFrom({}) }: AppDeps,
): Promise<void> {
  app.get(
    '/servidor',
    { schema: { summary: 'O que este helpdesk oferece', response: { 200: Servidor } } },
    async (request, reply) => {
      const corpo: Servidor = {
        tratamento,
        verificacao: {
          codigo: store.codigo !== null,
          oidc: oidc ? { nome: oidc.nome } : null,
        },
      };
      return await sendFresh(request, reply, JSON.stringify(corpo), 'public, no-cache');
    },
  );
}
