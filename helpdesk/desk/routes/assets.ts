/** The desk's style and icon, read once. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const FILES = [
  { name: 'mesa.css', type: 'text/css; charset=utf-8' },
  { name: 'icone.svg', type: 'image/svg+xml' },
];

export async function assetRoutes(scope: FastifyInstance): Promise<void> {
  for (const { name, type } of FILES) {
    const bytes = await readFile(new URL(`../${name}`, import.meta.url));
    scope.get(`/${name}`, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').type(type).send(bytes),
    );
  }
}
