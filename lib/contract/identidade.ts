/**
 * Proving an e-mail, by a code sent to it or by signing in at the órgão's OpenID provider. Both end
 * with six digits that the person types into the extension.
 */
import * as z from 'zod/mini';
import { Email, Instante } from './base.ts';

/** Who answers for the personal data here, and how long what is kept (LGPD arts. 9 and 41). */
export const Tratamento = z.object({
  /** Null: the órgão has not said it yet. */
  controlador: z.nullable(z.string()),
  /** With a way to reach them. */
  encarregado: z.nullable(z.string()),
  baseLegal: z.string(),
  /** Days: pictures and CPFs after the chamado ended, the audit after the act. */
  guarda: z.object({ imagens: z.int(), cpf: z.int(), auditoria: z.int() }),
});
export type Tratamento = z.infer<typeof Tratamento>;

/** `GET /servidor`: what this helpdesk can do, so that only that is offered. */
export const Servidor = z.object({
  tratamento: z.optional(Tratamento),
  verificacao: z.object({
    /** By a code sent by e-mail. */
    codigo: z.boolean(),
    /** By a provider, as people know it: “gov.br”. */
    oidc: z.nullable(z.object({ nome: z.string() })),
  }),
});
export type Servidor = z.infer<typeof Servidor>;

/** `POST /dispositivos/verificacao`: a code is sent to this address. */
export const PedidoVerificacao = z.object({ email: Email });
export type PedidoVerificacao = z.infer<typeof PedidoVerificacao>;

/** Its answer, the same whoever's the address is. */
export const VerificacaoPedida = z.object({ expiraEm: Instante });
export type VerificacaoPedida = z.infer<typeof VerificacaoPedida>;

/** `POST /dispositivos/entrada`: the address to open in a tab; at its end the tab shows the code. */
export const Entrada = z.object({ url: z.url(), expiraEm: Instante });
export type Entrada = z.infer<typeof Entrada>;

/** `PUT /dispositivos/verificacao` and `PUT /dispositivos/entrada`; both answer `Identidade`. */
export const CodigoDigitado = z.object({
  codigo: z.string().check(z.trim(), z.regex(/^\d{6}$/)),
});
export type CodigoDigitado = z.infer<typeof CodigoDigitado>;
