/** How much an error holds up the person. */
import * as z from 'zod/mini';
import { IMPACTOS } from './words.ts';

export const Impacto = z.enum(IMPACTOS);
export type Impacto = z.infer<typeof Impacto>;
