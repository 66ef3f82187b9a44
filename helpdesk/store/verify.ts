/**
 * Proving an e-mail with six digits: 10 minutes, 5 tries, once. The digits are made when they are
 * sent or shown, and only what they hash to is kept.
 */
import { and, desc, eq, gt, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { takeOne, type Limit } from './limits.ts';
import { verificacoes } from './schema-identidade.ts';
import { isCode, newCode, slowHashOf } from './secrets.ts';
import type { Db, Store, Tx } from './store.ts';
import { sqlState, transaction } from './transaction.ts';

export type Verificacao = typeof verificacoes.$inferSelect;

export const VALE_MS = 10 * 60_000;
export const TENTATIVAS = 5;

/** Codes asked for: for one address in an hour and a day, by one device in an hour. */
export const CODIGOS = { enderecoHora: 4, enderecoDia: 12, dispositivoHora: 6 } as const;

const HORA = 3_600_000;

/** Begins a proof by mail and queues the code. Throws when too many were asked for, or without mail. */
export async function askCode(
  store: Pick<Store, 'db' | 'codigo'>,
  quem: { dispositivoId: string } | { navegadorHash: string },
  { email, destino = null }: { email: string; destino?: string | null },
): Promise<Date> {
  const { codigo } = store;
  if (!codigo) throw new ProblemError('nao_configurado', DETALHE.semCorreio);
  const asks = 'dispositivoId' in quem ? `dispositivo ${quem.dispositivoId}` : null;
  const { enderecoHora, enderecoDia, dispositivoHora } = CODIGOS;
  const address = `codigo ${asks ? 'dispositivo' : 'mesa'} ${email}`;
  await requireLimit(store.db, [
    ...(asks ? [{ what: `codigo ${asks}`, count: dispositivoHora, windowMs: HORA }] : []),
    { what: address, count: enderecoHora, windowMs: HORA },
    { what: address, count: enderecoDia, windowMs: 24 * HORA },
  ]);
  return await transaction(store.db, async (tx) => {
    const { id, expiraEm } = await begin(tx, { meio: 'correio', ...quem, email, destino });
    await codigo(tx, id);
    return expiraEm;
  });
}

/** Throws `muitas_requisicoes` when one of these is used up. */
export async function requireLimit(db: Db, limits: Limit[]): Promise<void> {
  const esperar = await takeOne(db, limits);
  if (esperar > 0) {
    throw new ProblemError('muitas_requisicoes', DETALHE.muitosCodigos, { esperar });
  }
}

export async function begin(
  tx: Tx,
  values: Pick<Verificacao, 'meio'> & Partial<Verificacao>,
  agora = new Date(),
): Promise<{ id: string; expiraEm: Date }> {
  const row = { id: uuidv7(), criadaEm: agora, expiraEm: new Date(agora.getTime() + VALE_MS) };
  await tx.insert(verificacoes).values({ ...values, ...row, tentativas: 0 });
  return row;
}

/** A proof that is still under way, or null. */
export async function pending(db: Tx, which: SQL): Promise<Verificacao | null> {
  const [row] = await db
    .select()
    .from(verificacoes)
    .where(and(which, isNull(verificacoes.usadaEm), gt(verificacoes.expiraEm, new Date())))
    .orderBy(desc(verificacoes.criadaEm), desc(verificacoes.id))
    .limit(1);
  return row ?? null;
}

/** Makes the digits of a proof, the former ones being worth nothing from then on. */
export async function renewCode(db: Db, id: string, agora = new Date()): Promise<string> {
  const codigo = newCode();
  await db
    .update(verificacoes)
    .set({
      codigoHash: await slowHashOf(codigo),
      expiraEm: new Date(agora.getTime() + VALE_MS),
    })
    .where(and(eq(verificacoes.id, id), isNull(verificacoes.usadaEm)));
  return codigo;
}

/**
 * Spends the last proof that `which` names, and with the right digits runs `work` in the same
 * transaction. Wrong, late, used and never asked for cost a try or are `codigo_vencido`.
 */
export async function spendCode<T>(
  db: Db,
  which: SQL,
  codigo: string,
  work: (tx: Tx, proved: Verificacao & { email: string }) => Promise<T>,
): Promise<T> {
  const found = await pending(db, which);
  // Counted before it is compared, so that no two guesses share one try.
  const [row] = found
    ? await db
        .update(verificacoes)
        .set({ tentativas: sql`${verificacoes.tentativas} + 1` })
        .where(and(eq(verificacoes.id, found.id), lt(verificacoes.tentativas, TENTATIVAS)))
        .returning()
    : [];
  if (!row) throw worthless();
  const { email, codigoHash } = row;
  if (codigoHash === null || email === null || !(await isCode(codigo, codigoHash))) {
    const restam = TENTATIVAS - row.tentativas;
    if (restam === 0) throw worthless();
    throw new ProblemError('codigo_errado', DETALHE.codigoErrado(restam));
  }
  return await again(async () =>
    transaction(db, async (tx) => {
      const [spent] = await tx
        .update(verificacoes)
        .set({ usadaEm: new Date() })
        .where(and(eq(verificacoes.id, row.id), isNull(verificacoes.usadaEm)))
        .returning({ id: verificacoes.id });
      if (!spent) throw worthless();
      return await work(tx, { ...row, email });
    }),
  );
}

/** Forgets proofs a day after their end. */
export async function purgeVerificacoes(db: Db, agora = new Date()): Promise<void> {
  const before = new Date(agora.getTime() - 24 * HORA);
  await db.delete(verificacoes).where(lt(verificacoes.expiraEm, before));
}

/** Two devices of one e-mail proved at the same moment: the second finds the first one's person. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    return await work();
  }
}

function worthless(): ProblemError {
  return new ProblemError('codigo_vencido', DETALHE.codigoVencido);
}
