/** `GET /mesa/leitura`. */
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { listLosses } from '../../store/chamados.ts';
import { sendPage, type Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { ReadingPage } from '../pages/reading.tsx';

/** A month is long enough to see an upgrade and short enough to forget a mended one. */
const WINDOW_MS = 30 * 86_400_000;

export function readingRoutes(scope: FastifyInstance, desk: Desk): void {
  scope.get('/leitura', async (request, reply) => {
    const { alcance, prova: csrf } = sessaoDe(request);
    const losses = await listLosses(desk.store.db, alcance, new Date(Date.now() - WINDOW_MS));
    return sendPage(reply, createElement(ReadingPage, { losses, csrf, dates: desk.dates() }));
  });
}
