/** The prazos of a chamado as its life changes them. */
import type { Prazo, RegraPrazo, Situacao } from '@/lib/contract';
import type { Calendario } from '@/lib/contract/calendario.ts';
import { pausar, prazoDe, retomar } from '@/lib/catalogo/prazos.ts';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';

/** What each event opens: who receives a chamado has it from its opening, or from its forwarding. */
const ABRE = {
  abertura: ({ contaDe, deQuem }: RegraPrazo) =>
    contaDe === 'abertura' || (contaDe === 'recebimento' && !deQuem),
  encaminhamento: ({ contaDe, deQuem }: RegraPrazo) =>
    contaDe === 'encaminhamento' || (contaDe === 'recebimento' && deQuem === 'encaminha'),
  retorno: ({ contaDe }: RegraPrazo) => contaDe === 'retorno',
} as const;

/** What the team does that opens prazos: it forwards a chamado, or has it back. */
export function eventOf(de: Situacao, para: Situacao): keyof typeof ABRE | null {
  if (de !== para && para === 'encaminhado') return 'encaminhamento';
  return de === 'encaminhado' && para === 'em_analise' ? 'retorno' : null;
}

/** The prazos that an event opens, of a categoria's rules; none when nothing happened. */
export function openedBy(
  evento: keyof typeof ABRE | null,
  regras: RegraPrazo[],
  agora: Date,
  calendario: Calendario,
): Prazo[] {
  return regras
    .filter((regra) => evento !== null && ABRE[evento](regra))
    .map((regra) => prazoDe(regra, agora, calendario));
}

/** As far as a chamado tells which of its prazos run. */
interface Estado {
  situacao: Situacao;
  prazos: Prazo[];
  ultimaRespostaEm: Date | null;
}

/**
 * Its prazos in the situação it goes to: waiting for the solicitante pauses those that run, anything
 * else lets them go on. What was late before it asked stays late.
 */
export function movedPrazos(
  estado: Estado,
  para: Situacao,
  agora: Date,
  calendario: Calendario,
): Prazo[] {
  const waits = 'aguardando_solicitante';
  if (para !== waits) return estado.prazos.map((prazo) => retomar(prazo, agora, calendario));
  if (estado.situacao === waits) return estado.prazos;
  const running = prazosVigentes(estado);
  return estado.prazos.map((prazo) =>
    running.includes(prazo) && prazo.desde && Date.parse(prazo.ate) > agora.getTime()
      ? pausar(prazo, agora)
      : prazo,
  );
}

/**
 * What a solicitante's return opens: the prazos that the categoria counts from it, unless one runs;
 * where it has none and no prazo of an answer runs any more, the first of those, counted anew.
 */
export function returnPrazos(
  estado: Estado,
  regras: RegraPrazo[],
  agora: Date,
  calendario: Calendario,
): Prazo[] {
  const running = prazosVigentes(estado);
  const counted = openedBy('retorno', regras, agora, calendario);
  if (counted.length > 0)
    return running.some(({ contaDe }) => contaDe === 'retorno') ? [] : counted;
  if (running.some(({ meta }) => meta === 'resposta')) return [];
  const first = estado.prazos.find(({ meta }) => meta === 'resposta');
  return first ? [prazoDe({ ...first, contaDe: 'retorno' }, agora, calendario)] : [];
}

/** When the first of those that run ends; null when none does, or all are paused. */
export function earliestEnd(estado: Estado): Date | null {
  const first = prazosVigentes(estado).find(({ pausadoDesde }) => !pausadoDesde);
  return first ? new Date(first.ate) : null;
}
