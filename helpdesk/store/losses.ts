/**
 * What the extension looked for in SEI's pages and did not find, by install and version: the day a
 * SEI is upgraded and reading breaks, the team sees it here.
 */
import type { Contexto } from '@/lib/contract';
import { and, asc, desc, eq, gte, lt, notInArray, notLike, sql } from 'drizzle-orm';
import { type Alcance, within } from './alcance.ts';
import { chamados } from './schema.ts';
import { perdas, perdasDesde } from './schema-perdas.ts';
import type { Tx } from './store.ts';

export interface Instalacao {
  host: string;
  /** Empty: not read either. */
  versao: string;
}

export interface Perda extends Instalacao {
  /** A name of `leitura.faltou`. */
  fato: string;
  vezes: number;
  /** The very first time, whenever that was. */
  desde: string;
  ultima: string;
  /** The last chamado that lost it. */
  exemplo: { id: string; numero: string };
}

/** Characters of a name that are kept: names of frames are SEI's own, and anybody may send any. */
const NOME = 80;
/** Rows of the page. */
const MAXIMO = 200;
/** Of one moment (a slow frame, an open alert) and not of a version: counted, and no news. */
const PASSAGEIRAS = ['pagina', 'leitura_interrompida'];
const QUADRO = 'quadro:%';

/** Keeps what a new chamado's page did not say, in its transaction. */
export async function recordLosses(
  tx: Tx,
  chamadoId: string,
  { sei, leitura }: Contexto,
  em: Date,
): Promise<void> {
  // In one order, so that two at once wait for each other instead of both for ever.
  const names = [...new Set(leitura.faltou.map((nome) => nome.slice(0, NOME)))].toSorted();
  if (!sei?.host || names.length === 0) return;
  const instalacao = { host: sei.host, versao: sei.versao ?? '' };
  const rows = names.map((fato) => ({ ...instalacao, fato }));
  await tx.insert(perdas).values(rows.map((row) => ({ ...row, chamadoId, em })));
  await tx
    .insert(perdasDesde)
    .values(rows.map((row) => ({ ...row, desde: em })))
    .onConflictDoNothing();
}

/** What was lost since then in chamados within reach, most often first. */
export async function listLosses(db: Tx, alcance: Alcance, since: Date): Promise<Perda[]> {
  const vezes = sql<number>`count(*)::int`;
  const last = db
    .select({
      host: perdas.host,
      versao: perdas.versao,
      fato: perdas.fato,
      vezes: vezes.as('vezes'),
      ultima: sql<Date>`max(${perdas.em})`.as('ultima'),
      // Of UUIDv7 the greatest is the last; PostgreSQL knows no max(uuid) before 18.
      chamadoId: sql<string>`max(${perdas.chamadoId}::text)::uuid`.as('exemplo'),
    })
    .from(perdas)
    .innerJoin(chamados, eq(chamados.id, perdas.chamadoId))
    .where(and(gte(perdas.em, since), within(alcance)))
    .groupBy(perdas.host, perdas.versao, perdas.fato)
    .orderBy(desc(vezes))
    .limit(MAXIMO)
    .as('ultimas');
  const rows = await db
    .select({
      host: last.host,
      versao: last.versao,
      fato: last.fato,
      vezes: last.vezes,
      ultima: last.ultima,
      desde: perdasDesde.desde,
      id: chamados.id,
      numero: chamados.numero,
    })
    .from(last)
    .innerJoin(chamados, eq(chamados.id, last.chamadoId))
    .innerJoin(
      perdasDesde,
      and(
        eq(perdasDesde.host, last.host),
        eq(perdasDesde.versao, last.versao),
        eq(perdasDesde.fato, last.fato),
      ),
    )
    .orderBy(desc(last.vezes), asc(last.host), asc(last.versao), asc(last.fato));
  return rows.map(({ id, numero, desde, ultima, ...row }) => ({
    ...row,
    desde: desde.toISOString(),
    ultima: new Date(ultima).toISOString(),
    exemplo: { id, numero },
  }));
}

/** Installs and versions of which nothing was ever lost before, newest first; 3 at most. */
export async function newLosses(db: Tx, since: Date): Promise<Instalacao[]> {
  const lasting = and(notInArray(perdasDesde.fato, PASSAGEIRAS), notLike(perdasDesde.fato, QUADRO));
  const before = db
    .select({ host: perdasDesde.host, versao: perdasDesde.versao })
    .from(perdasDesde)
    .where(and(lasting, lt(perdasDesde.desde, since)));
  return await db
    .select({ host: perdasDesde.host, versao: perdasDesde.versao })
    .from(perdasDesde)
    .where(
      and(
        lasting,
        gte(perdasDesde.desde, since),
        sql`(${perdasDesde.host}, ${perdasDesde.versao}) not in ${before}`,
      ),
    )
    .groupBy(perdasDesde.host, perdasDesde.versao)
    .orderBy(desc(sql`max(${perdasDesde.desde})`))
    .limit(3);
}
