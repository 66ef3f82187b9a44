/**
 * How a marker names its level, strongest first: in the picture's file (4.x and 5, then 3.x) and
 * in the tooltip.
 */
import type { Nivel } from './frame-facts.ts';

export const MARCAS: readonly { nivel: Nivel; padrao: RegExp; arquivo: string; dica: string }[] = [
  {
    nivel: 'sigiloso',
    padrao: /processo_sigiloso|chave_sigiloso|^Acesso Sigiloso/i,
    arquivo: 'sigiloso',
    dica: 'Acesso Sigiloso',
  },
  {
    nivel: 'restrito',
    padrao: /processo_restrito|chave_restrito|^Acesso Restrito/i,
    arquivo: 'restrito',
    dica: 'Acesso Restrito',
  },
];

/** `Acesso Restrito\n<hipótese> (<base legal>)`: what stands under the first line. */
export function ground(dica: string): string {
  return /^Acesso (?:Restrito|Sigiloso)[^\n]*\n([^]+)$/.exec(dica)?.[1]?.slice(0, 300) ?? '';
}
