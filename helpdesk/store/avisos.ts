/** Known incidents: written by the team, read by anybody, and how many people have them too. */
import type { Aviso } from '@/lib/contract';
import { and, count, desc, eq, gt, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import { type Agente, audit } from './auditoria.ts';
import { avisos, euTambem } from './schema-avisos.ts';
import type { Db, Tx } from './store.ts';
import { transaction } from './transaction.ts';
import { isUuid } from './uuid.ts';

/** Days that an aviso is kept after its end, and with it who said “Eu também”. */
export const DIAS_DO_AVISO = 180;
const DIA = 86_400_000;

export type AvisoEscrito = Omit<Aviso, 'id'>;

export interface AvisoDaMesa extends Aviso {
  pessoas: number;
  /** Before its beginning, while it holds, after its end. */
  estado: 'futuro' | 'vale' | 'terminou';
}

/** Those that hold now, newest first. */
export async function listAvisos(db: Tx, agora = new Date()): Promise<Aviso[]> {
  const rows = await db.select().from(avisos).where(holds(agora)).orderBy(desc(avisos.id));
  return rows.map(avisoOf);
}

/** All that are kept, those that hold or will hold first, newest first. */
export async function listForDesk(db: Tx, agora = new Date()): Promise<AvisoDaMesa[]> {
  const rows = await db
    .select({ row: avisos, pessoas: count(euTambem.pessoaId) })
    .from(avisos)
    .leftJoin(euTambem, eq(euTambem.avisoId, avisos.id))
    .groupBy(avisos.id)
    .orderBy(desc(avisos.id));
  const all = rows.map(({ row, pessoas }) => ({
    ...avisoOf(row),
    pessoas,
    estado: estadoDe(row, agora),
  }));
  return [
    ...all.filter(({ estado }) => estado !== 'terminou'),
    ...all.filter(({ estado }) => estado === 'terminou'),
  ];
}

export async function loadAviso(db: Tx, id: string): Promise<Aviso | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(avisos).where(eq(avisos.id, id));
  return row ? avisoOf(row) : null;
}

/** A new one of this id, or other words for the one that has it. */
export async function saveAviso(
  db: Db,
  quem: Agente,
  id: string,
  escrito: AvisoEscrito,
): Promise<void> {
  const values = {
    texto: escrito.texto,
    host: escrito.host ?? '',
    telas: escrito.telas,
    orgao: escrito.orgao ?? '',
    de: new Date(escrito.de),
    ate: escrito.ate === undefined ? null : new Date(escrito.ate),
  };
  await transaction(db, async (tx) => {
    const [there] = await tx.select({ id: avisos.id }).from(avisos).where(eq(avisos.id, id));
    await tx
      .insert(avisos)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: avisos.id, set: values });
    await audit(tx, quem, { ato: there ? 'mudou_aviso' : 'publicou_aviso', alvo: id });
  });
}

/** False: it is not there, or has ended. */
export async function endAviso(
  db: Db,
  quem: Agente,
  id: string,
  agora = new Date(),
): Promise<boolean> {
  return await transaction(db, async (tx) => {
    const ended = await tx
      .update(avisos)
      .set({ ate: agora })
      .where(and(eq(avisos.id, id), notEnded(agora)))
      .returning({ id: avisos.id });
    if (ended.length > 0) await audit(tx, quem, { ato: 'encerrou_aviso', alvo: id });
    return ended.length > 0;
  });
}

/** Counts this person, once; how many there are then. Null: no such aviso holds. */
export async function sayEuTambem(
  db: Db,
  pessoaId: string,
  id: string,
  agora = new Date(),
): Promise<number | null> {
  if (!isUuid(id)) return null;
  return await transaction(db, async (tx) => {
    const [held] = await tx
      .select({ id: avisos.id })
      .from(avisos)
      .where(and(eq(avisos.id, id), holds(agora)))
      .for('key share');
    if (!held) return null;
    await tx.insert(euTambem).values({ avisoId: id, pessoaId, em: agora }).onConflictDoNothing();
    const [row] = await tx
      .select({ pessoas: count() })
      .from(euTambem)
      .where(eq(euTambem.avisoId, id));
    return row?.pessoas ?? 0;
  });
}

/** Those that ended {@link DIAS_DO_AVISO} ago go, with everybody in them. */
export async function purgeAvisos(db: Db, agora = new Date()): Promise<void> {
  const before = new Date(agora.getTime() - DIAS_DO_AVISO * DIA);
  await db.delete(avisos).where(lt(avisos.ate, before));
}

type Row = typeof avisos.$inferSelect;

function avisoOf({ id, texto, host, telas, orgao, de, ate }: Row): Aviso {
  return {
    id,
    texto,
    ...(host && { host }),
    telas,
    ...(orgao && { orgao }),
    de: de.toISOString(),
    ...(ate && { ate: ate.toISOString() }),
  };
}

function holds(agora: Date): SQL | undefined {
  return and(lte(avisos.de, agora), notEnded(agora));
}

const notEnded = (agora: Date) => or(isNull(avisos.ate), gt(avisos.ate, agora));

function estadoDe({ de, ate }: Row, agora: Date): AvisoDaMesa['estado'] {
  if (ate && ate <= agora) return 'terminou';
  return de > agora ? 'futuro' : 'vale';
}
