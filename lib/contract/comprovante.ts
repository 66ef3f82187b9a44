/**
 * The receipt of what left: what was covered in each picture and by which rule, what the person
 * showed again, which facts they took out. Counts, never the content.
 */
import * as z from 'zod/mini';
import { Sha256, textoObrigatorio } from './base.ts';
import { Fato } from './contexto.ts';

export const Contagem = z.object({
  /** Name of the rule, as in `cpf` or `quadro_sem_leitura`; `pessoa` for tarjas drawn by hand. */
  regra: textoObrigatorio(60),
  /** The same for people to read: why it was covered. */
  motivo: textoObrigatorio(160),
  quantidade: z.int().check(z.positive(), z.maximum(10_000)),
});
export type Contagem = z.infer<typeof Contagem>;

const contagens = z.array(Contagem).check(z.maxLength(40));

export const ImagemComprovada = z.object({
  /** Of the bytes that left. */
  sha256: Sha256,
  cobertas: contagens,
  /** Covered by itself and shown again by the person. */
  mostradas: contagens,
  /** Made smaller to keep within the size of an anexo. */
  reduzida: z.optional(z.boolean()),
});
export type ImagemComprovada = z.infer<typeof ImagemComprovada>;

export const Comprovante = z.object({
  imagens: z.array(ImagemComprovada).check(z.maxLength(10)),
  retirados: z.array(Fato),
  /** The number of a sigiloso processo left masked. */
  numeroMascarado: z.boolean(),
});
export type Comprovante = z.infer<typeof Comprovante>;

/** Whether something that was covered by itself is seen in a picture. */
export const temMostradas = ({ imagens }: Comprovante): boolean =>
  imagens.some(({ mostradas }) => mostradas.length > 0);
