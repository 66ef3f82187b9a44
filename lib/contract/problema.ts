/** Errors of the API: RFC 9457 (`application/problem+json`), `detail` in Portuguese for a person. */
import * as z from 'zod/mini';

export const CODIGOS = [
  'corpo_invalido',
  'sem_credencial',
  'credencial_invalida',
  'proibido',
  'nao_encontrado',
  'chave_ausente',
  'chave_em_uso',
  'chave_com_outro_corpo',
  'anexo_desconhecido',
  'anexo_grande',
  'anexo_corrompido',
  'anexo_fora_de_ordem',
  'anexo_removido',
  'tipo_nao_aceito',
  'situacao_nao_permite',
  'codigo_errado',
  'codigo_vencido',
  'nao_configurado',
  'muitas_requisicoes',
  'sem_espaco',
  'erro_interno',
  'indisponivel',
] as const;

export const Problema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One sentence in Portuguese: what happened and what to do. */
  detail: z.string(),
  code: z.enum(CODIGOS),
  /** For `corpo_invalido`: JSON pointers into the body and a Portuguese sentence each. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
  requestId: z.optional(z.string()),
});
export type Problema = z.infer<typeof Problema>;
export type CodigoProblema = (typeof CODIGOS)[number];
