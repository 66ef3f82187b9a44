/** `/dispositivos`: a browser becomes known (open to all, so bounded by address), is seen, leaves. */
import { Dispositivo, Identidade, ListaDispositivos, NovoDispositivo } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { rateLimit } from '../rate-limit.ts';
import { siglasDoCsg } from '../store/csg.ts';
import {
  listDispositivos,
  type Quem,
  registerDispositivo,
  revokeDispositivo,
} from '../store/pessoas.ts';
import type { Store } from '../store/store.ts';
import { quemPede, requireDispositivo } from './auth.ts';
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
  await app.register(async (scope) => own(scope, { store }));
}

/** The parts that ask for the token. */
function own(scope: FastifyInstance, { store }: Pick<AppDeps, 'store'>): void {
  requireDispositivo(scope, store);
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/dispositivos',
    {
      schema: {
        summary: 'Os próprios navegadores registrados',
        response: { 200: ListaDispositivos, ...problems(401) },
      },
    },
    async (request, reply) =>
      await reply
        .header('Cache-Control', 'no-store')
        .send(await listDispositivos(store.db, quemPede(request))),
  );

  app.get(
    '/dispositivos/atual',
    {
      schema: {
        summary: 'De quem é este navegador',
        response: { 200: Identidade, ...problems(401) },
      },
    },
    async (request, reply) =>
      await reply
        .header('Cache-Control', 'no-store')
        .send(await identidadeDe(store, quemPede(request))),
  );

  app.delete(
    '/dispositivos/:id',
    {
      schema: {
        summary: 'Desliga um dos próprios navegadores; `atual` é este',
        params: z.object({ id: z.string() }),
        response: { 204: z.null(), ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const quem = quemPede(request);
      const { id } = request.params;
      if (!(await revokeDispositivo(store.db, quem, id === 'atual' ? quem.dispositivo : id))) {
        throw new ProblemError('nao_encontrado', DETALHE.dispositivo);
      }
      return await reply.code(204).send(null);
    },
  );
}

export async function identidadeDe(store: Store, quem: Quem): Promise<Identidade> {
  const { dispositivo, nome, email, orgao, verificada } = quem;
  const csg = await siglasDoCsg(store.db, store, quem);
  return { dispositivo, nome, email, orgao, verificada, ...(verificada && { csg }) };
}
