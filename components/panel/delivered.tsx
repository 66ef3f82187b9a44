/** The number, who has it now, and until when they answer. */
import { Fragment } from 'react';
import { Icon } from '@/components/ui/icon';
import { prazoEmPalavras } from '@/lib/catalogo/prazo-em-palavras';
import type { Recibo } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';
import { receiverOf } from './editing';
import { contactOf } from './recipient';
import { SentReceipt } from './receipt-line';
import { ResultActions } from './result-actions';
import { usePanelState } from './use-panel';

export function Delivered({ recibo }: { recibo: Recibo }) {
  const receiver = usePanelState(receiverOf);
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
        {recibo.prazos?.map((prazo) => {
          const { rotulo, quando, resta } = prazoEmPalavras(prazo);
          return (
            <Fragment key={`${rotulo} ${prazo.ate}`}>
              <dt>{rotulo}</dt>
              <dd>
                {quando}
                <span className="ui-muted">{resta}</span>
              </dd>
            </Fragment>
          );
        })}
      </dl>
      <SentReceipt comprovante={recibo.comprovante} />
      <p className="ui-muted">{texto.ondeAcompanhar}</p>
      <ResultActions />
    </div>
  );
}
