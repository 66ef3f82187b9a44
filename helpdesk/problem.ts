/** Errors of the API as RFC 9457 problems. Services throw them; the app writes them. */
import type { CodigoProblema, Problema } from '@/lib/contract';
import { TITULO } from './api-text.ts';

const STATUS: Record<CodigoProblema, number> = {
  corpo_invalido: 422,
  sem_credencial: 401,
  credencial_invalida: 401,
  proibido: 403,
  nao_encontrado: 404,
  chave_ausente: 400,
  chave_em_uso: 409,
  chave_com_outro_corpo: 422,
  anexo_desconhecido: 422,
  anexo_grande: 413,
  anexo_corrompido: 422,
  anexo_fora_de_ordem: 409,
  anexo_removido: 410,
  tipo_nao_aceito: 415,
  situacao_nao_permite: 409,
  codigo_errado: 422,
  codigo_vencido: 422,
  nao_configurado: 501,
  muitas_requisicoes: 429,
  sem_espaco: 507,
  erro_interno: 500,
  indisponivel: 503,
};

export interface Extra {
  status?: number;
  errors?: { pointer: string; message: string }[];
  /** For `anexo_fora_de_ordem`: bytes held, where the next part must begin. */
  recebidos?: number;
  /** Seconds, sent as `Retry-After` too. */
  esperar?: number;
}

export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problema: Problema & Extra;

  constructor(
    readonly code: CodigoProblema,
    readonly detail: string,
    { status = STATUS[code], ...extra }: Extra = {},
  ) {
    super(detail);
    this.problema = {
      type: `urn:chamados-sei:problema:${code}`,
      title: TITULO[code],
      status,
      detail,
      code,
      ...extra,
    };
  }
}
