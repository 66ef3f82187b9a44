/** `/dispositivos`: a browser of a person becomes known to the helpdesk; which ones are; leaving. */
import * as z from 'zod/mini';
import { Email, Instante, texto, textoObrigatorio } from './base.ts';

export const NovoDispositivo = z.object({
  nome: textoObrigatorio(160),
  email: Email,
  orgao: texto(40),
  /** As people tell their browsers apart: “Chromium no Linux”. */
  navegador: z.optional(texto(80)),
});
export type NovoDispositivo = z.infer<typeof NovoDispositivo>;

export const Dispositivo = z.object({
  id: z.string(),
  /** Bearer token; shown this once, only its hash is kept by the helpdesk. */
  token: textoObrigatorio(200),
});
export type Dispositivo = z.infer<typeof Dispositivo>;

/** `GET /dispositivos/atual`: who the token speaks for. */
export const Identidade = z.object({
  /** Id of the device. */
  dispositivo: z.string(),
  nome: z.string(),
  email: z.string(),
  orgao: z.string(),
  /** The e-mail was proved: chamados of that e-mail from other devices are seen too. */
  verificada: z.boolean(),
  /** Siglas of the CSGs that the person is of; absent until the e-mail is proved: nobody knows. */
  csg: z.optional(z.array(z.string())),
});
export type Identidade = z.infer<typeof Identidade>;

/** `GET /dispositivos`: those of the person, which before the proof of the e-mail is this one alone. */
export const ListaDispositivos = z.object({
  itens: z.array(
    z.object({
      id: z.string(),
      /** Empty when none was given. */
      navegador: z.string(),
      criadoEm: Instante,
      /** To the hour; null: never since it was registered. */
      usadoEm: z.nullable(Instante),
      /** It is the one that asks. */
      esta: z.boolean(),
    }),
  ),
});
export type ListaDispositivos = z.infer<typeof ListaDispositivos>;
