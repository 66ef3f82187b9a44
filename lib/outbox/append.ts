/** A draft as a mensagem of a chamado that is open already: the same words and pictures, one less. */
import type { Catalogo, ChamadoResumo } from '@/lib/contract';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { composeDelivery, type ImagemPronta, type Pronto } from './compose';
import type { EntregaMensagem, Pessoa, Rascunho } from './records';

/** Parameters as in {@link composeDelivery}. */
export function composeAppend(
  draft: Rascunho,
  { id: chamado, numero }: Pick<ChamadoResumo, 'id' | 'numero'>,
  pessoa: Pessoa,
  catalogo: Catalogo,
  imagens: ImagemPronta[],
  arquivos: Pronto[],
  now: number,
): EntregaMensagem {
  const whole = composeDelivery(draft, pessoa, catalogo, imagens, arquivos, now);
  const { corpo, postado: _, ...entrega } = whole;
  return {
    ...entrega,
    tipo: 'mensagem',
    titulo: numero,
    chamado,
    corpo: { texto: corpo.descricao || DEFLEXAO.deNovo, anexos: corpo.anexos },
  };
}
