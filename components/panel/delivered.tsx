/** The number, who has it now, and until when they answer. */
import { Icon } from '@/components/ui/icon';
import { prazoDe } from '@/lib/catalogo/prazos';
import type { Recibo } from '@/lib/outbox/records';
import { prazoEmPalavras } from '@/lib/text/moments';
import { texto } from '@/lib/text/panel';
import { categoriaOf, receiverOf } from './editing';
import type { PanelState } from './panel-store';
import { contactOf } from './recipient';
import { SentReceipt } from './receipt-line';
import { ResultActions } from './result-actions';
import { usePanelState } from './use-panel';

export function Delivered({ recibo }: { recibo: Recibo }) {
  const receiver = usePanelState(receiverOf);
  const deadline = usePanelState((state) => deadlineOf(state, recibo.em));
  return (
    <div className="result">
      <span className="result__mark">
        <Icon name="certo" size={28} />
      </span>
      <p className="result__title">{texto.recebido(recibo.numero)}</p>
      <dl className="result__facts">
        <dt>{texto.quemRecebeu}</dt>
        <dd>
          {receiver ? receiver.csg.nome : texto.triagem}
          {receiver && contactOf(receiver) && (
            <span className="ui-muted">{contactOf(receiver)}</span>
          )}
        </dd>
        {deadline && (
          <>
            <dt>{texto.prazo}</dt>
            <dd>{deadline}</dd>
          </>
        )}
      </dl>
      <SentReceipt comprovante={recibo.comprovante} />
      <p className="ui-muted">{texto.ondeAcompanhar}</p>
      <ResultActions />
    </div>
  );
}

/** The first prazo that runs from now, in words; the helpdesk's own comes with the chamado. */
function deadlineOf(state: PanelState, em: number): string {
  const rule = categoriaOf(state)?.prazos.find(
    ({ contaDe }) => contaDe === 'abertura' || contaDe === 'recebimento',
  );
  return rule ? prazoEmPalavras(prazoDe(rule, new Date(em))).texto : '';
}
