/**
 * Bytes that nobody uses, and rows whose bytes are gone: what crashes, forgotten drafts and retention
 * leave behind.
 */
import { and, eq, lt, notExists } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Guardado } from './anexos-folder.ts';
import { anexos, anexosDeChamados } from './schema.ts';
import type { Store } from './store.ts';
import { streamRows } from './stream-rows.ts';
import { transaction } from './transaction.ts';

export interface Orfaos {
  /** Unfinished anexos that nobody continued. */
  parciais: number;
  /** Whole anexos that were sent and that no chamado ever showed. */
  semChamado: number;
  /** Files that no row names, and their bytes. */
  semLinha: number;
  bytes: number;
  /** Hashes that a row names and no file has, or one of another size. */
  faltam: string[];
}

export const DIA = 86_400_000;
/** An unfinished anexo is begun anew after this; the outbox asks how far it got. */
const PARCIAL = DIA;
/** Longer than any draft lives: pictures go after 3 days, an outbox gives up in 30. */
const SEM_CHAMADO = 35 * DIA;
/** Between its bytes and its row an anexo is an orphan for a moment. */
const SEM_LINHA = DIA;
const PAGE = 200;

/** Collects them. `idade` of files without a row may be 0 while no helpdesk is running. */
export async function collectOrphans(
  { db, folder }: Pick<Store, 'db' | 'folder'>,
  agora = new Date(),
  idade = SEM_LINHA,
): Promise<Orfaos> {
  const ago = (ms: number) => new Date(agora.getTime() - ms);
  const parciais = await folder.purge(ago(PARCIAL));
  const semChamado = await forgetUnused(db, ago(SEM_CHAMADO));
  const found: Orfaos = { parciais, semChamado, semLinha: 0, bytes: 0, faltam: [] };
  const client = await db.$client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    for await (const { file, row } of compared(client, folder.list())) {
      if (row && row.bytes !== file?.bytes) found.faltam.push(row.sha256);
      if (row || !file || file.em > ago(idade)) continue;
      if (!(await folder.remove(file))) continue;
      found.semLinha += 1;
      found.bytes += file.bytes;
    }
  } finally {
    client.release(true);
  }
  return found;
}

/** In small transactions, each with its rows locked: nobody refers to them meanwhile. */
async function forgetUnused(db: Store['db'], before: Date): Promise<number> {
  const shown = db
    .select({ id: anexosDeChamados.id })
    .from(anexosDeChamados)
    .where(eq(anexosDeChamados.sha256, anexos.sha256));
  const unused = and(lt(anexos.criadoEm, before), notExists(shown));
  let gone = 0;
  for (;;) {
    const count = await transaction(db, async (tx) => {
      const page = await tx
        .select({ pessoaId: anexos.pessoaId, sha256: anexos.sha256 })
        .from(anexos)
        .where(unused)
        .limit(PAGE)
        .for('update', { skipLocked: true });
      let deleted = 0;
      for (const { pessoaId, sha256 } of page) {
        const mine = and(eq(anexos.pessoaId, pessoaId), eq(anexos.sha256, sha256));
        // Looked at again, now that nobody can attach it.
        const rows = await tx.delete(anexos).where(and(mine, unused)).returning();
        deleted += rows.length;
      }
      return deleted;
    });
    gone += count;
    if (count === 0) return gone;
  }
}

interface Row {
  sha256: string;
  bytes: number;
}

const NAMED = `select sha256, min(bytes)::int as bytes from (
    select sha256, bytes from anexos
    union all select sha256, bytes from anexos_de_chamados where removido_em is null
  ) named group by sha256 order by sha256 collate "C"`;

/** Files and rows side by side, both in order of their hashes. */
async function* compared(
  client: PoolClient,
  files: AsyncGenerator<Guardado>,
): AsyncGenerator<{ file: Guardado | null; row: Row | null }> {
  let file = await next(files);
  for await (const page of streamRows<Row & { sha256: string }>(client, NAMED)) {
    for (const row of page) {
      for (; file && file.sha256 < row.sha256; file = await next(files)) yield { file, row: null };
      const mine: Guardado | null = file?.sha256 === row.sha256 ? file : null;
      yield { file: mine, row };
      if (mine) file = await next(files);
    }
  }
  for (; file; file = await next(files)) yield { file, row: null };
}

async function next(files: AsyncGenerator<Guardado>): Promise<Guardado | null> {
  const { value, done } = await files.next();
  return done ? null : value;
}
