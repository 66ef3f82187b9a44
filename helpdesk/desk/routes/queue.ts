/** `GET /mesa`. */
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { countQueue, listQueue, newLosses } from '../../store/chamados.ts';
import { proofOf, sendPage, type Desk } from '../desk.ts';
import { orgaoOf, parseFilter } from '../filter.ts';
import { QueuePage } from '../pages/queue.tsx';

/** Rows of a page: about three screens. */
const ROWS = 30;
/** How long the queue tells that reading began to fail somewhere. */
const NEWS_MS = 7 * 86_400_000;

export function queueRoutes(scope: FastifyInstance, desk: Desk): void {
  scope.get('/', async (request, reply) => {
    const filter = parseFilter(request.query);
    const { db, catalogo } = desk.store;
    const orgao = orgaoOf(filter);
    const { situacao, cursor } = filter;
    const [{ itens, proximo }, counts, unread] = await Promise.all([
      listQueue(db, { situacao, orgao, cursor, limite: ROWS }),
      countQueue(db, orgao),
      newLosses(db, new Date(Date.now() - NEWS_MS)),
    ]);
    const page = createElement(QueuePage, {
      rows: itens,
      counts,
      unread,
      filter,
      orgaos: catalogo.orgaos,
      next: proximo,
      csrf: proofOf(desk, request) ?? '',
      dates: desk.dates(),
    });
    return sendPage(reply, page);
  });
}
