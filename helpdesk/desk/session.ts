/**
 * Sessions of the desk: a random cookie, of which only a hash is kept. They end by themselves after
 * two quiet hours or a working day, with “Sair”, with the last role of their person, and those of
 * the staff token with that token.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Agente, audit } from '../store/auditoria.ts';
import { type Poderes, PODERES_DA_EQUIPE, poderesDe } from '../store/papeis.ts';
import { sessoes } from '../store/schema-identidade.ts';
import { hashOf, newSecret } from '../store/secrets.ts';
import type { Db } from '../store/store.ts';

/** A working day and its overtime. */
export const SESSION_MS = 12 * 3_600_000;
export const IDLE_MS = 2 * 3_600_000;
/** How exactly the last request is remembered. */
const SEEN_MS = 60_000;

export interface Sessao extends Poderes {
  id: string;
  /** Null: somebody with the staff token. */
  email: string | null;
  /** What forms of this session carry, to prove that they are ours. */
  prova: string;
}

export interface Sessions {
  /** Compares in constant time. An empty staff token lets nobody in. */
  isStaff(token: string): boolean;
  /** Opens one for a person of the team, or with null for the staff token; the cookie's value. */
  open(email: string | null, now?: Date): Promise<string>;
  /** Null when the cookie is no session of ours, or not any more. */
  find(cookie: string | undefined, now?: Date): Promise<Sessao | null>;
  end(cookie: string | undefined): Promise<void>;
}

export function createSessions(db: Db, staffToken: string): Sessions {
  const equipeHash = staffToken === '' ? '' : hashOf(`mesa ${staffToken}`);

  return {
    isStaff: (token) => staffToken !== '' && same(digest(token), digest(staffToken)),
    async open(email, now = new Date()) {
      const cookie = newSecret();
      const id = uuidv7();
      await db.insert(sessoes).values({
        id,
        tokenHash: hashOf(cookie),
        email,
        equipeHash: email === null ? equipeHash : null,
        criadaEm: now,
        vistaEm: now,
        encerrada: false,
      });
      const papel = email === null ? 'admin' : ((await poderesDe(db, email))?.papel ?? 'csg');
      await audit(db, { papel, conta: email ?? 'equipe', credencialId: id }, { ato: 'entrou' });
      return cookie;
    },
    async find(cookie, now = new Date()) {
      if (!cookie) return null;
      const [row] = await db
        .select()
        .from(sessoes)
        .where(and(eq(sessoes.tokenHash, hashOf(cookie)), eq(sessoes.encerrada, false)));
      if (!row) return null;
      const idle = now.getTime() - row.vistaEm.getTime();
      if (idle >= IDLE_MS || now.getTime() - row.criadaEm.getTime() >= SESSION_MS) return null;
      if (row.email === null && (equipeHash === '' || row.equipeHash !== equipeHash)) return null;
      const poderes = row.email === null ? PODERES_DA_EQUIPE : await poderesDe(db, row.email);
      if (!poderes) return null;
      if (idle >= SEEN_MS) {
        await db.update(sessoes).set({ vistaEm: now }).where(eq(sessoes.id, row.id));
      }
      const prova = createHmac('sha256', cookie).update('prova').digest('base64url');
      return { ...poderes, id: row.id, email: row.email, prova };
    },
    async end(cookie) {
      if (!cookie) return;
      await db
        .update(sessoes)
        .set({ encerrada: true })
        .where(eq(sessoes.tokenHash, hashOf(cookie)));
    },
  };
}

/** For the audit. */
export function agenteDe({ id, email, papel }: Sessao): Agente {
  return { papel, conta: email ?? 'equipe', credencialId: id };
}

/** Forgets sessions that ended by themselves days ago. */
export async function purgeSessions(db: Db, now = new Date()): Promise<void> {
  await db.delete(sessoes).where(lt(sessoes.criadaEm, new Date(now.getTime() - 7 * 86_400_000)));
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
