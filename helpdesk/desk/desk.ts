/** What every route of the desk is given, and how one answers with a page. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import type { Provider } from '../entrar/provider.ts';
import { cleanText } from '../clean.ts';
import type { Store } from '../store/store.ts';
import type { Attempts } from './attempts.ts';
import type { Dates } from './dates.ts';
import { html } from './html.ts';
import type { Sessions } from './session.ts';

export interface Desk {
  store: Store;
  sessions: Sessions;
  provider: Provider | null;
  attempts: Attempts;
  secure: boolean;
  /** Time zone of days. */
  fuso: string;
  /** Fresh for each page: "hoje" moves on. */
  dates(): Dates;
}

export function sendPage(reply: FastifyReply, page: ReactElement, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html(page));
}

/** See other: a reload of the next page sends nothing again. */
export function goTo(reply: FastifyReply, path: string): FastifyReply {
  return reply.redirect(path, 303);
}

/** One field of a posted form as text, whatever came; line breaks as `\n`. */
export function field(request: FastifyRequest, name: string): string {
  const { body } = request;
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? cleanText(value).replace(/\r\n?/g, '\n') : '';
}
