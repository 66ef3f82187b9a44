/** `GET /catalogo`: who receives chamados, which categorias exist and what each asks. */
import * as z from 'zod/mini';
import { Artigo, ErroConhecido } from './artigo.ts';
import { Email, texto, textoObrigatorio } from './base.ts';
import { Campo, Id } from './campo.ts';
import { Impacto } from './impacto.ts';
import { RegraPrazo } from './prazo.ts';

/** A way to reach somebody; what the órgão has not given is left out and told to its administrator. */
export const Contato = z.object({
  id: Id,
  nome: textoObrigatorio(160),
  email: z.optional(Email),
  telefone: z.optional(texto(60)),
  horario: z.optional(texto(120)),
  endereco: z.optional(texto(200)),
  /** Another helpdesk that has to be used instead of, or beside, this one. */
  helpdesk: z.optional(z.url()),
});
export type Contato = z.infer<typeof Contato>;

/** A page outside (password recovery, courses); null: the órgão has not given it. */
export const Link = z.object({ id: Id, rotulo: textoObrigatorio(120), url: z.nullable(z.url()) });
export type Link = z.infer<typeof Link>;

export const Categoria = z.object({
  id: Id,
  titulo: textoObrigatorio(60),
  /** Heading under which the list of all categorias shows it. */
  grupo: z.optional(textoObrigatorio(40)),
  /** When to choose it, in one sentence. */
  quando: textoObrigatorio(200),
  /** Words a person may search it by, beside the title. */
  busca: z.array(z.string()),
  /** An `erro` asks for its impacto; a `pedido` does not. */
  natureza: z.enum(['erro', 'pedido']),
  campos: z.array(Campo),
  prazos: z.array(RegraPrazo),
  /** Whether the description may stay empty because the fields say it all; required when absent. */
  descricao: z.optional(
    z.object({
      obrigatoria: z.boolean(),
      rotulo: z.optional(textoObrigatorio(80)),
      ajuda: z.optional(texto(300)),
    }),
  ),
  /** At least one anexo: a file, or the picture, which counts. */
  anexo: z.optional(z.object({ obrigatorio: z.boolean(), ajuda: z.optional(texto(300)) })),
  /** Own words for the impacto of an `erro`, in order. */
  impactos: z.optional(z.array(z.object({ id: Impacto, rotulo: textoObrigatorio(80) }))),
  /** Who receives it, by `destinos`; the CSG of the person's órgão when absent. */
  destino: z.optional(Id),
  /** Who that receiver forwards it to, by `destinos`. */
  encaminha: z.optional(Id),
  /** Who may open it; others are told who their CSG is. Anybody when absent. */
  quem: z.optional(z.enum(['todos', 'csg'])),
  /** Asked "para mim ou para outra pessoa"; for the person alone when absent. */
  paraOutra: z.optional(z.boolean()),
  /** Somebody may have to agree before it is done. */
  aprovacao: z.optional(z.enum(['chefia', 'csg'])),
  /** The procedure also wants this in SEI; its number may be told. */
  formalizacao: z.optional(z.enum(['nenhuma', 'processo', 'oficio'])),
  /** Shown first, by `artigos`. */
  artigo: z.optional(Id),
  /** Said after sending. */
  fechamento: z.optional(texto(500)),
  /** By `contatos` and `links`. */
  contatos: z.optional(z.array(Id)),
  links: z.optional(z.array(Id)),
  /** Pages that suggest it, as in `errosConhecidos`: screens, or pieces of SEI's messages. */
  sugestao: z.optional(
    z.object({
      telas: z.optional(z.array(textoObrigatorio(80))),
      mensagens: z.optional(z.array(textoObrigatorio(120))),
      /** What the page should have said and did not, as `leitura.faltou` of the Contexto names it. */
      faltou: z.optional(z.array(textoObrigatorio(80))),
    }),
  ),
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
  /** Id of the calendar its prazos count by; the catalogue's when absent. */
  calendario: z.optional(textoObrigatorio(40)),
  /** Local support that comes before the CSG, by unidade (sigla prefixes, as above). */
  apoioLocal: z.optional(
    z.array(z.object({ unidades: z.array(textoObrigatorio(80)), contato: Id })),
  ),
});
export type Orgao = z.infer<typeof Orgao>;

export const Catalogo = z.object({
  /** Changes whenever anything below does. */
  versao: textoObrigatorio(80),
  orgaos: z.array(Orgao),
  /** Of órgãos that name none, and of triage; the national one when absent. */
  calendario: z.optional(textoObrigatorio(40)),
  categorias: z.array(Categoria).check(z.minLength(1)),
  /** The categorias shown as buttons, most likely first; four of them. */
  provaveis: z.array(Id),
  /** Receivers beside the CSGs: central, technical and management units. */
  destinos: z.optional(z.array(Contato)),
  contatos: z.optional(z.array(Contato)),
  links: z.optional(z.array(Link)),
  artigos: z.optional(z.array(Artigo)),
  errosConhecidos: z.optional(z.array(ErroConhecido)),
  /** Siglas of the unidades; one that is not here is warned about. Unknown when absent. */
  unidades: z.optional(z.array(textoObrigatorio(80))),
  /** E-mails of collective use that the órgão knows: refused where one person's own is asked. */
  emailsColetivos: z.optional(z.array(Email)),
});
export type Catalogo = z.infer<typeof Catalogo>;
