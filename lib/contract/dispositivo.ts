/** `POST /dispositivos`: a browser of a person becomes known to the helpdesk. */
import * as z from 'zod/mini';
import { Email, texto, textoObrigatorio } from './base.ts';

export const NovoDispositivo = z.object({
  nome: textoObrigatorio(160),
  email: Email,
  orgao: texto(40),
});
export type NovoDispositivo = z.infer<typeof NovoDispositivo>;

export const Dispositivo = z.object({
  id: z.string(),
  /** Bearer token; shown this once, only its hash is kept by the helpdesk. */
  token: textoObrigatorio(200),
});
export type Dispositivo = z.infer<typeof Dispositivo>;
