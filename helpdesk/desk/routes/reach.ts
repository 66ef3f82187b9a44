/** `GET /mesa/alcance` and its CSV, for the administration. */
import type { FastifyInstance } from 'fastify';
import { createElement } from 'react';
import { reachCsv } from '../../reach-csv.ts';
import { audit } from '../../store/auditoria.ts';
import { type Alcancado, findConta, reachedBy, totalOf } from '../../store/reach.ts';
import { sendPage, type Desk } from '../desk.ts';
import { requireAdmin } from '../guard.ts';
import { type Found, ReachPage } from '../pages/reach.tsx';
import { notFound } from '../problems.ts';
import { agenteDe } from '../session.ts';
import { sendCsv, textOf } from './audit.ts';

/** Rows of the page; all of them are in the CSV. */
const ROWS = 100;

type Query = { Querystring: Record<string, unknown> };

export function reachRoutes(scope: FastifyInstance, desk: Desk): void {
  const { db } = desk.store;

  scope.get<Query>('/alcance', async (request, reply) => {
    const sessao = requireAdmin(request);
    const quem = textOf(request, 'quem', 254);
    // A token has no place in an address: the command takes one.
    const conta = quem && !quem.startsWith('csd_') ? await findConta(db, quem) : null;
    let found: Found | null = null;
    if (conta) {
      const act = { ato: 'consultou_alcance', alvo: conta.nome } as const;
      await audit(db, agenteDe(sessao), act);
      const { value } = await reachedBy(db, conta, ROWS).next();
      found = { conta, total: await totalOf(db, conta), rows: (value as Alcancado[]) ?? [] };
    }
    const page = { quem, found, csrf: sessao.prova, dates: desk.dates() };
    return sendPage(reply, createElement(ReachPage, page));
  });

  scope.get<Query>('/alcance.csv', async (request, reply) => {
    const sessao = requireAdmin(request);
    const conta = await findConta(db, textOf(request, 'quem', 254));
    if (!conta) throw notFound();
    await audit(db, agenteDe(sessao), { ato: 'exportou', alvo: `alcance ${conta.nome}` });
    return sendCsv(reply, 'alcance.csv', reachCsv(db, conta));
  });
}
