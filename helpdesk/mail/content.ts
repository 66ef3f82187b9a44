/** What a mail says, as data: the text and the HTML are two ways of writing the same. */
import type { ChamadoInterno } from '../store/chamados.ts';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';
import { datesIn } from '../desk/dates.ts';
import {
  campoFacts,
  machineFacts,
  messageFacts,
  missingFacts,
  pedidoFacts,
  personFacts,
  placeFacts,
  screenFacts,
} from '../facts.ts';
import { maskedFacts, pictureFacts } from '../proof-facts.ts';
import { CORREIO, ROTULO } from '../text.ts';
import { timingFacts } from '../timing-facts.ts';
import type { Selection } from './pictures.ts';

export interface Content {
  opening: string;
  /** Groups of label and value. */
  groups: { label: string; value: string }[][];
  descricao: string;
  /** What happened to the anexos; null when there are none. */
  anexos: string | null;
  /** How to answer. */
  closing: string;
  /** The chamado on the desk; null when nobody configured the helpdesk's public address. */
  link: string | null;
}

export function mailContent(
  chamado: ChamadoInterno,
  { attached, withheld }: Selection,
  { link, fuso }: { link: string | null; fuso: string },
): Content {
  // Whenever it is read, what it says is of the day it was opened.
  const dates = datesIn(fuso, new Date(chamado.criadoEm));
  const { contexto } = chamado;
  const sentences = [
    attached.length > 0 && CORREIO.anexas(attached.length),
    withheld && CORREIO.porque[withheld],
    withheld && link && `${CORREIO.vejaNaMesa} ${link}`,
  ].filter((sentence) => typeof sentence === 'string');
  return {
    opening: CORREIO.abertura,
    groups: [
      [
        { label: ROTULO.numero, value: chamado.numero },
        { label: ROTULO.categoria, value: chamado.categoria.titulo },
        { label: ROTULO.abertoEm, value: dates.dayAndTime(chamado.criadoEm) },
        ...prazosVigentes(chamado).map((prazo) => {
          const { rotulo, quando, resta } = dates.prazo(prazo);
          return { label: rotulo, value: `${quando} · ${resta}` };
        }),
        { label: ROTULO.destino, value: chamado.destino.nome },
      ],
      personFacts(chamado),
      [...messageFacts(contexto), ...pedidoFacts(chamado), ...campoFacts(chamado)],
      placeFacts(contexto),
      screenFacts(contexto),
      [
        ...machineFacts(contexto),
        ...timingFacts(contexto),
        ...missingFacts(contexto),
        ...maskedFacts(chamado),
      ],
      pictureFacts(chamado),
    ].filter((group) => group.length > 0),
    descricao: chamado.descricao,
    anexos: sentences.length > 0 ? sentences.join(' ') : null,
    closing: link ? CORREIO.responda : CORREIO.respondaSemMesa,
    link,
  };
}
