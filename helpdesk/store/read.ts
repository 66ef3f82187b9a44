/** Reading chamados: one of them whole, a person's own list, the team's queue. */
import type { Chamado, ChamadoResumo, ListaChamados, Situacao } from '@/lib/contract';
import { and, asc, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { decodeCursor, encodeCursor } from './cursor.ts';
import {
  andamentos,
  anexosDeChamados,
  chamados,
  mensagens,
  NEVER,
  venceOrNever,
} from './schema.ts';
import { estaAberto } from './situacao.ts';
import type { Tx } from './store.ts';

/** What the helpdesk knows of a chamado: the contract's, and what only the team needs. */
export interface ChamadoInterno extends Chamado {
  pessoaId: string;
  /** Something that was covered by itself was shown again by the person. */
  descoberto: boolean;
}

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
  situacao: 'abertos' | 'fechados' | 'todos' | Situacao;
  /** Sigla of the receiving órgão; empty: triage; absent: all. */
  orgao?: string | undefined;
  cursor?: string | undefined;
  limite?: number | undefined;
}

/** Characters of the description that a row of a list carries. */
const RESUMO = 300;

/** The whole chamado, or null. `pessoaId` limits it to that person's own. */
export async function getChamado(
  db: Tx,
  id: string,
  pessoaId?: string,
): Promise<ChamadoInterno | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select()
    .from(chamados)
    .where(and(eq(chamados.id, id), pessoaId ? eq(chamados.pessoaId, pessoaId) : undefined));
  if (!row) return null;
  // One after the other: a transaction has a single connection, which takes one query at a time.
  const passos = await db
    .select()
    .from(andamentos)
    .where(eq(andamentos.chamadoId, id))
    .orderBy(andamentos.id);
  const escritas = await db
    .select()
    .from(mensagens)
    .where(eq(mensagens.chamadoId, id))
    .orderBy(mensagens.id);
  const ligados = await db
    .select()
    .from(anexosDeChamados)
    .where(eq(anexosDeChamados.chamadoId, id))
    .orderBy(anexosDeChamados.id);
  return {
    ...resumo(row),
    campos: row.campos,
    impacto: row.impacto,
    orgao: row.orgao,
    solicitante: {
      nome: row.solicitanteNome,
      email: row.solicitanteEmail,
      orgao: row.solicitanteOrgao,
    },
    destino: { sigla: row.destinoSigla, nome: row.destinoNome, contato: row.destinoContato },
    contexto: row.contexto,
    anexos: ligados.filter((each) => each.mensagemId === null).map(anexo),
    andamentos: passos.map((passo) => ({
      id: passo.id,
      de: passo.de,
      para: passo.para,
      autor: { papel: passo.papel, nome: passo.nome },
      motivo: passo.motivo,
      em: passo.em.toISOString(),
    })),
    mensagens: escritas.map((each) => ({
      id: each.id,
      autor: { papel: each.papel, nome: each.nome },
      texto: each.texto,
      anexos: ligados.filter(({ mensagemId }) => mensagemId === each.id).map(anexo),
      criadaEm: each.criadaEm.toISOString(),
    })),
    avaliacao: row.avaliacao,
    pessoaId: row.pessoaId,
    descoberto: row.descoberto,
  };
}

/** A person's own chamados, last changed first. */
export async function listOwn(
  db: Tx,
  pessoaId: string,
  consulta: {
    situacao: 'abertos' | 'fechados' | 'todos';
    cursor?: string | undefined;
    limite: number;
  },
): Promise<ListaChamados> {
  const after = consulta.cursor === undefined ? null : decodeCursor(consulta.cursor);
  const rows = await db
    .select(columns)
    .from(chamados)
    .where(
      and(
        eq(chamados.pessoaId, pessoaId),
        whichSituacao(consulta.situacao),
        after
          ? sql`(${chamados.atualizadoEm}, ${chamados.id}) < (${after.em}, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(chamados.atualizadoEm), desc(chamados.id))
    .limit(consulta.limite + 1);
  return page(rows, consulta.limite, resumo, (row) => row.atualizadoEm);
}

/** The team's queue. Open ones by prazo, nearest first; others newest first. */
export async function listQueue(
  db: Tx,
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
        eq(chamados.aberto, true),
        orgao === undefined ? undefined : eq(chamados.destinoSigla, orgao),
      ),
    );
  return row ?? { abertos: 0, atrasados: 0, respostas: 0 };
}

export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

const columns = {
  ...getTableColumns(chamados),
  descricao: sql<string>`left(${chamados.descricao}, ${sql.raw(String(RESUMO))})`,
};

const waiting = sql<boolean>`coalesce(${chamados.ultimaMensagemEm} > coalesce(${chamados.ultimaRespostaEm}, ${chamados.criadoEm}), false)`;

const count = (which: SQL) => sql<number>`(count(*) filter (where ${which}))::int`;

type Row = typeof chamados.$inferSelect;

function whichSituacao(situacao: ConsultaFila['situacao']): SQL | undefined {
  if (situacao === 'todos') return undefined;
  if (situacao === 'abertos') return eq(chamados.aberto, true);
  if (situacao === 'fechados') return eq(chamados.aberto, false);
  return eq(chamados.situacao, situacao);
}

function page<R extends { id: string }, T>(
  rows: R[],
  limite: number,
  map: (row: R) => T,
  when: (row: R) => Date,
): { itens: T[]; proximo: string | null } {
  const shown = rows.slice(0, limite);
  const last = shown.at(-1);
  return {
    itens: shown.map(map),
    proximo: rows.length > limite && last ? encodeCursor({ em: when(last), id: last.id }) : null,
  };
}

function resumo(row: Row): ChamadoResumo {
  return {
    id: row.id,
    numero: row.numero,
    categoria: { id: row.categoriaId, titulo: row.categoriaTitulo },
    descricao: row.descricao,
    processo: row.processo,
    situacao: row.situacao,
    prazos: row.prazos,
    ultimaRespostaEm: row.ultimaRespostaEm?.toISOString() ?? null,
    criadoEm: row.criadoEm.toISOString(),
    atualizadoEm: row.atualizadoEm.toISOString(),
  };
}

function anexo(row: typeof anexosDeChamados.$inferSelect): Chamado['anexos'][number] {
  return {
    sha256: row.sha256,
    nome: row.nome,
    ...(row.legenda !== null && { legenda: row.legenda }),
    papel: row.papel,
    tipo: row.tipo as Chamado['anexos'][number]['tipo'],
    bytes: row.bytes,
  };
}
