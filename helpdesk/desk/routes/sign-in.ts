/** Sign-in with the staff token, sign-out. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { MESA } from '../../text.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { deskAddress, SESSION_COOKIE, SIGN_IN_URL } from '../names.ts';
import { SignInPage, type SignInNotice } from '../pages/sign-in.tsx';
import { startSession, strict } from '../session-cookie.ts';

export function signInRoutes(scope: FastifyInstance, desk: Desk): void {
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

  scope.post('/sair', async (request, reply) => {
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
  const ways = { email: desk.store.codigo !== null, oidc: null };
  return sendPage(reply, createElement(SignInPage, { next, notice, ways }), status);
}
