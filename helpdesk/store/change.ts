/** What happens to a chamado after its birth, from both sides. */
import type { NovaMensagem, RegraPrazo, Situacao } from '@/lib/contract';
import type { Calendario } from '@/lib/contract/calendario.ts';
import { findOrgao } from '@/lib/catalogo/routing.ts';
import { findCategoria } from '@/lib/catalogo/validate.ts';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { DETALHE } from '../api-text.ts';
import { calendarioDe } from '../calendarios.ts';
import { earliestEnd, eventOf, movedPrazos, openedBy, returnPrazos } from '../prazos.ts';
import { ProblemError } from '../problem.ts';
import { type Alcance, within } from './alcance.ts';
import { type Agente, audit, type Fato, solicitante, TAREFA } from './auditoria.ts';
import { attach } from './create.ts';
import type { Quem } from './pessoas.ts';
import { isUuid } from './uuid.ts';
import { andamentos, chamados, mensagens } from './schema.ts';
import { type Acao, COM_MOTIVO, DA_EQUIPE, DO_SOLICITANTE, estaAberto } from './situacao.ts';
import type { Store, Tx } from './store.ts';
import { transaction } from './transaction.ts';

export interface RespostaEquipe {
  /** Text to the solicitante; may be empty when `situacao` changes. */
  texto: string;
  /** Absent or the same: it stays. */
  situacao?: Situacao | undefined;
  /** Required for `indeferido`; kept in the andamento. */
  motivo?: string | undefined;
  /** Name of who answers, as the solicitante shall read it. */
  autor: string;
}

/**
 * The team answers, changes the situação, or both at once. Forwarding opens the prazos that count
 * from it. Throws {@link ProblemError}: unknown id, a situação that does not allow it, nothing said.
 */
export async function replyAsTeam(store: Store, id: string, reply: RespostaEquipe): Promise<void> {
  await transaction(store.db, (tx) =>
    insertTeamReply(tx, store, { alcance: 'tudo', agente: TAREFA }, id, reply),
  );
}

/** The same in the caller's transaction, for somebody of the team who reaches that far. */
export async function insertTeamReply(
  tx: Tx,
  store: Store,
  { alcance, agente }: { alcance: Alcance; agente: Agente },
  id: string,
  { texto, situacao, motivo, autor }: RespostaEquipe,
): Promise<void> {
  const row = await lock(tx, alcance, id);
  const para = situacao ?? row.situacao;
  const changes = para !== row.situacao;
  const words = texto.trim();
  const reason = motivo?.trim() || null;
  if (!changes && words === '') throw invalid('/texto', DETALHE.vazio);
  if (changes && !DA_EQUIPE[row.situacao].includes(para)) throw forbidden('equipe', row.situacao);
  if (changes && COM_MOTIVO.includes(para) && reason === null) {
    throw invalid('/motivo', DETALHE.motivo);
  }
  const agora = later(row);
  const quem = { papel: 'equipe', nome: autor } as const;
  if (words !== '') await say(tx, id, quem, words, agora);
  if (changes) await step(tx, id, quem, { de: row.situacao, para, motivo: reason }, agora);
  await audit(tx, agente, ...teamActs(id, words !== '', changes ? para : null));
  const calendario = calendarioOf(store, row);
  const regras = rulesOf(store, row);
  const opened = openedBy(eventOf(row.situacao, para), regras, agora, calendario);
  const prazos = [...movedPrazos(row, para, agora, calendario), ...opened];
  // Taking it up says nothing yet to who waits. A reason alone does, and so does an end.
  const answers = words !== '' || reason !== null || !estaAberto(para);
  const ultimaRespostaEm = answers ? agora : row.ultimaRespostaEm;
  await touch(tx, id, agora, {
    situacao: para,
    prazos,
    vence: earliestEnd({ situacao: para, prazos, ultimaRespostaEm }),
    ultimaRespostaEm,
  });
}

function teamActs(chamadoId: string, wrote: boolean, para: Situacao | null): Fato[] {
  const acts: Fato[] = wrote ? [{ ato: 'respondeu', chamadoId }] : [];
  if (para === 'encaminhado') acts.push({ ato: 'encaminhou', chamadoId });
  else if (para) acts.push({ ato: 'mudou_situacao', chamadoId, alvo: para });
  return acts;
}

const ATO = {
  mensagem: 'escreveu',
  cancelamento: 'cancelou',
  reabertura: 'reabriu',
  avaliacao: 'avaliou',
} as const;

/** What the solicitante does to their own chamado, in the caller's transaction. */
export type AcaoSolicitante =
  | { acao: 'mensagem'; texto: string; anexos: NonNullable<NovaMensagem['anexos']> }
  | { acao: 'cancelamento' | 'reabertura'; motivo: string }
  | { acao: 'avaliacao'; nota: number; comentario: string };

/** Throws {@link ProblemError}: not theirs, or the situação does not allow it. */
export async function actAsSolicitante(
  tx: Tx,
  store: Store,
  quem: Quem,
  id: string,
  feito: AcaoSolicitante,
): Promise<void> {
  const row = await lock(tx, { pessoa: quem.id }, id);
  const rule = DO_SOLICITANTE[feito.acao];
  if (!rule.em.includes(row.situacao)) throw forbidden(feito.acao, row.situacao);
  const agora = later(row);
  const autor = { papel: 'solicitante', nome: quem.nome } as const;
  const para = rule.para?.(row.situacao) ?? row.situacao;
  if (feito.acao === 'mensagem') {
    const mensagemId = await say(tx, id, autor, feito.texto, agora);
    await attach(tx, { pessoaId: quem.id, chamadoId: id, mensagemId }, feito.anexos);
  }
  if (para !== row.situacao) {
    const motivo = ('motivo' in feito && feito.motivo) || null;
    await step(tx, id, autor, { de: row.situacao, para, motivo }, agora);
  }
  await audit(tx, solicitante(quem), { ato: ATO[feito.acao], chamadoId: id });
  const returns = feito.acao === 'mensagem' || feito.acao === 'reabertura';
  const calendario = calendarioOf(store, row);
  const regras = rulesOf(store, row);
  const { ultimaRespostaEm } = row;
  const moved = movedPrazos(row, para, agora, calendario);
  const opened = returns
    ? returnPrazos({ situacao: para, prazos: moved, ultimaRespostaEm }, regras, agora, calendario)
    : [];
  const prazos = [...moved, ...opened];
  await touch(tx, id, agora, {
    situacao: para,
    prazos,
    vence: earliestEnd({ situacao: para, prazos, ultimaRespostaEm }),
    ...(returns && { ultimaMensagemEm: agora }),
    ...(feito.acao === 'avaliacao' && {
      avaliacao: { nota: feito.nota, comentario: feito.comentario },
    }),
  });
}

type Row = typeof chamados.$inferSelect;
type Autor = { papel: 'solicitante' | 'equipe'; nome: string };

const rulesOf = ({ catalogo }: Store, { categoriaId }: Row): RegraPrazo[] =>
  findCategoria(catalogo, categoriaId)?.prazos ?? [];

/** The calendar of who receives it; of a unit beside the CSGs, that of the solicitante's órgão. */
function calendarioOf({ catalogo, calendarios }: Store, row: Row): Calendario {
  const orgao = findOrgao(catalogo, row.destinoSigla) ?? findOrgao(catalogo, row.solicitanteOrgao);
  return calendarioDe(calendarios, orgao, catalogo);
}

async function lock(tx: Tx, alcance: Alcance, id: string): Promise<Row> {
  if (!isUuid(id)) throw unknown();
  const [row] = await tx
    .select()
    .from(chamados)
    .where(and(eq(chamados.id, id), within(alcance)))
    .for('update');
  if (!row) throw unknown();
  return row;
}

async function say(tx: Tx, chamadoId: string, autor: Autor, texto: string, criadaEm: Date) {
  const id = uuidv7();
  await tx.insert(mensagens).values({ id, chamadoId, ...autor, texto, criadaEm });
  return id;
}

async function step(
  tx: Tx,
  chamadoId: string,
  autor: Autor,
  passo: { de: Situacao; para: Situacao; motivo: string | null },
  em: Date,
) {
  await tx.insert(andamentos).values({ id: uuidv7(), chamadoId, ...autor, ...passo, em });
}

async function touch(
  tx: Tx,
  id: string,
  agora: Date,
  change: Partial<Row> & { situacao: Situacao },
) {
  await tx
    .update(chamados)
    .set({ ...change, aberto: estaAberto(change.situacao), atualizadoEm: agora })
    .where(eq(chamados.id, id));
}

/** Now, and always after the last change, so that no list misses one made in the same millisecond. */
function later(row: Row): Date {
  return new Date(Math.max(Date.now(), row.atualizadoEm.getTime() + 1));
}

function unknown(): ProblemError {
  return new ProblemError('nao_encontrado', DETALHE.chamado);
}

function forbidden(acao: Acao | 'equipe', de: Situacao): ProblemError {
  return new ProblemError('situacao_nao_permite', DETALHE.situacao(DETALHE.acao[acao], de));
}

function invalid(pointer: string, message: string): ProblemError {
  return new ProblemError('corpo_invalido', message, { errors: [{ pointer, message }] });
}
