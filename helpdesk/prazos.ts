/** The prazos of a chamado as its life changes them. */
import type { Prazo, RegraPrazo, Situacao } from '@/lib/contract';
import type { Calendario } from '@/lib/contract/calendario.ts';
import { pausar, prazoDe, retomar } from '@/lib/catalogo/prazos.ts';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';

/** What `contaDe` each event opens. */
const ABRE = {
  abertura: ['abertura', 'recebimento'],
  encaminhamento: ['encaminhamento'],
} as const;

/** The prazos that an event opens, of a categoria's rules. */
export function openedBy(
  evento: keyof typeof ABRE,
  regras: RegraPrazo[],
  agora: Date,
  calendario: Calendario,
): Prazo[] {
  const counted: readonly string[] = ABRE[evento];
  return regras
    .filter(({ contaDe }) => counted.includes(contaDe))
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
 * What a solicitante's return opens, when no prazo of an answer runs any more: the first of those,
 * counted anew.
 */
export function returnPrazos(estado: Estado, agora: Date, calendario: Calendario): Prazo[] {
  if (prazosVigentes(estado).some(({ meta }) => meta === 'resposta')) return [];
  const first = estado.prazos.find(({ meta }) => meta === 'resposta');
  return first ? [prazoDe({ ...first, contaDe: 'retorno' }, agora, calendario)] : [];
}

/** When the first of those that run ends; null when none does, or all are paused. */
export function earliestEnd(estado: Estado): Date | null {
  const first = prazosVigentes(estado).find(({ pausadoDesde }) => !pausadoDesde);
  return first ? new Date(first.ate) : null;
}
