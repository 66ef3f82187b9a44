/** Marks as data: rectangles in image pixels, painted by one function (`paint.ts`). */
import * as z from 'zod/mini';

export const Marca = z.object({
  id: z.string(),
  /** Tarja: a solid, opaque rectangle. The only tool for now. */
  tipo: z.literal('tarja'),
  /** Left, top, width and height in pixels of the image, never of the screen. */
  x: z.number(),
  y: z.number(),
  largura: z.number().check(z.nonnegative()),
  altura: z.number().check(z.nonnegative()),
  /** Placed by the person, or by a detector, which then says why. */
  origem: z.enum(['pessoa', 'automatica']),
  motivo: z.optional(z.string()),
});
export type Marca = z.infer<typeof Marca>;
