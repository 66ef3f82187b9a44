/**
 * What a backup is: a gzipped tar that any system can open.
 *
 *     formato.json               what wrote it, and which version of the schema it holds
 *     tabelas/<nome>/000001.ndjson   rows as JSON, a line each, in parts of about 1 MB
 *     tarefas/000001.ndjson      mail that was still to be sent
 *     anexos/<sha256>            bytes as received
 *     manifesto.json             at the end: what must have been there, and its hashes
 */
import { LIMITES, Sha256 } from '@/lib/contract';
import * as z from 'zod/mini';

/** Raised when a reader of the one before could not make sense of it. */
export const FORMATO = 1;

/** Bytes of one entry at most: an anexo, or a part with one more row than planned. */
export const LARGEST = 4 * LIMITES.bytesPorAnexo;
/** A part of rows is written when it has this many bytes. */
export const PART = 1024 * 1024;

export const FIRST = 'formato.json';
export const LAST = 'manifesto.json';
export const JOBS = 'tarefas';

export const Formato = z.object({
  produto: z.literal('chamados-sei'),
  formato: z.int(),
  /** Migrations made. */
  esquema: z.int().check(z.positive()),
  criadoEm: z.iso.datetime(),
});
export type Formato = z.infer<typeof Formato>;

export const Manifesto = z.object({
  /** By name of the entry. */
  partes: z.record(z.string(), z.object({ linhas: z.int(), sha256: Sha256 })),
  anexos: z.int(),
  bytes: z.int(),
  /** Anexos that some chamado shows and whose bytes were missing or damaged already. */
  faltam: z.array(Sha256),
});
export type Manifesto = z.infer<typeof Manifesto>;

/** Rows of which table, or null: no part of a table. */
export function tableOf(entry: string): string | null {
  return /^tabelas\/(\w+)\/\d{6}\.ndjson$/.exec(entry)?.[1] ?? null;
}

/** Name of an anexo, or null. */
export function anexoOf(entry: string): string | null {
  return /^anexos\/([0-9a-f]{64})$/.exec(entry)?.[1] ?? null;
}

export function partName(where: string, n: number): string {
  return `${where}/${String(n).padStart(6, '0')}.ndjson`;
}
