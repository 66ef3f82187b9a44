/** What the solicitante does to a chamado: write, cancel, reopen, rate. */
import {
  Avaliacao,
  Cancelamento,
  Chamado,
  Mensagem,
  NovaMensagem,
  Reabertura,
} from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import type { AppDeps } from '../deps.ts';
import { actAsSolicitante, type AcaoSolicitante } from '../store/chamados.ts';
import { quemPede, requireDispositivo } from './auth.ts';
import { ownChamado } from './chamados.ts';
import { chaveHeader, replyOnce } from './once.ts';
import { problems } from './problems.ts';

export async function routesAcoes(scope: FastifyInstance, { store }: AppDeps): Promise<void> {
  requireDispositivo(scope, store);
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const common = { params: z.object({ id: z.string() }), headers: chaveHeader };

  app.post(
    '/chamados/:id/mensagens',
    {
      schema: {
        ...common,
        summary: 'Escreve à equipe',
        body: NovaMensagem,
        response: { 201: Mensagem, ...problems(400, 401, 404, 409, 422) },
      },
    },
    async (request, reply) =>
      await replyOnce(store.db, request, reply, async (tx) => {
        const quem = quemPede(request);
        const { id } = request.params;
        await actAsSolicitante(tx, store, quem, id, { acao: 'mensagem', ...request.body });
        return { status: 201, corpo: (await ownChamado(tx, id, quem.id)).mensagens.at(-1) };
      }),
  );

  /** The three others: a small body, the changed chamado back. */
  function acao<B extends z.ZodMiniType>(
    caminho: string,
    summary: string,
    body: B,
    feito: (corpo: z.output<B>) => AcaoSolicitante,
  ) {
    app.post(
      `/chamados/:id/${caminho}`,
      {
        schema: {
          ...common,
          summary,
          body,
          response: { 200: Chamado, ...problems(400, 401, 404, 409, 422) },
        },
      },
      async (request, reply) =>
        await replyOnce(store.db, request, reply, async (tx) => {
          const quem = quemPede(request);
          const { id } = request.params;
          await actAsSolicitante(tx, store, quem, id, feito(request.body as z.output<B>));
          return { status: 200, corpo: await ownChamado(tx, id, quem.id) };
        }),
    );
  }
  acao('cancelamento', 'Cancela', Cancelamento, (corpo) => ({ acao: 'cancelamento', ...corpo }));
  acao('reabertura', 'Reabre', Reabertura, (corpo) => ({ acao: 'reabertura', ...corpo }));
  acao('avaliacao', 'Avalia o atendimento', Avaliacao, (corpo) => ({
    acao: 'avaliacao',
    ...corpo,
  }));
}
