/**
 * Known incidents that an órgão's team announces, and what a person was shown before writing: the
 * two halves of "you may not need a chamado".
 */
import * as z from 'zod/mini';
import { Instante, textoObrigatorio } from './base.ts';
import { HostSei } from './pausa.ts';

export const AVISO_MAXIMO = 500;

export const Aviso = z.object({
  /** UUIDv7. */
  id: z.string(),
  texto: textoObrigatorio(AVISO_MAXIMO),
  /** The SEI it is about; every one when absent. */
  host: z.optional(HostSei),
  /** `acao` of SEI's address or kind of page; any when empty. */
  telas: z.array(textoObrigatorio(80)).check(z.maxLength(20)),
  /** Sigla of the órgão whose people read it; everybody when absent. */
  orgao: z.optional(textoObrigatorio(40)),
  de: Instante,
  /** It ends then by itself; without it, when the team ends it. */
  ate: z.optional(Instante),
});
export type Aviso = z.infer<typeof Aviso>;

/** `GET /avisos`: those that hold now, newest first. Who reads it chooses what is theirs. */
export const ListaAvisos = z.object({ itens: z.array(Aviso) });
export type ListaAvisos = z.infer<typeof ListaAvisos>;

/** `POST /avisos/{id}/eu-tambem`: how many people said so, each counted once. */
export const EuTambem = z.object({ pessoas: z.int().check(z.nonnegative()) });
export type EuTambem = z.infer<typeof EuTambem>;

/** What can be shown instead of a chamado; `ultima_vez` and `ja_aberto` are chamados, by id. */
export const TIPOS_DEFLEXAO = ['artigo', 'erro', 'aviso', 'ultima_vez', 'ja_aberto'] as const;
export type TipoDeflexao = (typeof TIPOS_DEFLEXAO)[number];

export const Mostrado = z.object({
  tipo: z.enum(TIPOS_DEFLEXAO),
  id: textoObrigatorio(80),
});
export type Mostrado = z.infer<typeof Mostrado>;

/** Of a new chamado: what its author saw before and wrote all the same. */
export const Deflexao = z.object({ mostrado: z.array(Mostrado).check(z.maxLength(20)) });
export type Deflexao = z.infer<typeof Deflexao>;

/** The same with the titles that it had then, for the team. */
export const Visto = z.extend(Mostrado, { titulo: z.string() });
export type Visto = z.infer<typeof Visto>;
