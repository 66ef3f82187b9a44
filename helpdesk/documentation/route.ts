/** `/api/v1/documentacao`: the OpenAPI document as a page that a person reads; no script, nothing from elsewhere. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { html } from '../desk/html.ts';
import { type Document, DocumentationPage } from './page.tsx';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

export function documentation(app: FastifyInstance): void {
  app.get('/documentacao', { schema: { hide: true } }, async (_request, reply) => {
    // The very document that programs read: the two can't differ.
    const page = createElement(DocumentationPage, { document: app.swagger() as Document });
    return await reply.headers(HEADERS).type('text/html; charset=utf-8').send(html(page));
  });
  app.get('/documentacao.css', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .headers(HEADERS)
      .type('text/css; charset=utf-8')
      .send(await readFile(new URL('page.css', import.meta.url))),
  );
}
