/**
 * What the page said, as it travels. Every part is optional: absent means the page did not say it,
 * `leitura.faltou` names what should have been there, `leitura.retirados` what the person took out,
 * `leitura.informados` what the person said instead of the page.
 */
import * as z from 'zod/mini';
import { texto, textoObrigatorio } from './base.ts';

const curto = texto(300);

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
export const Fato = z.enum(FATOS);
export type Fato = (typeof FATOS)[number];

export const NivelAcesso = z.enum(['publico', 'restrito', 'sigiloso', 'desconhecido']);
export type NivelAcesso = z.infer<typeof NivelAcesso>;

export const Contexto = z.object({
  sei: z.optional(z.object({ host: z.optional(curto), versao: z.optional(curto) })),
  tela: z.optional(z.object({ acao: z.optional(curto), titulo: z.optional(curto) })),
  usuario: z.optional(
    z.object({ nome: z.optional(curto), sigla: z.optional(curto), orgao: z.optional(curto) }),
  ),
  unidade: z.optional(z.object({ sigla: z.optional(curto), descricao: z.optional(curto) })),
  processo: z.optional(
    z.object({
      numero: z.optional(textoObrigatorio(80)),
      tipo: z.optional(curto),
      nivelAcesso: NivelAcesso,
    }),
  ),
  processosSelecionados: z.optional(z.array(textoObrigatorio(80)).check(z.maxLength(200))),
  documento: z.optional(z.object({ numero: z.optional(curto), tipo: z.optional(curto) })),
  /** SEI's own error texts, as shown. */
  mensagens: z.optional(z.array(texto(2000)).check(z.maxLength(10))),
  ambiente: z.optional(
    z.object({
      navegador: z.optional(curto),
      sistema: z.optional(curto),
      /** CSS pixels, `1366x768`. */
      janela: z.optional(curto),
      /** 1.25 at 125 %: zoom of the page times scale of the screen. */
      escala: z.optional(z.number()),
    }),
  ),
  leitura: z.object({
    faltou: z.array(z.string()).check(z.maxLength(40)),
    retirados: z.array(Fato),
    /** Facts that the page did not say and the person typed; those it missed stay in `faltou`. */
    informados: z.optional(z.array(Fato)),
  }),
});
export type Contexto = z.infer<typeof Contexto>;
