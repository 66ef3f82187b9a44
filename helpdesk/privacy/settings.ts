/** Who answers for the personal data, as the órgão says it; what is missing is never made up. */
import type { Tratamento } from '@/lib/contract';
import { PADRAO, type Regras } from '../retention/rules.ts';
import { StartError } from '../start-error.ts';

/** Service of a public body; an órgão may name another. Consent is none (LGPD art. 7, III and 23). */
const BASE_LEGAL =
  'execução de políticas públicas e atribuições legais do serviço público (LGPD, arts. 7º, III, e 23)';
const MAXIMO = 300;

/** Throws {@link StartError}. */
export function tratamentoFrom(env: NodeJS.ProcessEnv, guarda: Regras = PADRAO): Tratamento {
  const { imagens, cpf, auditoria } = guarda;
  return {
    controlador: lineFrom(env, 'HELPDESK_CONTROLADOR'),
    encarregado: lineFrom(env, 'HELPDESK_ENCARREGADO'),
    baseLegal: lineFrom(env, 'HELPDESK_BASE_LEGAL') ?? BASE_LEGAL,
    guarda: { imagens, cpf, auditoria },
  };
}

/** The settings that the órgão still owes its people. */
export function missingIn({ controlador, encarregado }: Tratamento): string[] {
  return [
    ...(controlador === null ? ['HELPDESK_CONTROLADOR'] : []),
    ...(encarregado === null ? ['HELPDESK_ENCARREGADO'] : []),
  ];
}

function lineFrom(env: NodeJS.ProcessEnv, name: string): string | null {
  const value = env[name]?.trim() ?? '';
  if (value.length > MAXIMO || /[\r\n]/.test(value)) {
    throw new StartError(`${name} deve ser uma linha de até ${MAXIMO} letras.`);
  }
  return value === '' ? null : value;
}
