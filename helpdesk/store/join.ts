/**
 * A device proved its e-mail. Of a verified e-mail there is one person; what the device's own
 * unverified person had (chamados, anexos, answers kept by key) becomes theirs, all in one
 * transaction. Chamados of other devices that merely wrote the same e-mail stay where they are:
 * who wrote it may have lied.
 */
import { and, eq, isNotNull, notInArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { audit } from './auditoria.ts';
import { anexos, chamados, dispositivos, pessoas, respostas } from './schema.ts';
import { euTambem } from './schema-avisos.ts';
import type { Tx } from './store.ts';

/** In the caller's transaction, which is begun anew on 23505: somebody else was verified meanwhile. */
export async function joinVerified(
  tx: Tx,
  dispositivoId: string,
  email: string,
  agora = new Date(),
): Promise<void> {
  const [dispositivo] = await tx
    .select()
    .from(dispositivos)
    .where(eq(dispositivos.id, dispositivoId))
    .for('update');
  if (!dispositivo || dispositivo.revogadoEm) {
    throw new ProblemError('credencial_invalida', DETALHE.credencial);
  }
  // Waits for requests under way that write for this person, and lets no further one begin.
  const [mine] = await tx
    .select()
    .from(pessoas)
    .where(eq(pessoas.id, dispositivo.pessoaId))
    .for('update');
  if (!mine) throw new ProblemError('credencial_invalida', DETALHE.credencial);
  if (mine.verificadaEm && mine.email === email) return;
  // The former person is named, so that what it did before is found too.
  const proved = async (pessoaId: string) =>
    await audit(
      tx,
      { papel: 'solicitante', pessoaId, credencialId: dispositivoId },
      { ato: 'verificou_email', alvo: mine.id },
    );
  const [theirs] = await tx
    .select()
    .from(pessoas)
    .where(and(eq(pessoas.email, email), isNotNull(pessoas.verificadaEm)))
    .for('update');
  const { nome, orgao } = mine;
  if (!mine.verificadaEm && !theirs) {
    await tx.update(pessoas).set({ email, verificadaEm: agora }).where(eq(pessoas.id, mine.id));
    return await proved(mine.id);
  }
  const id = theirs?.id ?? uuidv7();
  // The name is the one that was typed last by somebody who proved to own the e-mail.
  if (theirs) await tx.update(pessoas).set({ nome, orgao }).where(eq(pessoas.id, id));
  else
    await tx
      .insert(pessoas)
      .values({ id, nome, email, orgao, verificadaEm: agora, criadaEm: agora });
  if (mine.verificadaEm) {
    // What the former e-mail owned stays with it: only the browser changes hands.
    await tx.update(dispositivos).set({ pessoaId: id }).where(eq(dispositivos.id, dispositivoId));
  } else {
    await moveAll(tx, mine.id, id);
  }
  await proved(id);
}

async function moveAll(tx: Tx, from: string, to: string): Promise<void> {
  await tx.update(chamados).set({ pessoaId: to }).where(eq(chamados.pessoaId, from));
  await tx.update(dispositivos).set({ pessoaId: to }).where(eq(dispositivos.pessoaId, from));
  const sent = tx.select({ sha256: anexos.sha256 }).from(anexos).where(eq(anexos.pessoaId, to));
  await tx
    .update(anexos)
    .set({ pessoaId: to })
    .where(and(eq(anexos.pessoaId, from), notInArray(anexos.sha256, sent)));
  await tx.delete(anexos).where(eq(anexos.pessoaId, from));
  const kept = tx
    .select({ chave: respostas.chave })
    .from(respostas)
    .where(eq(respostas.pessoaId, to));
  await tx
    .update(respostas)
    .set({ pessoaId: to })
    .where(and(eq(respostas.pessoaId, from), notInArray(respostas.chave, kept)));
  await tx.delete(respostas).where(eq(respostas.pessoaId, from));
  const said = tx
    .select({ avisoId: euTambem.avisoId })
    .from(euTambem)
    .where(eq(euTambem.pessoaId, to));
  await tx
    .update(euTambem)
    .set({ pessoaId: to })
    .where(and(eq(euTambem.pessoaId, from), notInArray(euTambem.avisoId, said)));
  await tx.delete(euTambem).where(eq(euTambem.pessoaId, from));
  await tx.delete(pessoas).where(eq(pessoas.id, from));
}
