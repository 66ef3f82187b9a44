/** The desk's cookies: never seen by scripts, never sent from another site. */
import type { FastifyReply } from 'fastify';
import type { Desk } from './desk.ts';
import { ROOT, SESSION_COOKIE } from './names.ts';
import { SESSION_MS } from './session.ts';

export function strict({ secure }: Pick<Desk, 'secure'>, path: string = ROOT) {
  return { path, httpOnly: true, sameSite: 'strict', secure } as const;
}

/** Signs somebody in; null is the staff token. */
export async function startSession(
  desk: Pick<Desk, 'secure' | 'sessions'>,
  reply: FastifyReply,
  email: string | null,
): Promise<void> {
  const cookie = await desk.sessions.open(email);
  reply.setCookie(SESSION_COOKIE, cookie, { ...strict(desk), maxAge: SESSION_MS / 1000 });
}
