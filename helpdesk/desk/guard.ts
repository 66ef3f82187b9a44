/**
 * What every request to the desk goes through: headers that allow nothing but our own style,
 * pictures and forms; the session; and proof that a form was ours.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MESA } from '../text.ts';
import { PESSOAS } from '../identity-text.ts';
import { field, goTo, type Desk } from './desk.ts';
import { HEADERS, isOurOwn } from './headers.ts';
import {
  ASK_CODE_URL,
  CSRF_FIELD,
  ICON_URL,
  OIDC_URL,
  SESSION_COOKIE,
  SIGN_IN_URL,
  STYLE_URL,
  TYPE_CODE_URL,
} from './names.ts';
import { DeskError, refused } from './problems.ts';
import { same, type Sessao } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    sessao: Sessao | null;
  }
}

const OPEN = [SIGN_IN_URL, ASK_CODE_URL, TYPE_CODE_URL, OIDC_URL, STYLE_URL, ICON_URL];

export function guardDesk(scope: FastifyInstance, desk: Desk): void {
  scope.decorateRequest('sessao', null);
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });

  // After the body is read, before anything is done with it.
  scope.addHook('preHandler', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const posts = request.method === 'POST';
    if (posts && !isOurOwn(request)) throw refused();
    if (OPEN.includes(path)) return;
    request.sessao = await desk.sessions.find(request.cookies[SESSION_COOKIE]);
    if (request.sessao === null) {
      const unsent = posts ? field(request, 'texto') : '';
      if (unsent) throw new DeskError(401, MESA.entrar.expirou, MESA.erro.textoSalvo, unsent);
      const next = posts ? '' : `?destino=${encodeURIComponent(request.url)}`;
      await goTo(reply, SIGN_IN_URL + next);
      return;
    }
    if (posts && !same(field(request, CSRF_FIELD), request.sessao.prova)) throw refused();
  });
}

/** Whose session it is, and what it may. */
export function sessaoDe({ sessao }: FastifyRequest): Sessao {
  if (!sessao) throw refused();
  return sessao;
}

/** For what only the administration may. */
export function requireAdmin(request: FastifyRequest): Sessao {
  const sessao = sessaoDe(request);
  if (!sessao.admin) throw new DeskError(403, PESSOAS.soAdmin, PESSOAS.soAdminExplica);
  return sessao;
}
