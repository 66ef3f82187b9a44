/** The CPFs of one ended chamado, wherever somebody wrote one. */
import { and, eq, like } from 'drizzle-orm';
import { andamentos, anexosDeChamados, chamados, mensagens, respostas } from '../store/schema.ts';
import type { Tx } from '../store/store.ts';
import { maskCpfs, maskCpfsIn } from './cpf.ts';

type Row = typeof chamados.$inferSelect;

/** Masks them in the caller's transaction, which holds the row; whether there were any. */
export async function maskChamado(tx: Tx, row: Row, agora: Date): Promise<boolean> {
  const own = {
    valores: maskCpfsIn(row.valores),
    campos: maskCpfsIn(row.campos),
    beneficiarios: maskCpfsIn(row.beneficiarios),
    descricao: maskCpfs(row.descricao),
    contexto: maskContexto(row.contexto),
    avaliacao: maskCpfsIn(row.avaliacao),
  };
  await tx
    .update(chamados)
    .set({ ...own, mascaradoEm: agora })
    .where(eq(chamados.id, row.id));
  const before = { ...row, ...own };
  const others = [
    await maskMensagens(tx, row.id),
    await maskAndamentos(tx, row.id),
    await maskAnexos(tx, row.id),
  ];
  await maskAnswers(tx, row);
  return differ(row, before) || others.includes(true);
}

/** Numbers of processos and documentos look like anything, and are what a chamado is about. */
function maskContexto(contexto: Row['contexto']): Row['contexto'] {
  const { processo, documento, processosSelecionados } = contexto;
  return {
    ...maskCpfsIn(contexto),
    ...(processo && { processo }),
    ...(documento && { documento }),
    ...(processosSelecionados && { processosSelecionados }),
  };
}

async function maskMensagens(tx: Tx, chamadoId: string): Promise<boolean> {
  const rows = await tx.select().from(mensagens).where(eq(mensagens.chamadoId, chamadoId));
  const changed = rows.filter(({ texto }) => maskCpfs(texto) !== texto);
  for (const { id, texto } of changed) {
    await tx
      .update(mensagens)
      .set({ texto: maskCpfs(texto) })
      .where(eq(mensagens.id, id));
  }
  return changed.length > 0;
}

async function maskAndamentos(tx: Tx, chamadoId: string): Promise<boolean> {
  const rows = await tx.select().from(andamentos).where(eq(andamentos.chamadoId, chamadoId));
  const changed = rows.filter(({ motivo }) => motivo !== null && maskCpfs(motivo) !== motivo);
  for (const { id, motivo } of changed) {
    await tx
      .update(andamentos)
      .set({ motivo: maskCpfs(motivo ?? '') })
      .where(eq(andamentos.id, id));
  }
  return changed.length > 0;
}

async function maskAnexos(tx: Tx, chamadoId: string): Promise<boolean> {
  const rows = await tx
    .select()
    .from(anexosDeChamados)
    .where(eq(anexosDeChamados.chamadoId, chamadoId));
  let any = false;
  for (const { id, nome, legenda, notas } of rows) {
    const words = { nome, legenda, notas };
    const masked = maskCpfsIn(words);
    if (!differ(words, masked)) continue;
    any = true;
    await tx.update(anexosDeChamados).set(masked).where(eq(anexosDeChamados.id, id));
  }
  return any;
}

/** Answers kept by `Idempotency-Key` repeat the chamado; a repeat gets the masked one. */
async function maskAnswers(tx: Tx, { id, pessoaId }: Row): Promise<void> {
  const mine = and(eq(respostas.pessoaId, pessoaId), like(respostas.corpo, `%${id}%`));
  const rows = await tx.select().from(respostas).where(mine);
  for (const { chave, corpo } of rows) {
    const masked = JSON.stringify(maskCpfsIn(JSON.parse(corpo ?? 'null')));
    if (masked === corpo) continue;
    await tx
      .update(respostas)
      .set({ corpo: masked })
      .where(and(eq(respostas.pessoaId, pessoaId), eq(respostas.chave, chave)));
  }
}

function differ(a: object, b: object): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
