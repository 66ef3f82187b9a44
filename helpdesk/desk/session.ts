/**
 * The desk's session: a signed cookie that expires. The key is made from the staff token, so that
 * a new token ends every session, and nothing is stored.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A working day and its overtime. */
export const SESSION_MS = 12 * 3_600_000;

export interface Sessions {
  /** Compares in constant time. An empty staff token lets nobody in. */
  isStaff(token: string): boolean;
  /** A cookie's value. */
  open(now?: Date): string;
  /** The proof that forms of this session carry, or null when the cookie is no session of ours. */
  proofOf(cookie: string | undefined, now?: Date): string | null;
}

export function createSessions(staffToken: string): Sessions {
  const key = createHmac('sha256', 'chamados-sei mesa').update(staffToken).digest();
  const sign = (what: string) => createHmac('sha256', key).update(what).digest('base64url');

  return {
    isStaff: (token) => staffToken !== '' && same(digest(token), digest(staffToken)),
    open(now = new Date()) {
      const body = `${now.getTime() + SESSION_MS}.${randomBytes(16).toString('base64url')}`;
      return `${body}.${sign(`sessao ${body}`)}`;
    },
    proofOf(cookie, now = new Date()) {
      const [until = '', random = '', signature = ''] = (cookie ?? '').split('.');
      const body = `${until}.${random}`;
      if (!same(signature, sign(`sessao ${body}`))) return null;
      return Number(until) > now.getTime() ? sign(`prova ${body}`) : null;
    },
  };
}

/** Equal texts, in a time that does not tell where they differ. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Of one length whatever the text, so that not even the length is told. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
