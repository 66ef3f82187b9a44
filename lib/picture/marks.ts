/** Marks as data: everything in pixels of the image, painted by one function (`paint.ts`). */
import * as z from 'zod/mini';

const ponto = {
  id: z.string(),
  /** From the left and the top of the image, never of the screen. */
  x: z.number(),
  y: z.number(),
};
const area = {
  ...ponto,
  largura: z.number().check(z.nonnegative()),
  altura: z.number().check(z.nonnegative()),
};

/** A solid, opaque rectangle: what is under it does not leave. */
export const Tarja = z.object({
  ...area,
  tipo: z.literal('tarja'),
  /** Placed by the person, by a detector, or proposed by one and accepted by the person. */
  origem: z.enum(['pessoa', 'automatica', 'sugestao']),
  /** Name of the detector, or why nobody could read there; absent for the person's own. */
  regra: z.optional(z.string()),
  /** Portuguese, for the person: why it is covered. */
  motivo: z.optional(z.string()),
});
export type Tarja = z.infer<typeof Tarja>;

/** Look here: an outline around an area. */
export const Destaque = z.object({ ...area, tipo: z.literal('destaque') });
/** From `x, y` to its tip. */
export const Seta = z.object({
  ...ponto,
  tipo: z.literal('seta'),
  paraX: z.number(),
  paraY: z.number(),
});
/** A step, numbered by its order among the steps of the picture; `x, y` is its centre. */
export const Numero = z.object({ ...ponto, tipo: z.literal('numero'), nota: z.string() });
/** Words on the picture; `x, y` is their top left. */
export const Texto = z.object({ ...ponto, tipo: z.literal('texto'), texto: z.string() });
/** What of the picture leaves; at most one in a picture. */
export const Recorte = z.object({ ...area, tipo: z.literal('recorte') });

export const Marca = z.discriminatedUnion('tipo', [Tarja, Destaque, Seta, Numero, Texto, Recorte]);
export type Marca = z.infer<typeof Marca>;

/** For lists of marks: `marcas.filter(isTarja)`. */
export const isTarja = (marca: Marca): marca is Tarja => marca.tipo === 'tarja';
