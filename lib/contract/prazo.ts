/** Prazos: how long an answer or a solution may take, and until when. */
import * as z from 'zod/mini';
import { Instante } from './base.ts';

export const RegraPrazo = z.object({
  quantidade: z.int().check(z.positive()),
  unidade: z.enum(['dias_corridos', 'dias_uteis', 'horas_corridas', 'horas_uteis']),
  contaDe: z.enum(['abertura', 'recebimento', 'encaminhamento', 'retorno']),
  meta: z.enum(['resposta', 'resolucao']),
  natureza: z.enum(['compromisso', 'estimativa']),
  /** Whose it is, where it is not the receiver's: of who that one forwards the chamado to. */
  deQuem: z.optional(z.enum(['encaminha'])),
});
export type RegraPrazo = z.infer<typeof RegraPrazo>;

/** The chamado waited for the solicitante from `de` to `ate`. */
export const PausaPrazo = z.object({ de: Instante, ate: Instante });
export type PausaPrazo = z.infer<typeof PausaPrazo>;

export const Prazo = z.extend(RegraPrazo, {
  ate: Instante,
  /** From when it counts; absent in those older than this. */
  desde: z.optional(Instante),
  /** What did not count, oldest first. */
  pausas: z.optional(z.array(PausaPrazo)),
  /** It does not run now: the chamado waits for the solicitante. `ate` is of before. */
  pausadoDesde: z.optional(Instante),
  /** Of units of working time: the days on which nobody works, `2026-11-20`, until `ate`. */
  semExpediente: z.optional(z.array(z.iso.date())),
});
export type Prazo = z.infer<typeof Prazo>;
