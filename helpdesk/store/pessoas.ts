/** People and their devices: who a bearer token speaks for. */
import { createHash, randomBytes } from 'node:crypto';
import type { Dispositivo, NovoDispositivo } from '@/lib/contract';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { dispositivos, pessoas } from './schema.ts';
import type { Db } from './store.ts';
import { transaction } from './transaction.ts';

export interface Quem {
  id: string;
  nome: string;
  email: string;
  orgao: string;
}

/** A new device, and with it a person of its own until its e-mail is verified. */
export async function registerDispositivo(db: Db, novo: NovoDispositivo): Promise<Dispositivo> {
  const token = `csd_${randomBytes(32).toString('base64url')}`;
  const id = uuidv7();
  const pessoaId = uuidv7();
  const agora = new Date();
  await transaction(db, async (tx) => {
    await tx.insert(pessoas).values({ id: pessoaId, ...novo, criadaEm: agora });
    await tx
      .insert(dispositivos)
      .values({ id, pessoaId, tokenHash: hashOf(token), criadoEm: agora });
  });
  return { id, token };
}

/** The person of a token, or null. */
export async function pessoaDoToken(db: Db, token: string): Promise<Quem | null> {
  const [row] = await db
    .select({ id: pessoas.id, nome: pessoas.nome, email: pessoas.email, orgao: pessoas.orgao })
    .from(dispositivos)
    .innerJoin(pessoas, eq(pessoas.id, dispositivos.pessoaId))
    .where(eq(dispositivos.tokenHash, hashOf(token)));
  return row ?? null;
}

/** The token is 256 random bits, so a plain hash at rest is enough. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
