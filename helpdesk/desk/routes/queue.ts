/** `GET /mesa`. */
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { ENTRAR } from '../../identity-text.ts';
import { reaches } from '../../store/alcance.ts';
import { audit } from '../../store/auditoria.ts';
import { countQueue, listQueue, newLosses } from '../../store/chamados.ts';
import { receivers } from '../../store/receiver.ts';
import { sendPage, type Desk } from '../desk.ts';
import { orgaoOf, parseFilter } from '../filter.ts';
import { sessaoDe } from '../guard.ts';
import { QueuePage } from '../pages/queue.tsx';
import { agenteDe } from '../session.ts';

/** Rows of a page: about three screens. */
const ROWS = 30;
/** How long the queue tells that reading began to fail somewhere. */
const NEWS_MS = 7 * 86_400_000;

export function queueRoutes(scope: FastifyInstance, desk: Desk): void {
  scope.get('/', async (request, reply) => {
    const { alcance, admin, email, prova } = sessaoDe(request);
    const filter = parseFilter(request.query);
    const { db, catalogo } = desk.store;
    const orgao = orgaoOf(filter);
    const { situacao, cursor } = filter;
    const [{ itens, proximo }, counts, unread] = await Promise.all([
      listQueue(db, alcance, { situacao, orgao, cursor, limite: ROWS }),
      countQueue(db, alcance, orgao),
      newLosses(db, new Date(Date.now() - NEWS_MS)),
    ]);
    // Rows tell who asked for what: seeing them is reading.
    const seen = [situacao, filter.orgao].join(' ').trim();
    await audit(db, agenteDe(sessaoDe(request)), { ato: 'leu_fila', alvo: seen });
    const page = createElement(QueuePage, {
      rows: itens,
      counts,
      unread,
      filter,
      orgaos: receivers(catalogo).filter(({ sigla }) => reaches(alcance, sigla)),
      triagem: alcance === 'tudo',
      next: proximo,
      quem: email ?? ENTRAR.comToken,
      admin,
      csrf: prova,
      dates: desk.dates(),
    });
    return sendPage(reply, page);
  });
}
