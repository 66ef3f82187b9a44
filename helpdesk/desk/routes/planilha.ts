/** `GET /mesa/chamados/:id/planilhas/:campo`: a list of a chamado as a spreadsheet. */
import type { FastifyInstance } from 'fastify';
import { sheetOf, XLSX } from '../../list-sheet.ts';
import { audit } from '../../store/auditoria.ts';
import { readListas } from '../../store/listas.ts';
import type { Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { notFound } from '../problems.ts';
import { agenteDe } from '../session.ts';
import { encoded } from './anexo.ts';

export function planilhaRoutes(scope: FastifyInstance, { store }: Desk): void {
  scope.get<{ Params: { id: string; campo: string } }>(
    '/chamados/:id/planilhas/:campo',
    async (request, reply) => {
      const { id, campo } = request.params;
      const sessao = sessaoDe(request);
      const listas = await readListas(store.db, sessao.alcance, id);
      const lista = listas.find(({ lido }) => lido.id === campo);
      if (!lista) throw notFound();
      const { nome, bytes } = await sheetOf(store, lista);
      const act = { ato: 'exportou', chamadoId: id, alvo: `planilha ${campo}` } as const;
      await audit(store.db, agenteDe(sessao), act);
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encoded(nome)}`);
      return reply.type(XLSX).send(Buffer.from(bytes));
    },
  );
}
