/**
 * What one credential or account could reach, for the notice of an incident (LGPD art. 48): whose
 * data, which chamados, and which of them it really opened.
 */
import { and, asc, eq, gt, inArray, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import { type Alcance, within } from './alcance.ts';
import { poderesDe, PODERES_DA_EQUIPE } from './papeis.ts';
import { anexosDeChamados, chamados, dispositivos, mensagens, pessoas } from './schema.ts';
import { auditoria } from './schema-auditoria.ts';
import { sessoes } from './schema-identidade.ts';
import { hashOf } from './secrets.ts';
import type { Tx } from './store.ts';
import { isUuid } from './uuid.ts';

export interface Conta {
  /** As it was found: e-mail, `equipe`, or the id of somebody without a proved e-mail. */
  nome: string;
  alcances: Alcance[];
  pessoas: string[];
  /** Account at the desk, or null. */
  conta: string | null;
  credenciais: Credencial[];
}

export interface Credencial {
  id: string;
  tipo: 'dispositivo' | 'sessao';
  criadaEm: Date;
  usadaEm: Date | null;
  /** Worth nothing any more. */
  encerrada: boolean;
}

export interface Total {
  chamados: number;
  pessoas: number;
  anexos: number;
  mensagens: number;
  processos: number;
  /** Of a restrito or sigiloso processo. */
  restritos: number;
  /** Opened with it, as the audit tells. */
  lidos: number;
}

export interface Alcancado {
  id: string;
  numero: string;
  criadoEm: Date;
  solicitante: string;
  email: string;
  processo: string;
  nivel: string;
  anexos: number;
  /** When it was last read with it; null: never, as far as the audit tells. */
  lidoEm: Date | null;
}

export const EQUIPE = 'equipe';

/**
 * Finds whom a text names: `equipe`, an e-mail, the id of a person, device or session, or a device's
 * own token. Null: nobody.
 */
export async function findConta(db: Tx, texto: string): Promise<Conta | null> {
  const quem = texto.trim();
  if (quem === EQUIPE) return await conta(db, quem, []);
  if (quem.includes('@')) {
    const email = quem.toLowerCase();
    const rows = await db.select().from(pessoas).where(eq(pessoas.email, email));
    const found = await conta(
      db,
      email,
      rows.map(({ id }) => id),
    );
    return found.alcances.length > 0 || found.credenciais.length > 0 ? found : null;
  }
  if (isUuid(quem)) return await byId(db, quem);
  return await byDispositivo(db, eq(dispositivos.tokenHash, hashOf(quem)));
}

async function byId(db: Tx, id: string): Promise<Conta | null> {
  const [pessoa] = await db.select().from(pessoas).where(eq(pessoas.id, id));
  if (pessoa) return await conta(db, pessoa.verificadaEm ? pessoa.email : id, [id]);
  const [sessao] = await db.select().from(sessoes).where(eq(sessoes.id, id));
  if (sessao) return await conta(db, sessao.email ?? EQUIPE, []);
  return await byDispositivo(db, eq(dispositivos.id, id));
}

async function byDispositivo(db: Tx, which: SQL): Promise<Conta | null> {
  const [row] = await db.select().from(dispositivos).where(which);
  return row ? await byId(db, row.pessoaId) : null;
}

async function conta(db: Tx, nome: string, ids: string[]): Promise<Conta> {
  const account = nome === EQUIPE || nome.includes('@') ? nome : null;
  const poderes = nome === EQUIPE ? PODERES_DA_EQUIPE : account && (await poderesDe(db, account));
  const devices = ids.length
    ? await db.select().from(dispositivos).where(inArray(dispositivos.pessoaId, ids))
    : [];
  const sessions = account
    ? await db
        .select()
        .from(sessoes)
        .where(account === EQUIPE ? isNull(sessoes.email) : eq(sessoes.email, account))
    : [];
  return {
    nome,
    alcances: [...ids.map((pessoa) => ({ pessoa })), ...(poderes ? [poderes.alcance] : [])],
    pessoas: ids,
    conta: account,
    credenciais: [
      ...devices.map(({ id, criadoEm, usadoEm, revogadoEm }) => ({
        id,
        tipo: 'dispositivo' as const,
        criadaEm: criadoEm,
        usadaEm: usadoEm,
        encerrada: revogadoEm !== null,
      })),
      ...sessions.map(({ id, criadaEm, vistaEm, encerrada }) => ({
        id,
        tipo: 'sessao' as const,
        criadaEm,
        usadaEm: vistaEm,
        encerrada,
      })),
    ],
  };
}

const NIVEL = sql<string>`coalesce(${chamados.contexto} -> 'processo' ->> 'nivelAcesso', '')`;

export async function totalOf(db: Tx, quem: Conta): Promise<Total> {
  const lidos = readBy(db, quem);
  const [row] = await db
    .select({
      chamados: sql<number>`count(*)::int`,
      pessoas: sql<number>`count(distinct ${chamados.solicitanteEmail})::int`,
      anexos: sql<number>`coalesce(sum(${anexosOf}), 0)::int`,
      mensagens: sql<number>`coalesce(sum((select count(*) from ${mensagens}
        where ${mensagens.chamadoId} = ${chamados.id})), 0)::int`,
      processos: sql<number>`count(distinct ${chamados.processo})::int`,
      restritos: sql<number>`count(*) filter (where ${NIVEL} in ('restrito', 'sigiloso'))::int`,
      lidos: sql<number>`count(${lidos.em})::int`,
    })
    .from(chamados)
    .leftJoin(lidos, eq(lidos.chamadoId, chamados.id))
    .where(reached(quem));
  return row ?? EMPTY;
}

/** The chamados, oldest first, in pages. */
export async function* reachedBy(db: Tx, quem: Conta, page = 500): AsyncGenerator<Alcancado[]> {
  const lidos = readBy(db, quem);
  for (let after = ''; ;) {
    const rows = await db
      .select({
        id: chamados.id,
        numero: chamados.numero,
        criadoEm: chamados.criadoEm,
        solicitante: chamados.solicitanteNome,
        email: chamados.solicitanteEmail,
        processo: sql<string>`coalesce(${chamados.processo}, '')`,
        nivel: NIVEL,
        anexos: sql<number>`${anexosOf}::int`,
        lidoEm: lidos.em,
      })
      .from(chamados)
      .leftJoin(lidos, eq(lidos.chamadoId, chamados.id))
      .where(and(reached(quem), after ? gt(chamados.id, after) : undefined))
      .orderBy(asc(chamados.id))
      .limit(page);
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    after = rows.at(-1)?.id ?? '';
  }
}

const EMPTY: Total = {
  chamados: 0,
  pessoas: 0,
  anexos: 0,
  mensagens: 0,
  processos: 0,
  restritos: 0,
  lidos: 0,
};

const anexosOf = sql`(select count(*) from ${anexosDeChamados}
  where ${anexosDeChamados.chamadoId} = ${chamados.id} and ${anexosDeChamados.removidoEm} is null)`;

function reached({ alcances }: Conta): SQL | undefined {
  if (alcances.includes('tudo')) return undefined;
  return or(...alcances.map(within)) ?? sql`false`;
}

/** When each chamado was last read with it. */
function readBy(db: Tx, { pessoas: ids, conta: account }: Conta) {
  const whom = [
    ids.length > 0 ? inArray(auditoria.pessoaId, ids) : undefined,
    account === null ? undefined : eq(auditoria.conta, account),
  ];
  return db
    .select({ chamadoId: auditoria.chamadoId, em: max(auditoria.em).as('lido_em') })
    .from(auditoria)
    .where(and(inArray(auditoria.ato, ['leu', 'leu_anexo']), or(...whom) ?? sql`false`))
    .groupBy(auditoria.chamadoId)
    .as('lidos');
}
