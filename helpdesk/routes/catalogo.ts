/** `GET /catalogo`, for anybody: and which SEIs rest, which costs the extension no request more. */
import { CatalogoServido } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { pausasOf } from '../store/pausas.ts';
import { sendFresh } from './reply.ts';

export async function routesCatalogo(app: FastifyInstance, { store }: AppDeps): Promise<void> {
  const pausas = pausasOf(store.db);
  app.get(
    '/catalogo',
    { schema: { summary: 'Órgãos, categorias e prazos', response: { 200: CatalogoServido } } },
    async (request, reply) => {
      const corpo: CatalogoServido = { ...store.catalogo, pausas: await pausas() };
      return await sendFresh(request, reply, JSON.stringify(corpo), 'public, no-cache');
    },
  );
}
