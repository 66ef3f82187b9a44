/** Which prazos of a chamado still bind somebody: the same for the person, the desk and the mail. */
import { ABERTAS } from '@/lib/contract/words.ts';
import type { ChamadoResumo, Prazo } from '@/lib/contract';

type Chamado = Pick<ChamadoResumo, 'situacao' | 'prazos'> & {
  ultimaRespostaEm: string | Date | null;
};

/**
 * Those that run or are paused, nearest first; none of a chamado that ended. The prazo of an answer
 * is met by what the team says after it began to count, or went on after a pause: the question that
 * begins a pause is no answer.
 */
export function prazosVigentes({ situacao, prazos, ultimaRespostaEm }: Chamado): Prazo[] {
  if (!ABERTAS.includes(situacao)) return [];
  const said = ultimaRespostaEm === null ? -1 : new Date(ultimaRespostaEm).getTime();
  return prazos
    .filter((prazo) => prazo.meta !== 'resposta' || prazo.pausadoDesde || said <= begun(prazo))
    .sort((a, b) => Date.parse(a.ate) - Date.parse(b.ate));
}

/** Since when it counts without a pause; of an old prazo nobody knows: whatever was said met it. */
function begun({ desde, pausas }: Prazo): number {
  return Date.parse(pausas?.at(-1)?.ate ?? desde ?? '') || 0;
}
