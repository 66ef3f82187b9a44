/** What the solicitante may do with a chamado, by its situação. The helpdesk has the last word. */
import type { Chamado, Situacao } from '@/lib/contract';
import { ABERTAS } from '@/lib/contract/words';

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
