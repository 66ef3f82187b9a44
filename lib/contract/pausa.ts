/**
 * A SEI on which the extension rests for a while: the órgão's sentence to the people, and until
 * when. Told along with `GET /catalogo`, which the extension asks for anyway, or set by policy.
 */
import * as z from 'zod/mini';
import { Instante, textoObrigatorio } from './base.ts';
import { Catalogo } from './catalogo.ts';

/** As the address bar shows it: `sei.orgao.gov.br`, with a port only where the address has one. */
export const HostSei = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(253),
    z.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/),
  );

export const Pausa = z.object({
  host: HostSei,
  /** What the people read. */
  aviso: textoObrigatorio(300),
  /** It ends then, also where the helpdesk can't be asked; without it, when the helpdesk says so. */
  ate: z.optional(Instante),
});
export type Pausa = z.infer<typeof Pausa>;

/** `GET /catalogo`: the catalogue as it stands in its file, and what rests now. */
export const CatalogoServido = z.extend(Catalogo, {
  pausas: z.optional(z.array(Pausa)),
});
export type CatalogoServido = z.infer<typeof CatalogoServido>;
