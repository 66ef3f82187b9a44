/**
 * The one status region: small announcements while the form is open, and the whole result after.
 * It stays on the page all the time, or a screen reader would not hear what appears in it.
 */
import { useEffect, useState } from 'react';
import { Appended, Resolved } from '@/components/deflection/slot';
import { loadDelivery } from '@/lib/outbox/deliveries';
import type { Entrega } from '@/lib/outbox/records';
import { tamanho, texto } from '@/lib/text/panel';
import { Delivered, load } from './asides';
import { cancel } from './sending';
import { usePanel, usePanelState } from './use-panel';
import { Waiting } from './waiting';

export function Status() {
  const stage = usePanelState((state) => state.etapa);
  const said = usePanelState((state) => state.anuncio);
  const large = stage.em !== 'formulario' && stage.em !== 'abrindo';
  return (
    <div id="situacao" role="status" tabIndex={-1} className={large ? 'panel__status' : 'ui-sr'}>
      {stage.em === 'enviando' && <Sending entrega={stage.entrega} cancelling={stage.cancelando} />}
      {stage.em === 'resolvido' && <Resolved />}
      {stage.em === 'entregue' &&
        (stage.recibo.acrescentado ? (
          <Appended recibo={stage.recibo} />
        ) : (
          <Delivered recibo={stage.recibo} />
        ))}
      {stage.em === 'espera' && <Waiting {...stage} />}
      {!large && said}
    </div>
  );
}

function Sending({ entrega, cancelling }: { entrega: string | null; cancelling: boolean }) {
  const panel = usePanel();
  const said = usePanelState((state) => state.anuncio);
  const progress = useProgress(entrega);
  useEffect(() => void load(), []);
  return (
    <div className="result">
      <p className="result__title">
        {entrega === null ? texto.guardando : `${texto.guardado} ${texto.enviando}`}
      </p>
      <progress
        aria-label={texto.enviando}
        {...(progress && progress.total > 0 && { value: progress.enviados, max: progress.total })}
      />
      {progress && progress.total > 0 && (
        // Read once by the title; twice a second would be noise.
        <p className="ui-muted" aria-hidden="true">
          {texto.enviados(tamanho(progress.enviados), tamanho(progress.total))}
        </p>
      )}
      {said === texto.naoCancelou && <p>{said}</p>}
      {entrega !== null && (
        <button
          type="button"
          className="ui-button"
          disabled={cancelling}
          onClick={() => void cancel(panel)}
        >
          {cancelling ? texto.cancelando : texto.cancelarEnvio}
        </button>
      )}
    </div>
  );
}

/** Bytes accepted so far, as the drainer writes them. */
function useProgress(entrega: string | null): Entrega['progresso'] | null {
  const [progress, setProgress] = useState<Entrega['progresso'] | null>(null);
  useEffect(() => {
    if (entrega === null) return undefined;
    const read = () =>
      void loadDelivery(entrega).then((stored) => stored && setProgress(stored.progresso));
    read();
    const timer = setInterval(read, 400);
    return () => clearInterval(timer);
  }, [entrega]);
  return progress;
}
