/** What is kept too long goes: shown before, applied a few at a time, told to the audit. */
import { and, count, eq, inArray, isNull, lt, min, notExists, type SQL, sql } from 'drizzle-orm';
import { type Agente, audit } from '../store/auditoria.ts';
import { andamentos, anexos, anexosDeChamados, chamados } from '../store/schema.ts';
import { auditoria } from '../store/schema-auditoria.ts';
import type { Db, Tx } from '../store/store.ts';
import { transaction } from '../store/transaction.ts';
import { maskChamado } from './mask.ts';
import { REGRAS, type Regra, type Regras } from './rules.ts';

export interface Previsao {
  regra: Regra;
  dias: number;
  /** Anexos, chamados with CPFs still to be looked for, or rows of the audit. */
  quantos: number;
  /** Since when the oldest waits: end of its chamado, or its own date. */
  desde: Date | null;
}

const DIA = 86_400_000;
/** Chamados of one transaction. */
const PAGE = 50;

/** What would go now. */
export async function previewRetention(
  db: Tx,
  regras: Regras,
  agora = new Date(),
): Promise<Previsao[]> {
  const previsoes: Previsao[] = [];
  for (const regra of REGRAS) {
    const before = limitOf(regras, regra, agora);
    const [row] = await due[regra](db, before);
    previsoes.push({
      regra,
      dias: regras[regra],
      quantos: row?.quantos ?? 0,
      desde: row?.desde ? new Date(row.desde) : null,
    });
  }
  return previsoes;
}

/** Lets it go; how many by rule. What a crash interrupts is found again the next time. */
export async function applyRetention(
  db: Db,
  regras: Regras,
  quem: Agente,
  agora = new Date(),
): Promise<Record<Regra, number>> {
  const gone = { imagens: 0, cpf: 0, auditoria: 0 };
  for (const regra of REGRAS) {
    const before = limitOf(regras, regra, agora);
    for (;;) {
      const done = await transaction(db, (tx) => step[regra](tx, before, quem, agora));
      if (done === null) break;
      gone[regra] += done;
    }
  }
  return gone;
}

/** Its last change of situação, which ended it. */
const ended = sql<Date>`(select max(${andamentos.em}) from ${andamentos}
  where ${andamentos.chamadoId} = ${chamados.id})`;

const withAnexos = (before: Date): SQL | undefined =>
  and(eq(chamados.aberto, false), isNull(anexosDeChamados.removidoEm), lt(ended, before));

/** Written as the index has it. */
const withCpf = (before: Date): SQL | undefined =>
  and(
    sql`not ${chamados.aberto} and coalesce(${chamados.mascaradoEm} < ${chamados.atualizadoEm}, true)`,
    lt(ended, before),
  );

const oldest = sql<string | null>`min(${ended})`;

const due = {
  imagens: (db: Tx, before: Date) =>
    db
      .select({ quantos: count(), desde: oldest })
      .from(anexosDeChamados)
      .innerJoin(chamados, eq(chamados.id, anexosDeChamados.chamadoId))
      .where(withAnexos(before)),
  cpf: (db: Tx, before: Date) =>
    db.select({ quantos: count(), desde: oldest }).from(chamados).where(withCpf(before)),
  auditoria: (db: Tx, before: Date) =>
    db
      .select({ quantos: count(), desde: sql<string | null>`${min(auditoria.em)}` })
      .from(auditoria)
      .where(lt(auditoria.em, before)),
} satisfies Record<Regra, unknown>;

/** One transaction's worth of each rule; null: nothing is left. */
const step: Record<
  Regra,
  (tx: Tx, before: Date, quem: Agente, agora: Date) => Promise<number | null>
> = {
  async imagens(tx, before, quem, agora) {
    const dueHere = tx
      .select({ id: anexosDeChamados.chamadoId })
      .from(anexosDeChamados)
      .where(and(eq(anexosDeChamados.chamadoId, chamados.id), isNull(anexosDeChamados.removidoEm)));
    const page = await tx
      .select({ id: chamados.id, pessoaId: chamados.pessoaId })
      .from(chamados)
      .where(and(eq(chamados.aberto, false), lt(ended, before), sql`exists ${dueHere}`))
      .limit(PAGE)
      .for('update', { skipLocked: true });
    if (page.length === 0) return null;
    let gone = 0;
    for (const { id, pessoaId } of page) {
      const removed = await tx
        .update(anexosDeChamados)
        .set({ removidoEm: agora })
        .where(and(eq(anexosDeChamados.chamadoId, id), isNull(anexosDeChamados.removidoEm)))
        .returning({ sha256: anexosDeChamados.sha256 });
      await forgetSent(
        tx,
        pessoaId,
        removed.map(({ sha256 }) => sha256),
      );
      await audit(tx, quem, { ato: 'reteve', chamadoId: id, alvo: 'imagens', em: agora });
      gone += removed.length;
    }
    return gone;
  },

  async cpf(tx, before, quem, agora) {
    const page = await tx
      .select()
      .from(chamados)
      .where(withCpf(before))
      .limit(PAGE)
      .for('update', { skipLocked: true });
    if (page.length === 0) return null;
    let gone = 0;
    for (const row of page) {
      const changed = await maskChamado(tx, row, agora);
      if (!changed) continue;
      await audit(tx, quem, { ato: 'reteve', chamadoId: row.id, alvo: 'cpf', em: agora });
      gone += 1;
    }
    return gone;
  },

  async auditoria(tx, before, quem, agora) {
    const gone = await tx
      .delete(auditoria)
      .where(lt(auditoria.em, before))
      .returning({ id: auditoria.id });
    if (gone.length === 0) return null;
    await audit(tx, quem, { ato: 'reteve', alvo: 'auditoria', em: agora });
    return gone.length;
  },
};

/** The person's own upload, unless another of their chamados still shows it. */
async function forgetSent(tx: Tx, pessoaId: string, removed: string[]): Promise<void> {
  if (removed.length === 0) return;
  const shown = tx
    .select({ id: anexosDeChamados.id })
    .from(anexosDeChamados)
    .innerJoin(chamados, eq(chamados.id, anexosDeChamados.chamadoId))
    .where(
      and(
        eq(chamados.pessoaId, pessoaId),
        eq(anexosDeChamados.sha256, anexos.sha256),
        isNull(anexosDeChamados.removidoEm),
      ),
    );
  await tx
    .delete(anexos)
    .where(and(eq(anexos.pessoaId, pessoaId), inArray(anexos.sha256, removed), notExists(shown)));
}

function limitOf(regras: Regras, regra: Regra, agora: Date): Date {
  return new Date(agora.getTime() - regras[regra] * DIA);
}
