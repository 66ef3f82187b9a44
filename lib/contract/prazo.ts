/** Prazos: how long an answer or a solution may take, and until when. */
import * as z from 'zod/mini';
import { Instante } from './base.ts';

export const RegraPrazo = z.object({
  quantidade: z.int().check(z.positive()),
  unidade: z.enum(['dias_corridos', 'dias_uteis', 'horas_corridas', 'horas_uteis']),
  contaDe: z.enum(['abertura', 'recebimento', 'encaminhamento', 'retorno']),
  meta: z.enum(['resposta', 'resolucao']),
  natureza: z.enum(['compromisso', 'estimativa']),
});
export type RegraPrazo = z.infer<typeof RegraPrazo>;

export const Prazo = z.extend(RegraPrazo, { ate: Instante });
export type Prazo = z.infer<typeof Prazo>;
