/** What the solicitante may do with a chamado, by its situação. The helpdesk has the last word. */
import { ABERTAS, type Chamado, type Situacao } from '@/lib/contract';

const REABRIVEIS: readonly Situacao[] = ['resolvido', 'indeferido', 'encerrado'];
const AVALIAVEIS: readonly Situacao[] = ['resolvido', 'indeferido', 'encerrado'];

export function allowed({ situacao, avaliacao }: Pick<Chamado, 'situacao' | 'avaliacao'>) {
  const aberto = ABERTAS.includes(situacao);
  return {
    responder: aberto,
    cancelar: aberto,
    reabrir: REABRIVEIS.includes(situacao),
    avaliar: AVALIAVEIS.includes(situacao) && avaliacao === null,
  };
}
