/** Which prazos of a chamado still run, nearest first. */
import { ABERTAS, type ChamadoResumo, type Prazo } from '@/lib/contract';

/** A chamado that ended has none, and one that was answered no longer waits for an answer. */
export function runningPrazos(
  chamado: Pick<ChamadoResumo, 'situacao' | 'prazos' | 'ultimaRespostaEm'>,
): Prazo[] {
  if (!ABERTAS.includes(chamado.situacao)) return [];
  return chamado.prazos
    .filter(({ meta }) => meta !== 'resposta' || chamado.ultimaRespostaEm === null)
    .sort((a, b) => Date.parse(a.ate) - Date.parse(b.ate));
}
