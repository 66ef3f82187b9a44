/** `GET /mesa/chamados/:id/anexos/:sha256`: the bytes as they were received, harmless to open. */
import type { FastifyInstance } from 'fastify';
import { audit } from '../../store/auditoria.ts';
import { openAnexo } from '../../store/anexos.ts';
import { readAnexo } from '../../store/chamados.ts';
import type { Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { RETENCAO } from '../../keeping-text.ts';
import { DeskError, notFound } from '../problems.ts';
import { agenteDe } from '../session.ts';

export function anexoRoutes(scope: FastifyInstance, desk: Desk): void {
  const { store } = desk;
  scope.get<{ Params: { id: string; sha256: string } }>(
    '/chamados/:id/anexos/:sha256',
    async (request, reply) => {
      const { params } = request;
      const sessao = sessaoDe(request);
      const anexo = await readAnexo(store, sessao.alcance, params.id, params.sha256);
      if (!anexo) throw notFound();
      if (anexo.removidoEm) {
        const em = desk.dates().day(anexo.removidoEm.toISOString());
        throw new DeskError(410, RETENCAO.titulo, RETENCAO.removida(anexo.tipo, em));
      }
      const bytes = await openAnexo(anexo);
      if (!bytes) throw new DeskError(404, RETENCAO.perdido, RETENCAO.perdidoExplica);
      const read = { ato: 'leu_anexo', chamadoId: params.id, alvo: params.sha256 } as const;
      await audit(store.db, agenteDe(sessao), read);
      const shown = anexo.tipo.startsWith('image/') ? 'inline' : 'attachment';
      reply.headers({
        'content-disposition': `${shown}; filename*=UTF-8''${encoded(anexo.nome)}`,
        'content-length': anexo.bytes,
        // Opened in a tab of its own, a file is a page: it gets no rights at all.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      });
      return reply.type(anexo.tipo).send(bytes);
    },
  );
}

/** RFC 8187, which allows less than `encodeURIComponent` leaves alone. */
export function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
