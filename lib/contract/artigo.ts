/** What a person can do alone, shown before a chamado is written. */
import * as z from 'zod/mini';
import { texto, textoObrigatorio } from './base.ts';
import { Id } from './campo.ts';

export const Artigo = z.object({
  id: Id,
  titulo: textoObrigatorio(120),
  /** One step or sentence each, plain text, in order. */
  passos: z.array(textoObrigatorio(400)).check(z.minLength(1)),
  /** By the catalogue's `links`. */
  links: z.optional(z.array(Id)),
  /** Where the way comes from: a procedure, a manual, or "nosso". */
  fonte: textoObrigatorio(200),
});
export type Artigo = z.infer<typeof Artigo>;

/** An error of SEI whose cause is known, recognised by SEI's own message or by the screen. */
export const ErroConhecido = z.object({
  id: Id,
  titulo: textoObrigatorio(120),
  /**
   * Pieces of SEI's message, any of them; compared without case and accents, `…` stands for
   * anything. None: the screen or the status alone decides.
   */
  mensagens: z.array(textoObrigatorio(200)),
  /** `acao` of SEI's address, kind of page, or the screen's name; any when empty. */
  telas: z.array(textoObrigatorio(80)),
  /** HTTP answers of SEI's own pages that tell it where there is no message. */
  status: z.optional(z.array(z.int().check(z.minimum(400), z.maximum(599)))),
  causa: textoObrigatorio(400),
  /** The way out, one step each. */
  saida: z.array(textoObrigatorio(400)).check(z.minLength(1)),
  links: z.optional(z.array(Id)),
  /** The categoria to send when the way out did not help. */
  categoria: z.optional(Id),
  fonte: texto(200),
});
export type ErroConhecido = z.infer<typeof ErroConhecido>;
