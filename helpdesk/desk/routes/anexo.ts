/** `GET /mesa/chamados/:id/anexos/:sha256`: the bytes as they were received, harmless to open. */
import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { readAnexo } from '../../store/chamados.ts';
import type { Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { notFound } from '../problems.ts';

export function anexoRoutes(scope: FastifyInstance, { store }: Desk): void {
  scope.get<{ Params: { id: string; sha256: string } }>(
    '/chamados/:id/anexos/:sha256',
    async (request, reply) => {
      const { params } = request;
      const anexo = await readAnexo(store, sessaoDe(request).alcance, params.id, params.sha256);
      if (!anexo) throw notFound();
      const shown = anexo.tipo.startsWith('image/') ? 'inline' : 'attachment';
      reply.headers({
        'content-disposition': `${shown}; filename*=UTF-8''${encoded(anexo.nome)}`,
        'content-length': anexo.bytes,
        // Opened in a tab of its own, a file is a page: it gets no rights at all.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      });
      return reply.type(anexo.tipo).send(createReadStream(anexo.caminho));
    },
  );
}

/** RFC 8187, which allows less than `encodeURIComponent` leaves alone. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
