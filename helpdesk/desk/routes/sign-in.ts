/** Sign-in with the staff token, sign-out. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { MESA } from '../../text.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { deskAddress, ROOT, SESSION_COOKIE, SIGN_IN_URL } from '../names.ts';
import { SignInPage } from '../pages/sign-in.tsx';
import { SESSION_MS } from '../session.ts';

export function signInRoutes(scope: FastifyInstance, desk: Desk): void {
  const cookie = { path: ROOT, httpOnly: true, sameSite: 'strict', secure: desk.secure } as const;

  scope.get<{ Querystring: { destino?: string; saiu?: string } }>('/entrar', ({ query }, reply) => {
    const notice = query.saiu ? ({ kind: 'info', text: MESA.entrar.saiu } as const) : null;
    const next = deskAddress(query.destino ?? '');
    return sendPage(reply, createElement(SignInPage, { next, notice }));
  });

  scope.post('/entrar', (request, reply) => {
    const next = deskAddress(field(request, 'destino'));
    const wait = desk.attempts.waitOf(request.ip);
    if (wait > 0) {
      reply.header('retry-after', Math.ceil(wait / 1000));
      return refuse(reply, 429, next, MESA.entrar.muitas(Math.ceil(wait / 60_000)));
    }
    if (!desk.sessions.isStaff(field(request, 'codigo').trim())) {
      desk.attempts.wrong(request.ip);
      return refuse(reply, 401, next, MESA.entrar.errado);
    }
    desk.attempts.right(request.ip);
    reply.setCookie(SESSION_COOKIE, desk.sessions.open(), {
      ...cookie,
      maxAge: SESSION_MS / 1000,
    });
    return goTo(reply, next);
  });

  scope.post('/sair', (_request, reply) => {
    reply.clearCookie(SESSION_COOKIE, cookie);
    return goTo(reply, `${SIGN_IN_URL}?saiu=1`);
  });
}

function refuse(reply: FastifyReply, status: number, next: string, text: string): FastifyReply {
  const page = createElement(SignInPage, { next, notice: { kind: 'error', text } });
  return sendPage(reply, page, status);
}
