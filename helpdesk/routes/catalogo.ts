/** `GET /catalogo`, for anybody. */
import { Catalogo } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { sendFresh } from './reply.ts';

export async function routesCatalogo(app: FastifyInstance, { store }: AppDeps): Promise<void> {
  const corpo = JSON.stringify(store.catalogo);
  app.get(
    '/catalogo',
    { schema: { summary: 'Órgãos, categorias e prazos', response: { 200: Catalogo } } },
    async (request, reply) => await sendFresh(request, reply, corpo, 'public, no-cache'),
  );
}
