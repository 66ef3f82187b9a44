/** What one field of a categoria asks. The panel draws it and both sides check it from here. */
import * as z from 'zod/mini';
import { texto, textoObrigatorio } from './base.ts';
import { LIMITES, LINHAS } from './words.ts';

export const Id = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,59}$/));

/** Where the page, or what the person said of themselves before, already holds a field's value. */
export const DaPagina = z.enum([
  'processo.numero',
  'documento.numero',
  'unidade.sigla',
  'usuario.nome',
  'usuario.sigla',
  'usuario.orgao',
  'pessoa.nome',
  'pessoa.email',
  'pessoa.orgao',
]);
export type DaPagina = z.infer<typeof DaPagina>;

/** Holds when the field `campo`, of the same form or of the same row, has one of these values. */
export const Condicao = z.object({
  campo: Id,
  valores: z.array(z.union([z.string(), z.boolean()])).check(z.minLength(1)),
});
export type Condicao = z.infer<typeof Condicao>;

const TIPOS = [
  'texto',
  'texto_longo',
  'email',
  'cpf',
  'cnpj',
  'telefone',
  'data',
  'numero',
  'escolha',
  'sim_nao',
  'unidade',
  'processo',
  'documento',
] as const;

const forma = {
  id: Id,
  rotulo: textoObrigatorio(80),
  tipo: z.enum(TIPOS),
  obrigatorio: z.boolean(),
  /** Becomes required when this holds. */
  obrigatorioSe: z.optional(Condicao),
  /** Asked only when this holds; otherwise it is not shown and its value does not go. */
  se: z.optional(Condicao),
  ajuda: z.optional(texto(300)),
  /** For `escolha`. */
  opcoes: z.optional(z.array(z.object({ id: Id, rotulo: textoObrigatorio(120) }))),
  daPagina: z.optional(DaPagina),
  /** Characters at most; 200 for one line and 4,000 for `texto_longo` when absent. */
  maximo: z.optional(z.int().check(z.positive())),
  /** For `numero`, both included. */
  faixa: z.optional(z.object({ de: z.optional(z.number()), ate: z.optional(z.number()) })),
  /** For `unidade`, `processo` and `documento`: several, as `A; B`. */
  varios: z.optional(z.boolean()),
  /** For `email`: it has to be one person's own, so a collective one is warned about or refused. */
  individual: z.optional(z.boolean()),
  /** Where the page has what should be written here: another value is warned about. */
  confere: z.optional(DaPagina),
  /** It says who the request is for: see `beneficiariosDe`. */
  beneficiario: z.optional(z.enum(['nome', 'email', 'cpf'])),
  /** No procedure states it: our supposition, for the administrator to confirm or remove. */
  suposto: z.optional(z.boolean()),
};

/** A column of a list: a field of every row. */
export const Coluna = z.object({
  ...forma,
  /** Other names that a spreadsheet gives this column. */
  nomes: z.optional(z.array(textoObrigatorio(80))),
  /** No two rows have the same value. */
  unico: z.optional(z.boolean()),
});
export type Coluna = z.infer<typeof Coluna>;

export const Campo = z.object({
  ...forma,
  /**
   * `arquivo` holds the SHA-256 of one of the chamado's anexos (in a draft, the id of its file);
   * `lista` holds rows.
   */
  tipo: z.enum([...TIPOS, 'arquivo', 'lista']),
  /** For `lista`. */
  colunas: z.optional(z.array(Coluna).check(z.minLength(1))),
  /** For `lista`: rows; 1 to 500 when absent. */
  linhas: z.optional(z.object({ de: z.int(), ate: z.int() })),
});
export type Campo = z.infer<typeof Campo>;

/** Values of one row by column id; how long each may be is its column's to say. */
export const Linha = z.record(z.string(), z.union([texto(LIMITES.descricao), z.boolean()]));
export type Linha = z.infer<typeof Linha>;

/** Values of a categoria's own fields, by field id. `data` as `2026-11-21`, CPF as 11 digits. */
export const Campos = z.record(
  z.string(),
  z.union([texto(LIMITES.descricao), z.boolean(), z.array(Linha).check(z.maxLength(LINHAS))]),
);
export type Campos = z.infer<typeof Campos>;
export type Valor = Campos[string];
