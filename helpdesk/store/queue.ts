/** The team's queue, and how much waits in it. */
import type { Chamado, ChamadoResumo, Situacao } from '@/lib/contract';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { type Alcance, within } from './alcance.ts';
import { decodeCursor } from './cursor.ts';
import { columns, page, resumo, whichSituacao, type QuaisSituacoes } from './rows.ts';
import { chamados, NEVER, venceOrNever } from './schema.ts';
import { estaAberto } from './situacao.ts';
import type { Tx } from './store.ts';

export interface FilaItem extends ChamadoResumo {
  impacto: Chamado['impacto'];
  solicitante: string;
  unidade: string;
  /** Sigla of the receiving órgão; empty in triage. */
  destino: string;
  /** The solicitante wrote after the team's last answer. */
  respostaNova: boolean;
}

export interface ConsultaFila {
  situacao: QuaisSituacoes;
  /** Sigla of the receiving órgão; empty: triage; absent: all. */
  orgao?: string | undefined;
  cursor?: string | undefined;
  limite?: number | undefined;
}

/** The team's queue. Open ones by prazo, nearest first; others newest first. */
export async function listQueue(
  db: Tx,
  alcance: Alcance,
  { situacao, orgao, cursor, limite = 50 }: ConsultaFila,
): Promise<{ itens: FilaItem[]; proximo: string | null }> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const open = situacao === 'abertos' || estaAberto(situacao as Situacao);
  const order = open ? asc : desc;
  const beyond = sql.raw(open ? '>' : '<');
  const place = open ? venceOrNever(chamados.vence) : sql`${chamados.criadoEm}`;
  const rows = await db
    .select({ ...columns, respostaNova: waiting })
    .from(chamados)
    .where(
      and(
        within(alcance),
        whichSituacao(situacao),
        orgao === undefined ? undefined : eq(chamados.destinoSigla, orgao),
        after ? sql`(${place}, ${chamados.id}) ${beyond} (${after.em}, ${after.id})` : undefined,
      ),
    )
    .orderBy(order(place), order(chamados.id))
    .limit(limite + 1);
  return page(
    rows,
    limite,
    (row) => ({
      ...resumo(row),
      impacto: row.impacto,
      solicitante: row.solicitanteNome,
      unidade: row.contexto.unidade?.sigla ?? '',
      destino: row.destinoSigla,
      respostaNova: row.respostaNova,
    }),
    (row) => (open ? (row.vence ?? NEVER) : row.criadoEm),
  );
}

/** How many chamados are open, late, and waiting for an answer to what the solicitante wrote. */
export async function countQueue(
  db: Tx,
  alcance: Alcance,
  orgao?: string,
): Promise<{ abertos: number; atrasados: number; respostas: number }> {
  const [row] = await db
    .select({
      abertos: count(sql`true`),
      atrasados: count(sql`${chamados.vence} < now()`),
      respostas: count(waiting),
    })
    .from(chamados)
    .where(
      and(
        within(alcance),
        eq(chamados.aberto, true),
        orgao === undefined ? undefined : eq(chamados.destinoSigla, orgao),
      ),
    );
  return row ?? { abertos: 0, atrasados: 0, respostas: 0 };
}

const waiting = sql<boolean>`coalesce(${chamados.ultimaMensagemEm} > coalesce(${chamados.ultimaRespostaEm}, ${chamados.criadoEm}), false)`;

const count = (which: SQL) => sql<number>`(count(*) filter (where ${which}))::int`;
