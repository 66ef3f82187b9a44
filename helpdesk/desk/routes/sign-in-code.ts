/** Sign-in with a code sent by e-mail: asking for it, typing it. */
import { Email } from '@/lib/contract';
import { eq, type SQL } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { ENTRAR } from '../../identity-text.ts';
import { ProblemError } from '../../problem.ts';
import { rateLimit } from '../../rate-limit.ts';
import { verificacoes } from '../../store/schema-identidade.ts';
import { hashOf, newSecret } from '../../store/secrets.ts';
import { askCode, pending, spendCode, VALE_MS } from '../../store/verify.ts';
import { MESA } from '../../text.ts';
import { field, goTo, sendPage, type Desk } from '../desk.ts';
import { deskAddress, ENTRY_COOKIE, SIGN_IN_URL, TYPE_CODE_URL } from '../names.ts';
import { TypeCodePage } from '../pages/type-code.tsx';
import { startSession, strict } from '../session-cookie.ts';
import { sendSignIn } from './sign-in.ts';

/** Codes asked for and typed from one address in a quarter of an hour. */
const POR_QUARTO = 40;

export function signInCodeRoutes(scope: FastifyInstance, desk: Desk): void {
  const wait = rateLimit(POR_QUARTO, 15 * 60_000);
  const { db } = desk.store;

  scope.post('/entrar/email', async (request, reply) => {
    const next = deskAddress(field(request, 'destino'));
    const refuse = (status: number, text: string, esperar = 0) => {
      if (esperar > 0) reply.header('retry-after', esperar);
      return sendSignIn(reply, desk, status, next, { kind: 'error', text });
    };
    const flood = wait(request.ip);
    if (flood > 0) return refuse(429, MESA.entrar.muitas(Math.ceil(flood / 60)), flood);
    const email = Email.safeParse(field(request, 'email'));
    if (!email.success) return refuse(422, ENTRAR.emailIncompleto);
    const cookie = newSecret();
    try {
      const asked = { email: email.data, destino: next };
      await askCode(desk.store, { navegadorHash: hashOf(cookie) }, asked);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return refuse(error.problema.status, error.detail, error.problema.esperar);
    }
    reply.setCookie(ENTRY_COOKIE, cookie, {
      ...strict(desk, SIGN_IN_URL),
      maxAge: (2 * VALE_MS) / 1000,
    });
    return goTo(reply, TYPE_CODE_URL);
  });

  scope.get('/entrar/codigo', async (request, reply) => await show(request, reply, null));

  scope.post('/entrar/codigo', async (request, reply) => {
    const flood = wait(request.ip);
    if (flood > 0) {
      reply.header('retry-after', flood);
      return await show(request, reply, MESA.entrar.muitas(Math.ceil(flood / 60)), 429);
    }
    try {
      const codigo = field(request, 'codigo').replace(/\s+/g, '');
      const proved = await spendCode(db, mine(request), codigo, async (_, row) => row);
      reply.clearCookie(ENTRY_COOKIE, strict(desk, SIGN_IN_URL));
      await startSession(desk, reply, proved.email);
      return goTo(reply, deskAddress(proved.destino ?? ''));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return await show(request, reply, error.detail, error.problema.status);
    }
  });

  /** Without a code asked for by this browser there is nothing to type. */
  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    error: string | null,
    status = 200,
  ): Promise<FastifyReply> {
    const proof = await pending(db, mine(request));
    if (!proof) return goTo(reply, SIGN_IN_URL);
    const page = createElement(TypeCodePage, { email: proof.email ?? '', error });
    return sendPage(reply, page, status);
  }
}

/** The code that this browser asked for. */
function mine(request: FastifyRequest): SQL {
  return eq(verificacoes.navegadorHash, hashOf(request.cookies[ENTRY_COOKIE] ?? ''));
}
