/** `/chamados`: opening one, the person's own list, one of them whole. */
import { Chamado, ConsultaChamados, ListaChamados, NovoChamado } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { audit, solicitante } from '../store/auditoria.ts';
import { getChamado, insertChamado, listOwn } from '../store/chamados.ts';
import type { Tx } from '../store/store.ts';
import { quemPede, requireDispositivo } from './auth.ts';
import { chaveHeader, replyOnce } from './once.ts';
import { problems } from './problems.ts';
import { sendFresh } from './reply.ts';

/**
 * A list of 500 people, every cell of a column of ten as long as a line may be and every letter with
 * an accent, and what goes beside it.
 */
const BODY_BYTES = 3 * 1024 * 1024;

export async function routesChamados(scope: FastifyInstance, { store }: AppDeps): Promise<void> {
  requireDispositivo(scope, store);
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/chamados',
    {
      bodyLimit: BODY_BYTES,
      schema: {
        summary: 'Abre um chamado',
        headers: chaveHeader,
        body: NovoChamado,
        response: { 201: Chamado, ...problems(400, 401, 409, 413, 422) },
      },
    },
    async (request, reply) =>
      await replyOnce(store.db, request, reply, async (tx) => {
        const quem = quemPede(request);
        const id = await insertChamado(tx, store, quem, request.body);
        return { status: 201, corpo: await ownChamado(tx, id, quem.id) };
      }),
  );

  app.get(
    '/chamados',
    {
      schema: {
        summary: 'Os próprios chamados, o último alterado primeiro',
        querystring: ConsultaChamados,
        response: { 200: ListaChamados, ...problems(401, 422) },
      },
    },
    async (request, reply) => {
      const lista = await listOwn(store.db, quemPede(request).id, request.query);
      return await sendFresh(request, reply, JSON.stringify(lista));
    },
  );

  app.get(
    '/chamados/:id',
    {
      schema: {
        summary: 'Um chamado, com andamentos e mensagens',
        params: z.object({ id: z.string() }),
        response: { 200: Chamado, ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const quem = quemPede(request);
      const chamado = await ownChamado(store.db, request.params.id, quem.id);
      const read = { ato: 'leu', chamadoId: chamado.id } as const;
      return await sendFresh(request, reply, JSON.stringify(chamado), undefined, async () =>
        audit(store.db, solicitante(quem), read),
      );
    },
  );
}

/** The chamado as its person sees it. Another's is as unknown as one that never was. */
export async function ownChamado(db: Tx, id: string, pessoaId: string): Promise<Chamado> {
  const found = await getChamado(db, { pessoa: pessoaId }, id);
  if (!found) throw new ProblemError('nao_encontrado', DETALHE.chamado);
  const { pessoaId: _, descoberto: __, emailConfirmado: ___, ...chamado } = found;
  return chamado;
}
