/**
 * What every request to the desk goes through: headers that allow nothing but our own style,
 * pictures and forms; the session; and proof that a form was ours.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DETALHE, TITULO } from '../api-text.ts';
import { MESA } from '../text.ts';
import { PESSOAS } from '../identity-text.ts';
import { rateLimit } from '../rate-limit.ts';
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

/** A page with all its pictures is 12 requests. */
const PAGINAS_POR_MINUTO = 1_200;
/** Of one address without a session, style and icon above all: a whole team may share it. */
const ABERTAS_POR_MINUTO = 6_000;

export function guardDesk(
  scope: FastifyInstance,
  desk: Desk,
  paginasPorMinuto = PAGINAS_POR_MINUTO,
): void {
  const session = rateLimit(paginasPorMinuto, 60_000);
  const address = rateLimit(ABERTAS_POR_MINUTO, 60_000);
  scope.decorateRequest('sessao', null);
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });

  // After the body is read, before anything is done with it.
  scope.addHook('preHandler', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const posts = request.method === 'POST';
    if (posts && !isOurOwn(request)) throw refused();
    if (OPEN.includes(path)) {
      refuseFlood(reply, address(request.ip));
      return;
    }
    request.sessao = await desk.sessions.find(request.cookies[SESSION_COOKIE]);
    const { sessao } = request;
    refuseFlood(reply, sessao ? session(sessao.id) : address(request.ip));
    if (sessao === null) {
      const unsent = posts ? field(request, 'texto') : '';
      if (unsent) throw new DeskError(401, MESA.entrar.expirou, MESA.erro.textoSalvo, unsent);
      const next = posts ? '' : `?destino=${encodeURIComponent(request.url)}`;
      await goTo(reply, SIGN_IN_URL + next);
      return;
    }
    if (posts && !same(field(request, CSRF_FIELD), sessao.prova)) throw refused();
  });
}

function refuseFlood(reply: FastifyReply, esperar: number): void {
  if (esperar === 0) return;
  reply.header('retry-after', esperar);
  throw new DeskError(429, TITULO.muitas_requisicoes, DETALHE.muitas);
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
