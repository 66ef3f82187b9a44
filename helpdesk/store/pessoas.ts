/** People and their devices: who a bearer token speaks for. */
import type { Dispositivo, ListaDispositivos, NovoDispositivo } from '@/lib/contract';
import { and, desc, eq, isNull, lt, or, type SQL } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { audit } from './auditoria.ts';
import { dispositivos, pessoas } from './schema.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { Db } from './store.ts';
import { transaction } from './transaction.ts';
import { isUuid } from './uuid.ts';

export interface Quem {
  id: string;
  nome: string;
  email: string;
  orgao: string;
  /** The e-mail was proved. */
  verificada: boolean;
  /** The device that asks. */
  dispositivo: string;
}

/** A new device, and with it a person of its own until its e-mail is verified. */
export async function registerDispositivo(
  db: Db,
  { navegador = '', ...pessoa }: NovoDispositivo,
): Promise<Dispositivo> {
  const token = `csd_${newSecret()}`;
  const id = uuidv7();
  const pessoaId = uuidv7();
  const agora = new Date();
  await transaction(db, async (tx) => {
    await tx.insert(pessoas).values({ id: pessoaId, ...pessoa, criadaEm: agora });
    await tx
      .insert(dispositivos)
      .values({ id, pessoaId, tokenHash: hashOf(token), nome: navegador, criadoEm: agora });
  });
  return { id, token };
}

/** The person of a token, or null: unknown, or revoked. */
export async function pessoaDoToken(
  db: Db,
  token: string,
  agora = new Date(),
): Promise<Quem | null> {
  const found = await find(db, eq(dispositivos.tokenHash, hashOf(token)));
  if (!found) return null;
  const { quem, usadoEm } = found;
  const before = new Date(agora.getTime() - HORA);
  if (usadoEm === null || usadoEm < before) {
    const stale = or(isNull(dispositivos.usadoEm), lt(dispositivos.usadoEm, before));
    await db
      .update(dispositivos)
      .set({ usadoEm: agora })
      .where(and(eq(dispositivos.id, quem.dispositivo), stale));
  }
  return quem;
}

/** Who a device speaks for, anew: after a proof it may be somebody else. */
export async function quemDe(db: Db, dispositivo: string): Promise<Quem | null> {
  return (await find(db, eq(dispositivos.id, dispositivo)))?.quem ?? null;
}

/** The devices of a person, newest first. */
export async function listDispositivos(
  db: Db,
  { id, dispositivo }: Quem,
): Promise<ListaDispositivos> {
  const rows = await db
    .select()
    .from(dispositivos)
    .where(and(eq(dispositivos.pessoaId, id), isNull(dispositivos.revogadoEm)))
    .orderBy(desc(dispositivos.id));
  return {
    itens: rows.map((row) => ({
      id: row.id,
      navegador: row.nome,
      criadoEm: row.criadoEm.toISOString(),
      usadoEm: row.usadoEm?.toISOString() ?? null,
      esta: row.id === dispositivo,
    })),
  };
}

/** Makes the token of one of the person's devices worthless; false when it is not theirs. */
export async function revokeDispositivo(db: Db, quem: Quem, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const mine = and(eq(dispositivos.id, id), eq(dispositivos.pessoaId, quem.id));
  return await transaction(db, async (tx) => {
    const done = await tx
      .update(dispositivos)
      .set({ revogadoEm: new Date() })
      .where(and(mine, isNull(dispositivos.revogadoEm)))
      .returning({ id: dispositivos.id });
    if (done.length === 0) return false;
    await audit(
      tx,
      { papel: 'solicitante', pessoaId: quem.id, credencialId: quem.dispositivo },
      { ato: 'revogou_dispositivo', alvo: id },
    );
    return true;
  });
}

const HORA = 3_600_000;

async function find(db: Db, which: SQL): Promise<{ quem: Quem; usadoEm: Date | null } | null> {
  const [row] = await db
    .select({ pessoa: pessoas, dispositivo: dispositivos.id, usadoEm: dispositivos.usadoEm })
    .from(dispositivos)
    .innerJoin(pessoas, eq(pessoas.id, dispositivos.pessoaId))
    .where(and(which, isNull(dispositivos.revogadoEm)));
  if (!row) return null;
  const { id, nome, email, orgao, verificadaEm } = row.pessoa;
  const verificada = verificadaEm !== null;
  const { dispositivo, usadoEm } = row;
  return { quem: { id, nome, email, orgao, verificada, dispositivo }, usadoEm };
}
