/**
 * What the helpdesk keeps. Keys are UUIDv7 made by us, no serials, no triggers: any database that
 * speaks PostgreSQL, distributed ones too, can hold it.
 */
import type { Avaliacao, Comprovante, Contexto, Prazo, Situacao } from '@/lib/contract';
import type { Beneficiario, Chamado, Campos, Impacto, Visto } from '@/lib/contract';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type * as z from 'zod/mini';

/** Milliseconds, because cursors carry it through a JavaScript Date. */
export const instante = (nome: string) => timestamp(nome, { withTimezone: true, precision: 3 });

/** Stands for no prazo at all where chamados are put in the order of theirs. */
export const NEVER = new Date('9999-12-31T00:00:00.000Z');
export const venceOrNever = (vence: AnyPgColumn) =>
  sql`coalesce(${vence}, timestamptz '9999-12-31 00:00:00+00')`;

/**
 * Who a token speaks for. Until an e-mail is verified every device is a person of its own, so that
 * nobody sees another's chamados by writing down their e-mail; of a verified e-mail there is one.
 */
export const pessoas = pgTable(
  'pessoas',
  {
    id: uuid('id').primaryKey(),
    nome: text('nome').notNull(),
    email: text('email').notNull(),
    orgao: text('orgao').notNull(),
    verificadaEm: instante('verificada_em'),
    criadaEm: instante('criada_em').notNull(),
  },
  (t) => [
    uniqueIndex('pessoas_verificadas')
      .on(t.email)
      .where(sql`${t.verificadaEm} is not null`),
  ],
);

export const dispositivos = pgTable(
  'dispositivos',
  {
    id: uuid('id').primaryKey(),
    pessoaId: uuid('pessoa_id')
      .notNull()
      .references(() => pessoas.id),
    /** SHA-256 of the bearer token, hexadecimal. */
    tokenHash: text('token_hash').notNull(),
    /** As people tell their browsers apart: “Chromium no Linux”. */
    nome: text('nome').notNull().default(''),
    criadoEm: instante('criado_em').notNull(),
    /** Written at most once an hour. */
    usadoEm: instante('usado_em'),
    /** Its token is worth nothing from then on. */
    revogadoEm: instante('revogado_em'),
  },
  (t) => [
    uniqueIndex('dispositivos_token').on(t.tokenHash),
    index('dispositivos_pessoa').on(t.pessoaId),
  ],
);

/** Last human number given, per prefix (sigla of the órgão) and year. */
export const contadores = pgTable(
  'contadores',
  {
    prefixo: text('prefixo').notNull(),
    ano: integer('ano').notNull(),
    ultimo: integer('ultimo').notNull(),
  },
  (t) => [primaryKey({ columns: [t.prefixo, t.ano] })],
);

export const chamados = pgTable(
  'chamados',
  {
    id: uuid('id').primaryKey(),
    numero: text('numero').notNull(),
    pessoaId: uuid('pessoa_id')
      .notNull()
      .references(() => pessoas.id),
    /** Title, labels, names and contact are kept as they were: a catalogue changes, a record not. */
    categoriaId: text('categoria_id').notNull(),
    categoriaTitulo: text('categoria_titulo').notNull(),
    valores: jsonb('valores').$type<Campos>().notNull(),
    campos: jsonb('campos').$type<Chamado['campos']>().notNull(),
    /** For whom it was asked, where it was for others; null in chamados older than this. */
    beneficiarios: jsonb('beneficiarios').$type<Beneficiario[]>(),
    paraOutra: boolean('para_outra').notNull().default(false),
    /** Number of the processo in which the same was formally asked. */
    formalizacao: text('formalizacao'),
    descricao: text('descricao').notNull(),
    impacto: text('impacto').$type<Impacto>(),
    orgao: text('orgao').notNull(),
    solicitanteNome: text('solicitante_nome').notNull(),
    solicitanteEmail: text('solicitante_email').notNull(),
    solicitanteOrgao: text('solicitante_orgao').notNull(),
    /** Empty sigla: triage. */
    destinoSigla: text('destino_sigla').notNull(),
    destinoNome: text('destino_nome').notNull(),
    destinoContato: text('destino_contato'),
    contexto: jsonb('contexto').$type<Contexto>().notNull(),
    processo: text('processo'),
    situacao: text('situacao').$type<Situacao>().notNull(),
    /** The situação is one of ABERTAS: kept so that lists of open ones read one index. */
    aberto: boolean('aberto').notNull(),
    prazos: jsonb('prazos').$type<Prazo[]>().notNull(),
    /** Earliest `ate` of the prazos, for the desk's order. */
    vence: instante('vence'),
    /** What was covered in the pictures and by which rule; null in chamados older than this. */
    comprovante: jsonb('comprovante').$type<Comprovante>(),
    /** Something that was covered by itself is seen in a picture. */
    descoberto: boolean('descoberto').notNull(),
    /** What its author was shown before; null in chamados older than this. */
    vistos: jsonb('vistos').$type<Visto[]>(),
    avaliacao: jsonb('avaliacao').$type<z.output<typeof Avaliacao>>(),
    ultimaRespostaEm: instante('ultima_resposta_em'),
    /** Last message of the solicitante; later than the team's last: somebody waits for an answer. */
    ultimaMensagemEm: instante('ultima_mensagem_em'),
    criadoEm: instante('criado_em').notNull(),
    atualizadoEm: instante('atualizado_em').notNull(),
    /** Its CPFs were masked by the rule of retention. */
    mascaradoEm: instante('mascarado_em'),
  },
  (t) => [
    uniqueIndex('chamados_numero').on(t.numero),
    index('chamados_da_pessoa').on(t.pessoaId, t.atualizadoEm.desc(), t.id.desc()),
    index('chamados_abertos_da_pessoa').on(
      t.pessoaId,
      t.aberto,
      t.atualizadoEm.desc(),
      t.id.desc(),
    ),
    index('chamados_da_fila').on(t.aberto, t.destinoSigla, venceOrNever(t.vence), t.id),
    index('chamados_da_fila_toda').on(t.aberto, venceOrNever(t.vence), t.id),
    // Small: what was masked and did not change since is not in it.
    index('chamados_a_mascarar')
      .on(t.atualizadoEm)
      .where(sql`not ${t.aberto} and coalesce(${t.mascaradoEm} < ${t.atualizadoEm}, true)`),
  ],
);

export const mensagens = pgTable(
  'mensagens',
  {
    id: uuid('id').primaryKey(),
    chamadoId: uuid('chamado_id')
      .notNull()
      .references(() => chamados.id),
    papel: text('papel').$type<'solicitante' | 'equipe'>().notNull(),
    nome: text('nome').notNull(),
    texto: text('texto').notNull(),
    criadaEm: instante('criada_em').notNull(),
  },
  (t) => [index('mensagens_do_chamado').on(t.chamadoId, t.id)],
);

export const andamentos = pgTable(
  'andamentos',
  {
    id: uuid('id').primaryKey(),
    chamadoId: uuid('chamado_id')
      .notNull()
      .references(() => chamados.id),
    de: text('de').$type<Situacao>(),
    para: text('para').$type<Situacao>().notNull(),
    papel: text('papel').$type<'solicitante' | 'equipe'>().notNull(),
    nome: text('nome').notNull(),
    motivo: text('motivo'),
    em: instante('em').notNull(),
  },
  (t) => [index('andamentos_do_chamado').on(t.chamadoId, t.id)],
);

/** Whole anexos that a person has sent. The bytes lie in a folder, once for everybody. */
export const anexos = pgTable(
  'anexos',
  {
    pessoaId: uuid('pessoa_id')
      .notNull()
      .references(() => pessoas.id),
    sha256: text('sha256').notNull(),
    tipo: text('tipo').notNull(),
    bytes: integer('bytes').notNull(),
    criadoEm: instante('criado_em').notNull(),
  },
  (t) => [primaryKey({ columns: [t.pessoaId, t.sha256] })],
);

/** An anexo as a chamado or one of its mensagens shows it. */
export const anexosDeChamados = pgTable(
  'anexos_de_chamados',
  {
    id: uuid('id').primaryKey(),
    chamadoId: uuid('chamado_id')
      .notNull()
      .references(() => chamados.id),
    mensagemId: uuid('mensagem_id').references(() => mensagens.id),
    sha256: text('sha256').notNull(),
    tipo: text('tipo').notNull(),
    bytes: integer('bytes').notNull(),
    nome: text('nome').notNull(),
    legenda: text('legenda'),
    /** What the steps painted in the picture say, in order. */
    notas: jsonb('notas').$type<string[]>(),
    papel: text('papel').$type<'imagem' | 'arquivo'>().notNull(),
    /** Its bytes went by the rule of retention. */
    removidoEm: instante('removido_em'),
  },
  (t) => [index('anexos_do_chamado').on(t.chamadoId, t.id), index('anexos_por_hash').on(t.sha256)],
);

/** Answers already given, by `Idempotency-Key`. The row and what it stands for commit together. */
export const respostas = pgTable(
  'respostas',
  {
    pessoaId: uuid('pessoa_id')
      .notNull()
      .references(() => pessoas.id),
    chave: text('chave').notNull(),
    /** SHA-256 of method, path and canonical body. */
    impressao: text('impressao').notNull(),
    status: integer('status'),
    /** As text, so that a repeat gets the very same bytes. */
    corpo: text('corpo'),
    criadaEm: instante('criada_em').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.pessoaId, t.chave] }),
    index('respostas_por_idade').on(t.criadaEm),
  ],
);
