/** `/anexos/{sha256}`: bytes in parts, the offset, the bytes back. Each person sees their own. */
import { AnexoRecebido, LIMITES, ParteAnexo, Sha256 } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { DETALHE } from '../api-text.ts';
import type { AppDeps } from '../deps.ts';
import { ProblemError } from '../problem.ts';
import { audit, solicitante } from '../store/auditoria.ts';
import { anexoHeld, openAnexo, ownAnexo, putParte } from '../store/anexos.ts';
import { quemPede, requireDispositivo } from './auth.ts';
import { problems } from './problems.ts';

const params = z.object({ sha256: Sha256 });

const EXTENSAO: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

export async function routesAnexos(scope: FastifyInstance, { store }: AppDeps): Promise<void> {
  requireDispositivo(scope, store);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: LIMITES.bytesPorParte },
    (_, body, done) => done(null, body),
  );
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.put(
    '/anexos/:sha256',
    {
      bodyLimit: LIMITES.bytesPorParte,
      schema: {
        summary: 'Envia uma parte de um anexo',
        consumes: ['application/octet-stream'],
        params,
        querystring: ParteAnexo,
        response: { 200: AnexoRecebido, ...problems(401, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw new ProblemError('corpo_invalido', DETALHE.parteVazia);
      const parte = { ...request.query, bytes: body };
      const { sha256 } = request.params;
      return await reply.send(await putParte(store, quemPede(request).id, sha256, parte));
    },
  );

  app.head(
    '/anexos/:sha256',
    {
      config: { swagger: { exposeHeadRoute: true } },
      schema: {
        summary: 'Bytes já recebidos, em Content-Length',
        params,
        response: problems(401, 404),
      },
    },
    async (request, reply) => {
      const held = await anexoHeld(store, quemPede(request).id, request.params.sha256);
      return await reply
        .code(held > 0 ? 200 : 404)
        .header('Content-Length', held)
        .send();
    },
  );

  app.get(
    '/anexos/:sha256',
    {
      exposeHeadRoute: false,
      schema: { summary: 'Os bytes de um anexo', params, response: problems(401, 404, 410) },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const quem = quemPede(request);
      const anexo = await ownAnexo(store, quem.id, sha256);
      if (!anexo) throw new ProblemError('nao_encontrado', DETALHE.anexo);
      if (anexo.removidoEm) throw removed(anexo.removidoEm);
      const bytes = await openAnexo(anexo);
      if (!bytes) throw new ProblemError('nao_encontrado', DETALHE.anexoPerdido);
      await audit(store.db, solicitante(quem), { ato: 'leu_anexo', alvo: sha256 });
      const nome = `${sha256.slice(0, 12)}.${EXTENSAO[anexo.tipo] ?? 'bin'}`;
      return await reply
        .type(anexo.tipo)
        .header('Content-Length', anexo.bytes)
        .header('Content-Disposition', `attachment; filename="${nome}"`)
        .header('X-Content-Type-Options', 'nosniff')
        .header('Content-Security-Policy', "sandbox; default-src 'none'")
        .header('Cache-Control', 'private, max-age=31536000, immutable')
        .send(bytes);
    },
  );
}

function removed(em: Date): ProblemError {
  const day = em.toLocaleDateString('pt-BR', { timeZone: 'America/Sao_Paulo' });
  return new ProblemError('anexo_removido', DETALHE.anexoRemovido(day));
}
