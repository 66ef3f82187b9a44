/** Who may do what in which situação: the whole life of a chamado in two small tables. */
import { ABERTAS, type Situacao } from '@/lib/contract';

/** Where the team may take a chamado from each situação. */
export const DA_EQUIPE: Record<Situacao, readonly Situacao[]> = {
  recebido: aPartirDe('recebido'),
  em_analise: aPartirDe('em_analise'),
  aguardando_solicitante: aPartirDe('aguardando_solicitante'),
  encaminhado: aPartirDe('encaminhado'),
  resolvido: ['em_analise', 'encerrado'],
  indeferido: ['em_analise', 'encerrado'],
  encerrado: ['em_analise'],
  cancelado: [],
};

/** Situações that are told to the solicitante together with a reason. */
export const COM_MOTIVO: readonly Situacao[] = ['indeferido'];

export type Acao = 'mensagem' | 'cancelamento' | 'reabertura' | 'avaliacao';

const TERMINADAS: readonly Situacao[] = ['resolvido', 'indeferido', 'encerrado'];

/** What the solicitante may do, and the situação it leads to; absent: it stays. */
export const DO_SOLICITANTE: Record<
  Acao,
  { em: readonly Situacao[]; para?: (de: Situacao) => Situacao }
> = {
  mensagem: {
    em: ABERTAS,
    para: (de) => (de === 'aguardando_solicitante' ? 'em_analise' : de),
  },
  cancelamento: { em: ABERTAS, para: () => 'cancelado' },
  reabertura: { em: TERMINADAS, para: () => 'em_analise' },
  avaliacao: { em: TERMINADAS },
};

export function estaAberto(situacao: Situacao): boolean {
  return ABERTAS.includes(situacao);
}

function aPartirDe(de: Situacao): Situacao[] {
  const all: Situacao[] = [
    'em_analise',
    'aguardando_solicitante',
    'encaminhado',
    'resolvido',
    'indeferido',
    'encerrado',
  ];
  return all.filter((para) => para !== de);
}
