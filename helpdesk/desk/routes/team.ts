/** `/mesa/equipe`: the team's people and their roles, for the administration. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { PESSOAS } from '../../identity-text.ts';
import { givePapel, listPapeis, papelFrom, takePapel } from '../../store/papeis.ts';
import { receivers } from '../../store/receiver.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { requireAdmin, sessaoDe } from '../guard.ts';
import { agenteDe } from '../session.ts';
import { TEAM_URL } from '../names.ts';
import { TeamPage, type Written } from '../pages/team.tsx';

const BLANK: Written = { email: '', papel: 'csg', orgao: '' };

export function teamRoutes(scope: FastifyInstance, desk: Desk): void {
  const { store } = desk;
  const { db } = store;

  scope.get<{ Querystring: { feito?: string } }>('/equipe', async (request, reply) => {
    requireAdmin(request);
    const { feito } = request.query;
    const done = feito === 'dado' || feito === 'tirado' ? PESSOAS[feito] : null;
    return await show(request, reply, BLANK, done, null);
  });

  scope.post('/equipe', async (request, reply) => {
    const quem = agenteDe(requireAdmin(request));
    const written = writtenIn(request);
    const papel = papelFrom(store.catalogo, written);
    if (typeof papel === 'string') return await show(request, reply, written, null, papel);
    await givePapel(db, quem, papel);
    return goTo(reply, `${TEAM_URL}?feito=dado`);
  });

  scope.post('/equipe/tirar', async (request, reply) => {
    const quem = agenteDe(requireAdmin(request));
    const { email, papel, orgao } = writtenIn(request);
    await takePapel(db, quem, email, { papel, orgao });
    return goTo(reply, `${TEAM_URL}?feito=tirado`);
  });

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    written: Written,
    done: string | null,
    error: string | null,
  ): Promise<FastifyReply> {
    const page = createElement(TeamPage, {
      pessoas: await listPapeis(db),
      orgaos: receivers(store.catalogo),
      written,
      done,
      error,
      csrf: sessaoDe(request).prova,
      dates: desk.dates(),
    });
    return sendPage(reply, page, error === null ? 200 : 422);
  }
}

function writtenIn(request: FastifyRequest): Written {
  return {
    email: field(request, 'email').trim(),
    papel: field(request, 'papel'),
    orgao: field(request, 'orgao'),
  };
}
