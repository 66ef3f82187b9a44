/** The chamado: what a person sends, what comes back, and what happens to it afterwards. */
import * as z from 'zod/mini';
import { Anexo, ReferenciaAnexo } from './anexo.ts';
import { Deflexao, Visto } from './aviso.ts';
import { Instante, texto, textoObrigatorio } from './base.ts';
import { Campos } from './campo.ts';
import { Comprovante } from './comprovante.ts';
import { Contexto } from './contexto.ts';
import { Impacto } from './impacto.ts';
import { Prazo } from './prazo.ts';
import { LIMITES } from './words.ts';

export const SITUACOES = [
  'recebido',
  'em_analise',
  'aguardando_solicitante',
  'encaminhado',
  'resolvido',
  'indeferido',
  'encerrado',
  'cancelado',
] as const;
export const Situacao = z.enum(SITUACOES);
export type Situacao = (typeof SITUACOES)[number];

/** Body of `POST /chamados`. The solicitante is who the token names. */
export const NovoChamado = z.object({
  categoria: textoObrigatorio(60),
  campos: Campos,
  /** Empty only where the categoria lets it be. */
  descricao: texto(LIMITES.descricao),
  /** Version of the catalogue it was written against; an older one is not held to newer fields. */
  catalogo: z.optional(texto(80)),
  /** It was asked for somebody else. */
  paraOutra: z.optional(z.boolean()),
  /** Number of the SEI processo in which the same was formally asked, where the procedure wants one. */
  formalizacao: z.optional(texto(60)),
  /** Only for a categoria of natureza `erro`. */
  impacto: z.optional(Impacto),
  /** Sigla of the solicitante's órgão; empty when nobody could say. */
  orgao: texto(40),
  /** Sigla of the órgão whose CSG receives it; empty goes to triage. */
  destino: texto(40),
  contexto: Contexto,
  anexos: z.array(ReferenciaAnexo).check(z.maxLength(LIMITES.anexos)),
  comprovante: Comprovante,
  deflexao: z.optional(Deflexao),
});
export type NovoChamado = z.infer<typeof NovoChamado>;

export const Autor = z.object({ papel: z.enum(['solicitante', 'equipe']), nome: z.string() });
export type Autor = z.infer<typeof Autor>;

export const Mensagem = z.object({
  id: z.string(),
  autor: Autor,
  texto: z.string(),
  anexos: z.array(Anexo),
  criadaEm: Instante,
});
export type Mensagem = z.infer<typeof Mensagem>;

export const Andamento = z.object({
  id: z.string(),
  de: z.nullable(Situacao),
  para: Situacao,
  autor: Autor,
  /** A reason, where one was asked for (indeferido, cancelado, encaminhado). */
  motivo: z.nullable(z.string()),
  em: Instante,
});
export type Andamento = z.infer<typeof Andamento>;

/** One row of `GET /chamados`. */
export const ChamadoResumo = z.object({
  /** UUIDv7. */
  id: z.string(),
  /** Human number, per órgão and year: `CBM-2026-000123`. */
  numero: z.string(),
  categoria: z.object({ id: z.string(), titulo: z.string() }),
  descricao: z.string(),
  processo: z.nullable(z.string()),
  situacao: Situacao,
  prazos: z.array(Prazo),
  /** Last message of the team, for the unread mark. */
  ultimaRespostaEm: z.nullable(Instante),
  criadoEm: Instante,
  atualizadoEm: Instante,
});
export type ChamadoResumo = z.infer<typeof ChamadoResumo>;

/** A field as a person reads it; a list is also given as a table, for a spreadsheet. */
export const CampoLido = z.object({
  id: z.string(),
  rotulo: z.string(),
  valor: z.string(),
  tabela: z.optional(
    z.object({ colunas: z.array(z.string()), linhas: z.array(z.array(z.string())) }),
  ),
});
export type CampoLido = z.infer<typeof CampoLido>;

/** For whom it was asked, where it was for others. */
export const Beneficiario = z.object({
  nome: z.string(),
  email: z.optional(z.string()),
  cpf: z.optional(z.string()),
});
export type Beneficiario = z.infer<typeof Beneficiario>;

export const Chamado = z.extend(ChamadoResumo, {
  /** The fields with the labels they had when they were asked, in order. */
  campos: z.array(CampoLido),
  beneficiarios: z.optional(z.array(Beneficiario)),
  formalizacao: z.optional(z.nullable(z.string())),
  impacto: z.nullable(Impacto),
  orgao: z.string(),
  solicitante: z.object({ nome: z.string(), email: z.string(), orgao: z.string() }),
  destino: z.object({ sigla: z.string(), nome: z.string(), contato: z.nullable(z.string()) }),
  contexto: Contexto,
  /** Null for what did not come from the extension. */
  comprovante: z.nullable(Comprovante),
  /** What its author was shown before and wrote all the same. */
  vistos: z.optional(z.array(Visto)),
  anexos: z.array(Anexo),
  andamentos: z.array(Andamento),
  mensagens: z.array(Mensagem),
  avaliacao: z.nullable(z.object({ nota: z.int(), comentario: z.string() })),
});
export type Chamado = z.infer<typeof Chamado>;

export const ListaChamados = z.object({
  itens: z.array(ChamadoResumo),
  /** Cursor of the next page, or null. */
  proximo: z.nullable(z.string()),
});
export type ListaChamados = z.infer<typeof ListaChamados>;

export const ConsultaChamados = z.object({
  situacao: z._default(z.enum(['abertos', 'fechados', 'todos']), 'abertos'),
  cursor: z.optional(z.string()),
  limite: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
});

export const NovaMensagem = z.object({
  texto: textoObrigatorio(LIMITES.descricao),
  anexos: z._default(z.array(ReferenciaAnexo).check(z.maxLength(LIMITES.anexos)), []),
});
export type NovaMensagem = z.input<typeof NovaMensagem>;

export const Cancelamento = z.object({ motivo: z._default(texto(1000), '') });
export const Reabertura = z.object({ motivo: textoObrigatorio(2000) });
export const Avaliacao = z.object({
  nota: z.int().check(z.minimum(1), z.maximum(5)),
  comentario: z._default(texto(2000), ''),
});
