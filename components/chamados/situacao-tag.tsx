/** A situação in a colour and in words; the colour alone says nothing. */
import type { Situacao } from '@/lib/contract';
import { SITUACAO } from '@/lib/text/moments';

export function SituacaoTag({ situacao }: { situacao: Situacao }) {
  return (
    <span className="situacao" data-situacao={situacao}>
      {SITUACAO[situacao]}
    </span>
  );
}
