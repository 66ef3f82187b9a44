/** `/api/v1/openapi.json`, made of the same schemas that check the requests. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { DIAS_DA_CHAVE } from './store/once.ts';

/** Describes the routes registered in this scope from here on, and serves the document. */
export async function openapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Chamados SEI',
        version: '1',
        description: `API do helpdesk. Os erros seguem a RFC 9457, com \`detail\` em português. Uma Idempotency-Key vale por ${DIAS_DA_CHAVE} dias.`,
      },
      components: { securitySchemes: { dispositivo: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
