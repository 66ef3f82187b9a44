/** `GET /catalogo`: who receives chamados, which categorias exist and what each asks. */
import * as z from 'zod/mini';
import { Email, texto, textoObrigatorio } from './base.ts';
import { RegraPrazo } from './prazo.ts';

const Id = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,59}$/));

/** Where the page already holds a field's value: the panel starts from it. */
export const DaPagina = z.enum([
  'processo.numero',
  'documento.numero',
  'unidade.sigla',
  'usuario.nome',
  'usuario.sigla',
]);

export const Campo = z.object({
  id: Id,
  rotulo: textoObrigatorio(80),
  tipo: z.enum([
    'texto',
    'texto_longo',
    'email',
    'data',
    'escolha',
    'sim_nao',
    'unidade',
    'processo',
    'documento',
  ]),
  obrigatorio: z.boolean(),
  ajuda: z.optional(texto(300)),
  /** For `escolha`. */
  opcoes: z.optional(z.array(z.object({ id: Id, rotulo: textoObrigatorio(80) }))),
  daPagina: z.optional(DaPagina),
  /** Characters at most; 200 for one line and 4,000 for `texto_longo` when absent. */
  maximo: z.optional(z.int().check(z.positive())),
});
export type Campo = z.infer<typeof Campo>;

export const Categoria = z.object({
  id: Id,
  titulo: textoObrigatorio(60),
  /** When to choose it, in one sentence. */
  quando: textoObrigatorio(200),
  /** Words a person may search it by, beside the title. */
  busca: z.array(z.string()),
  /** An `erro` asks for its impacto; a `pedido` does not. */
  natureza: z.enum(['erro', 'pedido']),
  campos: z.array(Campo),
  prazos: z.array(RegraPrazo),
});
export type Categoria = z.infer<typeof Categoria>;

export const Orgao = z.object({
  sigla: textoObrigatorio(40),
  nome: textoObrigatorio(160),
  /** Who answers there, as people know them. */
  csg: z.object({
    nome: textoObrigatorio(120),
    email: z.optional(Email),
    telefone: z.optional(texto(60)),
    horario: z.optional(texto(120)),
  }),
  /**
   * Unidades whose chamados come here although the user's órgão is another one: sigla prefixes,
   * compared without case and up to a separator (`CBM` takes `CBM - COBM`, not `CBMX`).
   */
  unidades: z.array(textoObrigatorio(80)),
});
export type Orgao = z.infer<typeof Orgao>;

export const Catalogo = z.object({
  /** Changes whenever anything below does. */
  versao: textoObrigatorio(80),
  orgaos: z.array(Orgao),
  categorias: z.array(Categoria).check(z.minLength(1)),
  /** The categorias shown as buttons, most likely first; four of them. */
  provaveis: z.array(Id),
});
export type Catalogo = z.infer<typeof Catalogo>;
