/** A situação as a coloured word; the word alone says all, the colour only helps. */
import type { Situacao } from '@/lib/contract';
import { SITUACAO } from '../../text.ts';

export function SituacaoTag({ situacao }: { situacao: Situacao }) {
  return <span className={`tag tag-${situacao}`}>{SITUACAO[situacao]}</span>;
}
