/** One chamado: where it stands, what was said, what can be done now, what was sent. */
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { markSeen } from '@/lib/browser/seen';
import type { Chamado, ChamadoResumo } from '@/lib/contract';
import type { Entrega, EntregaMensagem, Recibo } from '@/lib/outbox/records';
import { momento } from '@/lib/text/moments';
import { CHAMADO, POPUP } from '@/lib/text/popup';
import { Actions } from './actions';
import { Prazos } from './prazos';
import { ReplyBox } from './reply-box';
import { Sent } from './sent';
import { SituacaoTag } from './situacao-tag';
import { Timeline } from './timeline';
import { useChamado } from './use-chamado';
import { allowed } from './allowed';

interface Props {
  pessoa: string;
  resumo: ChamadoResumo;
  entregas: Entrega[];
  entregues: Recibo[];
  /** Resolves when the drainer did what it could. */
  tentar: () => Promise<void>;
  onBack: () => void;
}

export function ChamadoView({ pessoa, resumo, entregas, entregues, tentar, onBack }: Props) {
  const { chamado, aviso, carregando, refazer, trocar } = useChamado(pessoa, resumo.id);
  const shown = chamado ?? resumo;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (chamado) void markSeen(pessoa, chamado);
  }, [pessoa, chamado]);
  const delivered = entregues.length;
  const firstDelivered = useRef(delivered);
  useEffect(() => {
    if (delivered === firstDelivered.current) return;
    firstDelivered.current = delivered;
    void refazer();
  }, [delivered, refazer]);

  const pending = entregas.filter(
    (entrega): entrega is EntregaMensagem =>
      entrega.tipo === 'mensagem' && entrega.chamado === resumo.id,
  );

  return (
    <main className="popup chamado">
      <header className="chamado-topo">
        <button type="button" className="ui-link voltar" onClick={onBack}>
          <Icon name="voltar" /> {CHAMADO.voltar}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {shown.categoria.titulo}
        </h1>
        <p className="linha-pe ui-muted">
          <span>{CHAMADO.numero(shown.numero)}</span>
          <span>{CHAMADO.aberto(momento(shown.criadoEm))}</span>
          {chamado && <Receiver destino={chamado.destino} />}
        </p>
        <p className="linha-pe">
          <SituacaoTag situacao={shown.situacao} />
          <Prazos chamado={shown} />
        </p>
      </header>
      {shown.situacao === 'aguardando_solicitante' && (
        <p className="aviso aviso-alerta">{CHAMADO.aguardando}</p>
      )}
      {aviso && (
        <div role="alert" className="aviso aviso-alerta">
          <p>
            {chamado ? CHAMADO.velho : CHAMADO.naoAbriu} {aviso}
          </p>
          <button
            type="button"
            className="ui-button"
            disabled={carregando}
            onClick={() => void refazer()}
          >
            {POPUP.tentarDeNovo}
          </button>
        </div>
      )}
      {!chamado && carregando && <p className="ui-muted">{POPUP.carregando}</p>}
      {chamado && (
        <>
          <Timeline chamado={chamado} pessoa={pessoa} pendentes={pending} />
          {allowed(chamado).responder && (
            <ReplyBox
              pessoa={pessoa}
              id={chamado.id}
              numero={chamado.numero}
              email={chamado.solicitante.email}
              onQueued={async () => {
                await tentar();
                await refazer();
              }}
            />
          )}
          <Actions key={chamado.situacao} pessoa={pessoa} chamado={chamado} onChange={trocar} />
          <Sent pessoa={pessoa} chamado={chamado} />
        </>
      )}
    </main>
  );
}

function Receiver({ destino }: Pick<Chamado, 'destino'>) {
  if (!destino.nome) return null;
  return <span title={destino.contato ?? undefined}>{CHAMADO.com(destino.nome)}</span>;
}
