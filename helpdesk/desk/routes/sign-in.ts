/** Sign-in with the staff token or at the provider, sign-out. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { DETALHE } from '../../api-text.ts';
import { ENTRY_COOKIE, entryCookie } from '../../entrar/names.ts';
import { ProviderRefusal } from '../../entrar/provider.ts';
import { ENTRAR_OIDC } from '../../identity-text.ts';
import { rateLimit } from '../../rate-limit.ts';
import { audit } from '../../store/auditoria.ts';
import { beginAtDesk } from '../../store/entradas.ts';
import { MESA } from '../../text.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { sessaoDe } from '../guard.ts';
import { deskAddress, OIDC_URL, SESSION_COOKIE, SIGN_IN_URL } from '../names.ts';
import { SignInPage, type SignInNotice } from '../pages/sign-in.tsx';
import { startSession, strict } from '../session-cookie.ts';
import { agenteDe } from '../session.ts';

/** Sign-ins at the provider begun from one address in a quarter of an hour. */
const POR_QUARTO = 60;

export function signInRoutes(scope: FastifyInstance, desk: Desk): void {
  const leaving = rateLimit(POR_QUARTO, 15 * 60_000);

  scope.get<{ Querystring: { destino?: string; saiu?: string } }>('/entrar', ({ query }, reply) => {
    const notice = query.saiu ? ({ kind: 'info', text: MESA.entrar.saiu } as const) : null;
    return sendSignIn(reply, desk, 200, deskAddress(query.destino ?? ''), notice);
  });

  scope.post('/entrar', async (request, reply) => {
    const next = deskAddress(field(request, 'destino'));
    const refuse = (status: number, text: string) =>
      sendSignIn(reply, desk, status, next, { kind: 'error', text });
    const wait = desk.attempts.waitOf(request.ip);
    if (wait > 0) {
      reply.header('retry-after', Math.ceil(wait / 1000));
      return refuse(429, MESA.entrar.muitas(Math.ceil(wait / 60_000)));
    }
    if (!desk.sessions.isStaff(field(request, 'codigo').trim())) {
      desk.attempts.wrong(request.ip);
      return refuse(401, MESA.entrar.errado);
    }
    desk.attempts.right(request.ip);
    await startSession(desk, reply, null);
    return goTo(reply, next);
  });

  scope.get<{ Querystring: { destino?: string } }>('/entrar/oidc', async (request, reply) => {
    const next = deskAddress(request.query.destino ?? '');
    const refuse = (status: number, text: string) =>
      sendSignIn(reply, desk, status, next, { kind: 'error', text });
    const { provider } = desk;
    if (!provider) return refuse(501, DETALHE.semOidc);
    const esperar = leaving(request.ip);
    if (esperar > 0) {
      reply.header('retry-after', esperar);
      return refuse(429, DETALHE.muitas);
    }
    const cookie = await beginAtDesk(desk.store.db, next);
    try {
      const url = await provider.authorize(cookie);
      reply.setCookie(ENTRY_COOKIE, cookie, entryCookie(desk.secure));
      return await reply.redirect(url.href, 302);
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      return refuse(502, ENTRAR_OIDC.recusa[error.why](provider.nome));
    }
  });

  scope.post('/sair', async (request, reply) => {
    await audit(desk.store.db, agenteDe(sessaoDe(request)), { ato: 'saiu' });
    await desk.sessions.end(request.cookies[SESSION_COOKIE]);
    reply.clearCookie(SESSION_COOKIE, strict(desk));
    return goTo(reply, `${SIGN_IN_URL}?saiu=1`);
  });
}

/** The page with the ways that this helpdesk has. */
export function sendSignIn(
  reply: FastifyReply,
  desk: Desk,
  status: number,
  next: string,
  notice: SignInNotice | null,
): FastifyReply {
  const { provider } = desk;
  const href = `${OIDC_URL}?destino=${encodeURIComponent(next)}`;
  const ways = {
    email: desk.store.codigo !== null,
    oidc: provider && { nome: provider.nome, href },
  };
  return sendPage(reply, createElement(SignInPage, { next, notice, ways }), status);
}
