/** Anexos: named by the SHA-256 of their bytes, sent in parts, referred to by chamados. */
import * as z from 'zod/mini';
import { Instante, Sha256, texto, textoObrigatorio } from './base.ts';
import { LIMITES, NOTAS, TIPOS_ACEITOS } from './words.ts';

export const ReferenciaAnexo = z.object({
  sha256: Sha256,
  nome: textoObrigatorio(160),
  legenda: z.optional(texto(300)),
  /** What the steps 1, 2, 3 painted in the picture say, in order. */
  notas: z.optional(z.array(texto(300)).check(z.maxLength(NOTAS))),
  /** What it is: a picture of the screen (tarjas already painted in), or any other file. */
  papel: z.enum(['imagem', 'arquivo']),
});
export type ReferenciaAnexo = z.infer<typeof ReferenciaAnexo>;

export const Anexo = z.extend(ReferenciaAnexo, {
  tipo: z.enum(TIPOS_ACEITOS),
  bytes: z.int().check(z.positive(), z.maximum(LIMITES.bytesPorAnexo)),
  /** Its bytes went by the helpdesk's rule of retention: asking for them answers 410. */
  removidoEm: z.optional(Instante),
});
export type Anexo = z.infer<typeof Anexo>;

/**
 * `PUT /anexos/{sha256}?inicio=0&total=5242880`: the body is one part, `application/octet-stream`.
 * `HEAD /anexos/{sha256}` answers the bytes held so far as `Content-Length` (a header that CORS
 * lets every page read), 404 when none.
 */
export const ParteAnexo = z.object({
  inicio: z.coerce.number().check(z.int(), z.nonnegative()),
  total: z.coerce.number().check(z.int(), z.positive()),
});

export const AnexoRecebido = z.object({
  recebidos: z.int().check(z.nonnegative()),
  total: z.int().check(z.positive()),
  completo: z.boolean(),
});
export type AnexoRecebido = z.infer<typeof AnexoRecebido>;
