/** `/entrar`: the tab in which somebody signs in at the OpenID provider, for a device or the desk. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement } from 'react';
import { DETALHE } from '../api-text.ts';
import { sendPage } from '../desk/desk.ts';
import { HEADERS, isOurOwn } from '../desk/headers.ts';
import { deskAddress } from '../desk/names.ts';
import { refused, toDeskError } from '../desk/problems.ts';
import { startSession } from '../desk/session-cookie.ts';
import type { Sessions } from '../desk/session.ts';
import { traceOf } from '../errors.ts';
import { ENTRAR, ENTRAR_OIDC as TEXT } from '../identity-text.ts';
import { rateLimit } from '../rate-limit.ts';
import {
  answer,
  findAnswered,
  findLink,
  findWaiting,
  spend,
  takeLink,
  whoAsks,
} from '../store/entradas.ts';
import { poderesDe } from '../store/papeis.ts';
import type { Store } from '../store/store.ts';
import { renewCode, type Verificacao } from '../store/verify.ts';
import { entryCookie, ENTRY_COOKIE, PATHS } from './names.ts';
import { ConfirmPage, DigitsPage, GoingPage, StopPage } from './pages.tsx';
import { type Provider, ProviderRefusal } from './provider.ts';

export interface EntrarOptions {
  store: Store;
  provider: Provider;
  sessions: Sessions;
  urlPublica: string;
}

/** Pages asked for from one address in a quarter of an hour. */
const POR_QUARTO = 240;

export async function entrar(scope: FastifyInstance, options: EntrarOptions): Promise<void> {
  const { store, provider, sessions, urlPublica } = options;
  const { db } = store;
  const secure = urlPublica.startsWith('https:');
  const wait = rateLimit(POR_QUARTO, 15 * 60_000);
  await scope.register(cookie);
  await scope.register(formbody);
  scope.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    const esperar = wait(request.ip);
    if (esperar === 0) return;
    reply.header('retry-after', esperar);
    await stop(reply, DETALHE.muitas, 429);
  });
  scope.setErrorHandler(async (error, request, reply) => {
    if (error instanceof ProviderRefusal) {
      // What the provider said may name a person: only where it went wrong is logged.
      request.log.warn({ provedor: error.why, falha: traceOf(error.cause) });
      return await stop(reply, TEXT.recusa[error.why](provider.nome), STATUS[error.why]);
    }
    const { statusCode, detail } = toDeskError(error, request);
    return await stop(reply, detail, statusCode);
  });
  scope.setNotFoundHandler(async (_, reply) => await stop(reply, TEXT.vencida, 404));

  scope.get(PATHS.retorno, async (request, reply) => {
    const secret = request.cookies[ENTRY_COOKIE] ?? '';
    const proof = await findWaiting(db, secret);
    if (!proof) return await stop(reply, TEXT.vencida, 410);
    const returned = new URL(`${urlPublica}${request.url}`);
    const email = await provider.finish(secret, returned);
    if (!(await answer(db, proof.id, email))) return await stop(reply, TEXT.vencida, 410);
    // At once, so that the provider's code does not stay in the address.
    return await reply.redirect(`/entrar${PATHS.pronto}`, 303);
  });

  scope.get(PATHS.pronto, async (request, reply) => {
    const proof = await findAnswered(db, request.cookies[ENTRY_COOKIE] ?? '');
    if (!proof) return await stop(reply, TEXT.vencida, 410);
    return proof.dispositivoId === null
      ? await enterDesk(reply, proof)
      : await showDigits(reply, proof, proof.dispositivoId);
  });

  scope.get<{ Params: { link: string } }>('/:link', async (request, reply) => {
    const { link } = request.params;
    const proof = await findLink(db, link, request.cookies[ENTRY_COOKIE]);
    const quem = proof?.dispositivoId ? await whoAsks(db, proof.dispositivoId) : null;
    if (!quem) return await stop(reply, TEXT.vencida, 410);
    const page = createElement(ConfirmPage, {
      ...quem,
      provedor: provider.nome,
      action: `/entrar/${encodeURIComponent(link)}`,
    });
    return sendPage(reply, page);
  });

  scope.post<{ Params: { link: string } }>('/:link', async (request, reply) => {
    if (!isOurOwn(request)) throw refused();
    const secret = await takeLink(db, request.params.link, request.cookies[ENTRY_COOKIE]);
    if (secret === null) return await stop(reply, TEXT.vencida, 410);
    const href = (await provider.authorize(secret)).href;
    reply.setCookie(ENTRY_COOKIE, secret, entryCookie(secure));
    // Not a redirect: browsers hold those of a form to `form-action`, also the provider's own.
    reply.header('refresh', `0; url=${href}`);
    return sendPage(reply, createElement(GoingPage, { href, provedor: provider.nome }));
  });

  async function showDigits(reply: FastifyReply, proof: Verificacao, dispositivoId: string) {
    const quem = await whoAsks(db, dispositivoId);
    if (!quem) return await stop(reply, TEXT.vencida, 410);
    const digits = await renewCode(db, proof.id);
    return sendPage(
      reply,
      createElement(DigitsPage, { ...quem, digits, email: proof.email ?? '' }),
    );
  }

  async function enterDesk(reply: FastifyReply, proof: Verificacao) {
    const email = proof.email ?? '';
    if (!(await spend(db, proof.id))) return await stop(reply, TEXT.vencida, 410);
    reply.clearCookie(ENTRY_COOKIE, entryCookie(secure));
    if (!(await poderesDe(db, email))) return await stop(reply, ENTRAR.semPapel, 403);
    await startSession({ secure, sessions }, reply, email);
    const href = deskAddress(proof.destino ?? '');
    // The cookie is for our own site alone, and a redirect from the provider would not carry it.
    reply.header('refresh', `0; url=${href}`);
    return sendPage(reply, createElement(GoingPage, { href, provedor: null }));
  }
}

const STATUS = { desistiu: 403, fora: 502, invalida: 400, email: 403 } as const;

async function stop(reply: FastifyReply, text: string, status: number): Promise<FastifyReply> {
  return await sendPage(reply, createElement(StopPage, { text }), status);
}
