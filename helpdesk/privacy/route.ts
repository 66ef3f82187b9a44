/** `/privacidade`, for anybody: the privacy notice with the órgão's own names and terms. */
import { readFile } from 'node:fs/promises';
import type { Tratamento } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { html } from '../desk/html.ts';
import { readNotice } from './notice.ts';
import { NoticePage } from './page.tsx';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

export function privacy(app: FastifyInstance, tratamento: Tratamento): void {
  app.get('/privacidade', async (_request, reply) => {
    const page = createElement(NoticePage, { blocks: await readNotice(tratamento) });
    return await reply.headers(HEADERS).type('text/html; charset=utf-8').send(html(page));
  });
  app.get('/privacidade.css', async (_request, reply) =>
    reply
      .headers(HEADERS)
      .type('text/css; charset=utf-8')
      .send(await readFile(new URL('page.css', import.meta.url))),
  );
}
