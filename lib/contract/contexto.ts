/**
 * What the page said, as it travels. Every part is optional: absent means the page did not say it,
 * `leitura.faltou` names what should have been there, `leitura.retirados` what the person took out,
 * `leitura.informados` what the person said instead of the page.
 */
import * as z from 'zod/mini';
import { texto, textoObrigatorio } from './base.ts';
import { FATOS } from './words.ts';

const curto = texto(300);

export const Fato = z.enum(FATOS);
export type Fato = (typeof FATOS)[number];

export const NivelAcesso = z.enum(['publico', 'restrito', 'sigiloso', 'desconhecido']);
export type NivelAcesso = z.infer<typeof NivelAcesso>;

/** Kinds of page: `corpo` is a document's own content, `outra` whatever is not SEI's. */
export const TIPOS_PAGINA = [
  'completa',
  'sem_menu',
  'simples',
  'modal',
  'arvore',
  'corpo',
  'editor',
  'login',
  'externa',
  'outra',
] as const;
export type TipoPagina = (typeof TIPOS_PAGINA)[number];

/** What the content of a documento is; `sem_leitura`: something that no script can look into. */
export const FORMATOS_DOCUMENTO = ['html', 'pdf', 'sem_leitura'] as const;
export type FormatoDocumento = (typeof FORMATOS_DOCUMENTO)[number];

const contagem = z.int().check(z.nonnegative(), z.maximum(1e12));
const status = z.int().check(z.minimum(100), z.maximum(599));

export const Contexto = z.object({
  sei: z.optional(
    z.object({
      host: z.optional(curto),
      versao: z.optional(curto),
      /** Where the install is on its host, as in `/sei/` or `/`: one host may hold several. */
      prefixo: z.optional(curto),
      /** Órgão of the install; the user's own comes with the user. */
      orgao: z.optional(curto),
    }),
  ),
  tela: z.optional(
    z.object({
      acao: z.optional(curto),
      titulo: z.optional(curto),
      tipo: z.optional(z.enum(TIPOS_PAGINA)),
    }),
  ),
  usuario: z.optional(
    z.object({ nome: z.optional(curto), sigla: z.optional(curto), orgao: z.optional(curto) }),
  ),
  unidade: z.optional(z.object({ sigla: z.optional(curto), descricao: z.optional(curto) })),
  processo: z.optional(
    z.object({
      numero: z.optional(textoObrigatorio(80)),
      tipo: z.optional(curto),
      nivelAcesso: NivelAcesso,
      /** Legal ground of a process that is not público, as shown. */
      hipotese: z.optional(curto),
    }),
  ),
  processosSelecionados: z.optional(z.array(textoObrigatorio(80)).check(z.maxLength(200))),
  /** How many processes the list on the page shows; which ones stays on the computer. */
  processosListados: z.optional(contagem),
  documento: z.optional(
    z.object({
      numero: z.optional(curto),
      tipo: z.optional(curto),
      formato: z.optional(z.enum(FORMATOS_DOCUMENTO)),
    }),
  ),
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
  /** Other extensions that left their marks in SEI's pages, as in `SEI++`. */
  extensoes: z.optional(z.array(textoObrigatorio(60)).check(z.maxLength(10))),
  /** Times of each frame, from the browser's own entries. */
  desempenho: z.optional(
    z
      .array(
        z.object({
          /** `pagina` for the top window, else the name of the frame. */
          quadro: textoObrigatorio(80),
          /** From the request to the first byte of the answer. */
          servidorMs: z.optional(contagem),
          /** From the start to the end of its load; absent while it loads. */
          totalMs: z.optional(contagem),
          /** Over the network; 0 when it came from the cache. */
          bytes: z.optional(contagem),
          status: z.optional(status),
        }),
      )
      .check(z.maxLength(20)),
  ),
  /** Requests answered 400 or more: where, never with what. */
  falhas: z.optional(
    z
      .array(z.object({ caminho: texto(300), acao: z.optional(texto(100)), status }))
      .check(z.maxLength(20)),
  ),
  leitura: z.object({
    faltou: z.array(z.string()).check(z.maxLength(40)),
    retirados: z.array(Fato),
    /** Facts that the page did not say and the person typed; those it missed stay in `faltou`. */
    informados: z.optional(z.array(Fato)),
  }),
});
export type Contexto = z.infer<typeof Contexto>;
