/** Which prazos of a chamado still run: for the desk's order and marks. */
import { ABERTAS, type ChamadoResumo, type Prazo } from '@/lib/contract';
import { prazoDe } from '@/lib/catalogo/prazos.ts';

/**
 * The prazos that run, nearest first. A chamado that ended has none. Those of an answer run until
 * the team's first one; afterwards only the last that the solicitante's return opened, as long as
 * they wait.
 *
 * @param waiting the solicitante wrote after the team's last answer.
 */
export function runningPrazos(
  {
    situacao,
    prazos,
    ultimaRespostaEm,
  }: Pick<ChamadoResumo, 'situacao' | 'prazos'> & { ultimaRespostaEm: string | Date | null },
  waiting: boolean,
): Prazo[] {
  if (!ABERTAS.includes(situacao)) return [];
  const lastReturn = prazos.findLast(({ contaDe }) => contaDe === 'retorno');
  return prazos
    .filter(
      (prazo) =>
        prazo.meta !== 'resposta' || ultimaRespostaEm === null || (waiting && prazo === lastReturn),
    )
    .sort((a, b) => Date.parse(a.ate) - Date.parse(b.ate));
}

/** What a solicitante's return opens: the first prazo of an answer, counted anew. */
export function returnPrazos(prazos: Prazo[], agora: Date): Prazo[] {
  const first = prazos.find(({ meta }) => meta === 'resposta');
  if (!first) return [];
  const { ate: _, ...regra } = first;
  return [prazoDe({ ...regra, contaDe: 'retorno' }, agora)];
}
