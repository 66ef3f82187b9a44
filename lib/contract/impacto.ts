/** How much an error holds up the person. */
import * as z from 'zod/mini';

export const Impacto = z.enum(['consigo_trabalhar', 'com_dificuldade', 'parado']);
export type Impacto = z.infer<typeof Impacto>;
