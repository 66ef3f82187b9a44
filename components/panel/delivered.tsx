/** The number, who has it now, and until when they answer. */
import { Fragment } from 'react';
import { Icon } from '@/components/ui/icon';
import { prazoEmPalavras } from '@/lib/catalogo/prazo-em-palavras';
import type { Recibo } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';
import { ATENDIMENTO } from '@/lib/text/atendimento';
import { PEDIDO } from '@/lib/text/pedido';
import { attendanceOf, categoriaOf } from './editing';
import { CopyDespacho } from './formal';
import { SentReceipt } from './receipt-line';
import { ResultActions } from './result-actions';
import { usePanelState } from './use-panel';

export function Delivered({ recibo }: { recibo: Recibo }) {
  const categoria = usePanelState(categoriaOf);
  const { destino, encaminha, csg } = attendanceOf(usePanelState((state) => state));
  const receiver = destino ?? csg;
  const contato = receiver?.email ?? receiver?.telefone;
  const given = usePanelState((state) => state.rascunho.formalizacao);
  const { formalizacao = 'nenhuma', fechamento } = categoria ?? {};
  return (
    <div className="result">
      <span className="result__mark">
        <Icon name="certo" size={28} />
      </span>
      <p className="result__title">{texto.recebido(recibo.numero)}</p>
      <dl className="result__facts">
        <dt>{texto.quemRecebeu}</dt>
        <dd>
          {receiver?.nome ?? texto.triagem}
          {contato && <span className="ui-muted">{contato}</span>}
          {encaminha && <span className="ui-muted">{PEDIDO.depois(encaminha.nome)}</span>}
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
      {fechamento && <p className="result__closing">{fechamento}</p>}
      {formalizacao !== 'nenhuma' && (
        <div className="formal">
          {!given && <p>{ATENDIMENTO.formalizacao[formalizacao]}</p>}
          <CopyDespacho numero={recibo.numero} />
        </div>
      )}
      <SentReceipt comprovante={recibo.comprovante} />
      <p className="ui-muted">{texto.ondeAcompanhar}</p>
      <ResultActions />
    </div>
  );
}
