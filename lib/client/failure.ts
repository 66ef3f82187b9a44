/** A question to the helpdesk that did not work, and what that means for a delivery. */
import type { CodigoProblema, Problema } from '@/lib/contract';
import type { Falha } from '@/lib/outbox/records';
import { FALHAS } from '@/lib/text/failures';

export class HelpdeskError extends Error {
  override name = 'HelpdeskError';
  constructor(
    readonly falha: Falha,
    /** HTTP status, 0 when there was no answer. */
    readonly status = 0,
    readonly code: CodigoProblema | null = null,
    readonly problema: Problema | null = null,
  ) {
    super(falha.detalhe);
  }
}

export function failure(tipo: Falha['tipo'], mais: Partial<Falha> = {}): Falha {
  return { tipo, detalhe: FALHAS[tipo], permanente: false, ...mais };
}

/**
 * Reads an answer that is not 2xx. 401 is not permanent: the device may simply have to register
 * again. A 4xx that only the author can mend is permanent and goes back to the form.
 */
export function failureOfStatus(
  status: number,
  problema: Problema | null,
  retryAfter: string | null,
): HelpdeskError {
  const esperar = retryAfterMs(retryAfter);
  const mais = esperar === null ? {} : { esperar };
  const make = (tipo: Falha['tipo'], extra: Partial<Falha> = {}) =>
    new HelpdeskError(
      failure(tipo, { ...mais, ...extra }),
      status,
      problema?.code ?? null,
      problema,
    );
  if (status === 401 || status === 403) return make('credencial');
  if (status === 408) return make('demorou');
  if (status === 413) return make('grande', { permanente: true });
  if (status === 429) return make('muitas_requisicoes');
  if (status >= 500) return make('servidor');
  // A helpdesk says why in its own words; a 4xx without them is some other server's.
  if (!problema) return make('resposta_invalida');
  if (PASSAGEIROS.has(problema.code)) return make('servidor', { detalhe: problema.detail });
  // What we write is JSON: one that can't be read was damaged on its way.
  if (status === 400) return make('resposta_invalida', { detalhe: problema.detail });
  const { errors = [], detail } = problema;
  const motivos = errors.map((e) => e.message).filter((each) => !detail.includes(each));
  const campos = errors.map(({ pointer, message }) => ({ caminho: pointer, detalhe: message }));
  return make('recusado', {
    detalhe: [detail, ...motivos].join(' '),
    permanente: true,
    ...(campos.length > 0 && { campos }),
  });
}

/** Refusals that mend themselves when the same delivery is tried again from its first step. */
const PASSAGEIROS: ReadonlySet<CodigoProblema> = new Set([
  'chave_em_uso',
  'anexo_fora_de_ordem',
  'anexo_desconhecido',
  'anexo_corrompido',
]);

/** `Retry-After` in ms: seconds or an HTTP date; null when absent or unreadable. */
function retryAfterMs(value: string | null): number | null {
  if (!value) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
