/**
 * Proving an e-mail at the OpenID provider. A link, opened once, binds the proof to the browser that
 * opened it; the six digits that end it are shown in that browser alone. So a link sent to somebody
 * else gains its sender nothing: the digits appear at the other's, not at theirs.
 */
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { dispositivos, pessoas } from './schema.ts';
import { verificacoes } from './schema-identidade.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { Db, Tx } from './store.ts';
import { begin, pending, requireLimit, type Verificacao } from './verify.ts';

/** Links asked for by one device in an hour. */
const LINKS = 12;

/** The secret of a link for this device. */
export async function askLink(
  db: Db,
  dispositivoId: string,
): Promise<{ secret: string; expiraEm: Date }> {
  const what = `entrada dispositivo ${dispositivoId}`;
  await requireLimit(db, [{ what, count: LINKS, windowMs: 3_600_000 }]);
  const secret = newSecret();
  const { expiraEm } = await begin(db, {
    meio: 'oidc',
    dispositivoId,
    linkHash: hashOf(secret),
  });
  return { secret, expiraEm };
}

/** The same for somebody who signs in to the desk in this browser: already bound to its cookie. */
export async function beginAtDesk(db: Db, destino: string): Promise<string> {
  const cookie = newSecret();
  await begin(db, { meio: 'oidc', navegadorHash: hashOf(cookie), destino });
  return cookie;
}

/** What a link is about, as long as no other browser has taken it; null otherwise. */
export async function findLink(
  db: Tx,
  secret: string,
  cookie: string | undefined,
): Promise<Verificacao | null> {
  const found = await pending(db, and(eq(verificacoes.linkHash, hashOf(secret)), fresh)!);
  const taken = found?.navegadorHash ?? null;
  return found && (taken === null || taken === hashOf(cookie ?? '')) ? found : null;
}

/** Binds the link to this browser; its cookie, or null when another one was faster. */
export async function takeLink(
  db: Db,
  secret: string,
  cookie: string | undefined,
): Promise<string | null> {
  const found = await findLink(db, secret, cookie);
  if (!found) return null;
  if (found.navegadorHash !== null) return cookie ?? null;
  const fresher = newSecret();
  const [bound] = await db
    .update(verificacoes)
    .set({ navegadorHash: hashOf(fresher) })
    .where(and(eq(verificacoes.id, found.id), isNull(verificacoes.navegadorHash)))
    .returning({ id: verificacoes.id });
  return bound ? fresher : null;
}

/** The proof of this browser that still waits for the provider. */
export async function findWaiting(db: Tx, cookie: string): Promise<Verificacao | null> {
  return await pending(db, and(ofBrowser(cookie), fresh)!);
}

/** The proof of this browser that the provider has answered. */
export async function findAnswered(db: Tx, cookie: string): Promise<Verificacao | null> {
  return await pending(db, and(ofBrowser(cookie), isNotNull(verificacoes.email))!);
}

/** Keeps what the provider said; false when it had been said before. */
export async function answer(db: Db, id: string, email: string): Promise<boolean> {
  const kept = await db
    .update(verificacoes)
    .set({ email })
    .where(and(eq(verificacoes.id, id), fresh))
    .returning({ id: verificacoes.id });
  return kept.length === 1;
}

/** Ends a proof that needs no digits; false when it was already. */
export async function spend(db: Db, id: string): Promise<boolean> {
  const spent = await db
    .update(verificacoes)
    .set({ usadaEm: new Date() })
    .where(and(eq(verificacoes.id, id), isNull(verificacoes.usadaEm)))
    .returning({ id: verificacoes.id });
  return spent.length === 1;
}

/** Whose device asks, as the person reads it. */
export async function whoAsks(
  db: Tx,
  dispositivoId: string,
): Promise<{ nome: string; navegador: string } | null> {
  const [row] = await db
    .select({ nome: pessoas.nome, navegador: dispositivos.nome })
    .from(dispositivos)
    .innerJoin(pessoas, eq(pessoas.id, dispositivos.pessoaId))
    .where(and(eq(dispositivos.id, dispositivoId), isNull(dispositivos.revogadoEm)));
  return row ?? null;
}

const fresh: SQL = and(eq(verificacoes.meio, 'oidc'), isNull(verificacoes.email))!;

const ofBrowser = (cookie: string) =>
  and(eq(verificacoes.meio, 'oidc'), eq(verificacoes.navegadorHash, hashOf(cookie)))!;
