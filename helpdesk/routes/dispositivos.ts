/** `POST /dispositivos`: a browser becomes known. Open to all, so bounded by address. */
import { Dispositivo, NovoDispositivo } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { rateLimit } from '../rate-limit.ts';
import { registerDispositivo } from '../store/pessoas.ts';
import { problems } from './problems.ts';

/** A whole órgão may stand behind one address on the day the extension is installed. */
const POR_MINUTO = 120;

export async function routesDispositivos(
  app: FastifyInstance,
  { store, dispositivosPorMinuto = POR_MINUTO }: AppDeps,
): Promise<void> {
  const wait = rateLimit(dispositivosPorMinuto, 60_000);
  app.withTypeProvider<ZodTypeProvider>().post(
    '/dispositivos',
    {
      schema: {
        summary: 'Registra um navegador',
        body: NovoDispositivo,
        response: { 201: Dispositivo, ...problems(400, 422, 429) },
      },
      onRequest: async (request) => {
        const esperar = wait(request.ip);
        if (esperar > 0) throw new ProblemError('muitas_requisicoes', DETALHE.muitas, { esperar });
      },
    },
    async (request, reply) =>
      await reply
        .code(201)
        .header('Cache-Control', 'no-store')
        .send(await registerDispositivo(store.db, request.body)),
  );
}
