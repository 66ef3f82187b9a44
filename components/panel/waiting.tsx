/** Stored, not delivered yet: the reason, and that nothing has to be done. */
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Comprovante } from '@/lib/contract';
import { loadDelivery } from '@/lib/outbox/deliveries';
import type { Falha } from '@/lib/outbox/records';
import { hora } from '@/lib/text/moments';
import { texto } from '@/lib/text/panel';
import { SentReceipt } from './receipt-line';
import { ResultActions } from './result-actions';
import { settle } from './sending';
import { usePanel } from './use-panel';

/** It may arrive while the person still looks: milliseconds between looks. */
const LOOK = 2000;

export function Waiting({
  entrega,
  falha,
  proximaEm,
}: {
  entrega: string;
  falha: Falha | null;
  proximaEm: number;
}) {
  const panel = usePanel();
  const [comprovante, setComprovante] = useState<Comprovante>();
  useEffect(() => {
    void loadDelivery(entrega).then(
      (stored) => stored?.tipo === 'chamado' && setComprovante(stored.corpo.comprovante),
    );
  }, [entrega]);
  useEffect(() => {
    let gone = false;
    let timer = setTimeout(look, LOOK);
    // The next look only after this one: an attempt may take longer than the pause.
    async function look() {
      await settle(panel, entrega).catch(() => null);
      if (!gone) timer = setTimeout(look, LOOK);
    }
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [panel, entrega]);
  return (
    <div className="result">
      <span className="result__mark result__mark--waiting">
        <Icon name="relogio" size={28} />
      </span>
      <p className="result__title">{texto.esperaTitulo}</p>
      <p>{falha?.detalhe ?? texto.esperaSemFalha}</p>
      {proximaEm > 0 && <p className="ui-muted">{texto.esperaQuando(hora(proximaEm))}</p>}
      <SentReceipt comprovante={comprovante} />
      <p className="ui-muted">{texto.esperaOnde}</p>
      <ResultActions />
    </div>
  );
}
