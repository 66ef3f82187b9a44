/**
 * What of the contract a page needs to know and nothing checks: bounds and lists of words. Apart
 * from the schemas, so that a page that only shows them does not load zod.
 */
import type { Contexto, Fato } from './contexto.ts';
import type { Situacao } from './chamado.ts';

/** Bounds of the contract, known to both sides. Sizes in bytes. */
export const LIMITES = {
  anexos: 10,
  bytesPorAnexo: 10 * 1024 * 1024,
  /** One part of an upload: small enough for 20 s at 16 KB/s. */
  bytesPorParte: 256 * 1024,
  descricao: 10_000,
} as const;

/** Rows of a list at most. */
export const LINHAS = 500;

/** Types of anexo accepted, decided by the first bytes and never by the name. */
export const TIPOS_ACEITOS = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  'text/plain',
] as const;

/** Steps of one picture that may say something. */
export const NOTAS = 30;

/** What was read of the page, one by one. */
export const FATOS = [
  'sei',
  'tela',
  'usuario',
  'unidade',
  'processo',
  'processosSelecionados',
  'documento',
  'mensagens',
  'ambiente',
] as const;

/** Parts that go and stay with a fact: whoever takes it out takes them out too. */
export const ACOMPANHAM: Readonly<Partial<Record<Fato, readonly (keyof Contexto)[]>>> = {
  ambiente: ['extensoes', 'desempenho', 'falhas'],
  processosSelecionados: ['processosListados'],
};

/** From the least to the gravest. */
export const IMPACTOS = ['consigo_trabalhar', 'com_dificuldade', 'parado'] as const;

/** Situações in which somebody still has to do something. */
export const ABERTAS: readonly Situacao[] = [
  'recebido',
  'em_analise',
  'aguardando_solicitante',
  'encaminhado',
];
