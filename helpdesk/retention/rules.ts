/** How long what is kept, in days; each órgão may decide otherwise (LGPD art. 15 and 16). */
import { StartError } from '../start-error.ts';

export interface Regras {
  /** Anexos of a chamado, after it ended. */
  imagens: number;
  /** CPFs written in a chamado, after it ended. */
  cpf: number;
  /** Rows of the audit. */
  auditoria: number;
}
export type Regra = keyof Regras;

export const PADRAO: Regras = { imagens: 180, cpf: 30, auditoria: 5 * 365 + 1 };

export const VARIAVEL: Record<Regra, string> = {
  imagens: 'HELPDESK_RETENCAO_IMAGENS',
  cpf: 'HELPDESK_RETENCAO_CPF',
  auditoria: 'HELPDESK_RETENCAO_AUDITORIA',
};

export const REGRAS = Object.keys(PADRAO) as Regra[];

/** From the environment; absent is the default. Throws {@link StartError}. */
export function regrasFrom(env: NodeJS.ProcessEnv): Regras {
  const entries = REGRAS.map((regra) => {
    const name = VARIAVEL[regra];
    const value = env[name];
    if (!value) return [regra, PADRAO[regra]] as const;
    const days = Number(value);
    // Longer than a century is a slip, and dates end somewhere.
    if (!Number.isInteger(days) || days < 1 || days > 36_500) {
      throw new StartError(`${name} deve ser um número de dias de 1 a 36500, e não “${value}”.`);
    }
    return [regra, days] as const;
  });
  return Object.fromEntries(entries) as unknown as Regras;
}
