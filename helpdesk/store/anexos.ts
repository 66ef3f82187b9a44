/**
 * Anexos: sent in parts, verified against their name, known only to who sent their bytes. A hash
 * that another person uploaded is unknown until you have sent it yourself.
 */
import type { ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type AnexoRecebido, LIMITES, Sha256 } from '@/lib/contract';
import { and, eq, sql } from 'drizzle-orm';
import { DETALHE } from '../api-text.ts';
import { ProblemError } from '../problem.ts';
import { type Alcance, within } from './alcance.ts';
import { anexoType } from './anexo-type.ts';
import { isUuid } from './uuid.ts';
import { anexos, anexosDeChamados, chamados } from './schema.ts';
import type { Store } from './store.ts';

export interface AnexoGuardado {
  caminho: string;
  tipo: string;
  bytes: number;
  nome: string;
  /** Its bytes went by the rule of retention; null: they are there. */
  removidoEm: Date | null;
}

export interface Parte {
  inicio: number;
  total: number;
  bytes: Uint8Array;
}

/** Takes one part. Repeats are harmless. Throws {@link ProblemError}. */
export async function putParte(
  store: Store,
  pessoaId: string,
  sha256: string,
  parte: Parte,
): Promise<AnexoRecebido> {
  const { inicio, total, bytes } = parte;
  if (total > LIMITES.bytesPorAnexo) throw new ProblemError('anexo_grande', DETALHE.anexoGrande);
  if (bytes.length > LIMITES.bytesPorParte)
    throw new ProblemError('anexo_grande', DETALHE.parteGrande);
  if (bytes.length === 0) throw new ProblemError('corpo_invalido', DETALHE.parteVazia);
  if (inicio + bytes.length > total) throw new ProblemError('corpo_invalido', DETALHE.parteAlem);
  return await alone(`${pessoaId} ${sha256}`, async () => {
    const held = await heldBytes(store, pessoaId, sha256);
    if (held.completo) return { recebidos: held.bytes, total: held.bytes, completo: true };
    if (inicio !== held.bytes) {
      throw new ProblemError('anexo_fora_de_ordem', DETALHE.ordem(held.bytes), {
        recebidos: held.bytes,
      });
    }
    if (inicio === 0 && anexoType(bytes) === null) {
      throw new ProblemError('tipo_nao_aceito', DETALHE.tipo);
    }
    const written = await store.folder.write(pessoaId, sha256, bytes, inicio);
    const recebidos = inicio + bytes.length;
    if (written && recebidos < total) return { recebidos, total, completo: false };
    if (written && (await adopt(store, pessoaId, sha256))) {
      return { recebidos, total, completo: true };
    }
    // Another process may have finished the same one meanwhile.
    const now = await heldBytes(store, pessoaId, sha256);
    if (now.completo) return { recebidos: now.bytes, total: now.bytes, completo: true };
    await store.folder.discard(pessoaId, sha256);
    throw new ProblemError('anexo_corrompido', DETALHE.corrompido);
  });
}

/** Bytes of this anexo that this person has sent so far; 0: none. */
export async function anexoHeld(store: Store, pessoaId: string, sha256: string): Promise<number> {
  return await alone(`${pessoaId} ${sha256}`, async () => {
    const held = await heldBytes(store, pessoaId, sha256);
    // A crash after the last part and before its check leaves all bytes and no anexo.
    if (!held.completo && held.bytes > 0) await adopt(store, pessoaId, sha256);
    return held.bytes;
  });
}

/** An anexo that this person sent, or that lies in one of their chamados; null otherwise. */
export async function ownAnexo(
  store: Store,
  pessoaId: string,
  sha256: string,
): Promise<AnexoGuardado | null> {
  const { tipo, bytes, removidoEm } = anexosDeChamados;
  const [sent] = await store.db
    .select({ tipo: anexos.tipo, bytes: anexos.bytes, removidoEm: sql<null>`null` })
    .from(anexos)
    .where(and(eq(anexos.pessoaId, pessoaId), eq(anexos.sha256, sha256)));
  const [shown] = sent
    ? [sent]
    : await store.db
        .select({ tipo, bytes, removidoEm })
        .from(anexosDeChamados)
        .innerJoin(chamados, eq(chamados.id, anexosDeChamados.chamadoId))
        .where(and(within({ pessoa: pessoaId }), eq(anexosDeChamados.sha256, sha256)))
        .orderBy(sql`${removidoEm} desc nulls first`)
        .limit(1);
  return shown ? { ...shown, nome: sha256, caminho: store.folder.pathOf(sha256) } : null;
}

/** An anexo of a chamado within reach; null when it has none of this hash. */
export async function readAnexo(
  store: Pick<Store, 'db' | 'folder'>,
  alcance: Alcance,
  chamadoId: string,
  sha256: string,
): Promise<AnexoGuardado | null> {
  if (!isUuid(chamadoId) || !Sha256.safeParse(sha256).success) return null;
  const { tipo, bytes, nome, removidoEm } = anexosDeChamados;
  const [row] = await store.db
    .select({ tipo, bytes, nome, removidoEm })
    .from(anexosDeChamados)
    .innerJoin(chamados, eq(chamados.id, anexosDeChamados.chamadoId))
    .where(and(eq(chamados.id, chamadoId), eq(anexosDeChamados.sha256, sha256), within(alcance)))
    .limit(1);
  return row ? { ...row, caminho: store.folder.pathOf(sha256) } : null;
}

/** Its bytes, or null when the file is gone: a damaged disk, a folder that was not restored. */
export async function openAnexo({ caminho }: AnexoGuardado): Promise<ReadStream | null> {
  try {
    return (await open(caminho)).createReadStream();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function heldBytes(store: Store, pessoaId: string, sha256: string) {
  const [known] = await store.db
    .select({ bytes: anexos.bytes })
    .from(anexos)
    .where(and(eq(anexos.pessoaId, pessoaId), eq(anexos.sha256, sha256)));
  if (known) return { bytes: known.bytes, completo: true };
  return { bytes: await store.folder.partial(pessoaId, sha256), completo: false };
}

/** Bytes first, row second: a crash between the two costs a repeat, never a row without bytes. */
async function adopt(store: Store, pessoaId: string, sha256: string): Promise<boolean> {
  const bytes = await store.folder.whole(pessoaId, sha256);
  if (!bytes) return false;
  const tipo = anexoType(bytes);
  if (tipo === null) {
    await store.folder.discard(pessoaId, sha256);
    throw new ProblemError('tipo_nao_aceito', DETALHE.tipo);
  }
  await store.folder.keep(sha256, bytes);
  await store.db
    .insert(anexos)
    .values({ pessoaId, sha256, tipo, bytes: bytes.length, criadoEm: new Date() })
    .onConflictDoNothing();
  await store.folder.discard(pessoaId, sha256);
  return true;
}

const running = new Map<string, Promise<unknown>>();

/** One at a time for each key: two parts of one anexo must not be appended at once. */
async function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  running.set(key, mine);
  return await mine.finally(() => {
    if (running.get(key) === mine) running.delete(key);
  });
}
