/**
 * The way of a chamado on this computer, as data: which states there are, which step leads from one
 * to the next and what that step commits. A step is one transaction, and the next begins only when
 * it is on the disk: whatever stops the extension leaves it in one of these states, and a later run
 * goes on from there.
 */
import type { Entrega, Rascunho, Recibo } from './records';

export type Estado =
  /** Being written. */
  | 'rascunho'
  /** "Guardado": from here on it arrives without anybody's help. */
  | 'fila'
  /** The helpdesk holds some of its anexos. */
  | 'enviando'
  /** `POST /chamados` was begun: the helpdesk may hold it, so nobody may change it any more. */
  | 'criado'
  /** Its number is stored here. */
  | 'confirmado';

export interface Transicao {
  de: Estado;
  para: Estado;
  /** What makes it, and the stores that it writes in one transaction. */
  passo: string;
  grava: readonly ('rascunhos' | 'entregas' | 'bytes' | 'recibos')[];
}

export const TRANSICOES: readonly Transicao[] = [
  { de: 'rascunho', para: 'fila', passo: 'Enviar', grava: ['rascunhos', 'entregas', 'bytes'] },
  { de: 'fila', para: 'enviando', passo: 'parte aceita', grava: ['entregas'] },
  { de: 'enviando', para: 'enviando', passo: 'parte aceita', grava: ['entregas'] },
  { de: 'fila', para: 'criado', passo: 'sem anexos, POST', grava: ['entregas'] },
  { de: 'enviando', para: 'criado', passo: 'anexos aceitos, POST', grava: ['entregas'] },
  {
    de: 'criado',
    para: 'confirmado',
    passo: 'número recebido',
    grava: ['entregas', 'recibos', 'bytes'],
  },
  // Back: the person cancels while nothing can be there yet, or must mend what was refused. A
  // refusal (4xx) of the POST proves that nothing was created.
  { de: 'criado', para: 'enviando', passo: 'POST recusado', grava: ['entregas'] },
  { de: 'criado', para: 'fila', passo: 'POST recusado, sem anexos', grava: ['entregas'] },
  {
    de: 'fila',
    para: 'rascunho',
    passo: 'cancelar ou devolver',
    grava: ['rascunhos', 'entregas', 'bytes'],
  },
  {
    de: 'enviando',
    para: 'rascunho',
    passo: 'cancelar ou devolver',
    grava: ['rascunhos', 'entregas', 'bytes'],
  },
];

/** The state of a chamado by the records that exist of it; null: it is not here. */
export function estadoDe(registros: {
  rascunho: Rascunho | null;
  entrega: Entrega | null;
  recibo: Recibo | null;
}): Estado | null {
  const { rascunho, entrega, recibo } = registros;
  if (recibo) return 'confirmado';
  if (entrega) return estadoDaEntrega(entrega);
  return rascunho && 'rascunho';
}

export function estadoDaEntrega(entrega: Entrega): Estado {
  if (entrega.tipo === 'chamado' && entrega.postado) return 'criado';
  return entrega.progresso.enviados > 0 ? 'enviando' : 'fila';
}

export function canMove(de: Estado, para: Estado): boolean {
  return TRANSICOES.some((each) => each.de === de && each.para === para);
}
