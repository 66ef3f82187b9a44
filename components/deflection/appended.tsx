/** The draft joined a chamado that was open already. */
import { ResultActions } from '@/components/panel/result-actions';
import { Icon } from '@/components/ui/icon';
import type { Recibo } from '@/lib/outbox/records';
import { DEFLEXAO } from '@/lib/text/deflexao';

export function Appended({ recibo }: { recibo: Recibo }) {
  return (
    <div className="result">
      <span className="result__mark">
        <Icon name="certo" size={28} />
      </span>
      <p className="result__title">{DEFLEXAO.acrescentado(recibo.numero)}</p>
      <p className="ui-muted">{DEFLEXAO.acrescentadoAjuda}</p>
      <ResultActions />
    </div>
  );
}
