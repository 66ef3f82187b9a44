/** The whole panel: what is shown at each moment of a report. */
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { WorkView } from '@/components/picture/work-view';
import { texto } from '@/lib/text/panel';
import { CloseQuestion } from './close-question';
import { Collapsed } from './collapsed';
import { Footer } from './footer';
import { Form } from './form';
import { Header } from './header';
import type { Panel as OpenPanel } from './panel-store';
import { Rescue } from './rescue';
import { Status } from './status';
import { SendQuestion } from './send-question';
import { PanelContext, usePanel, usePanelState } from './use-panel';

/** Wanted only after the number, so not loaded before; without its file the number still stands. */
const PanelProof = lazy(async (): Promise<{ default: ComponentType }> => {
  const proof = await import('./proof').catch(() => null);
  return { default: proof ? proof.PanelProof : () => null };
});

export function Panel({ panel }: { panel: OpenPanel }) {
  return (
    <PanelContext value={panel}>
      <Surface />
    </PanelContext>
  );
}

function Surface() {
  const stage = usePanelState((state) => state.etapa.em);
  const collapsed = usePanelState((state) => state.recolhido);
  const mode = usePanelState((state) => state.entrada.modo);
  useFocus();
  if (stage === 'sem_bilhete') return <NoTicket />;
  if (collapsed) return <Collapsed />;
  return (
    <div className={`panel panel--${mode}`} data-etapa={stage}>
      <Header />
      <Rescue />
      <main className="panel__main">
        {stage === 'formulario' && <Form />}
        <Status />
        {stage === 'entregue' && (
          <Suspense>
            <PanelProof />
          </Suspense>
        )}
      </main>
      {stage === 'formulario' && <Footer />}
      <CloseQuestion />
      {stage === 'formulario' && <SendQuestion />}
      {stage === 'formulario' && <WorkView />}
    </div>
  );
}

/**
 * Focus follows the report: the categoria when the form opens, the result when it is sent. It is
 * never taken from a control that the person is using.
 */
function useFocus(): void {
  const panel = usePanel();
  const stage = usePanelState((state) => state.etapa.em);
  const collapsed = usePanelState((state) => state.recolhido);
  const last = useRef(stage);
  useEffect(() => {
    const came = last.current;
    last.current = stage;
    if (collapsed || panel.getState().ampliada) return undefined;
    const active = document.activeElement;
    const free = !active || active === document.body || ['titulo', 'situacao'].includes(active.id);
    const wanted = { formulario: 'categoria', abrindo: 'titulo' }[stage as string] ?? 'situacao';
    return free || (came === 'formulario' && stage === 'enviando') ? settleOn(wanted) : undefined;
  }, [stage, collapsed, panel]);
}

/**
 * The page gives the focus to the frame as it shows it, and again as its window comes to the front.
 * Where that crosses the frame's own `focus()`, Chromium leaves it nowhere (seen in one opening of
 * ten): it is taken again, until the person goes elsewhere in the panel. Answers what ends that.
 */
function settleOn(id: string): () => void {
  const settled = new AbortController();
  const { signal } = settled;
  const take = () => document.getElementById(id)?.focus({ preventScroll: true });
  const again = () =>
    setTimeout(() => !signal.aborted && document.activeElement === document.body && take());
  const leave = ({ target }: FocusEvent) => (target as Element).id !== id && settled.abort();
  take();
  window.addEventListener('focus', again, { signal });
  document.addEventListener('focusin', leave, { signal });
  return () => settled.abort();
}

function NoTicket() {
  const detail = usePanelState((state) =>
    state.etapa.em === 'sem_bilhete' ? state.etapa.detalhe : '',
  );
  return (
    <main className="panel__plain">
      <h1>{detail ? texto.falhouAbrir : texto.semBilhete}</h1>
      <p>{detail || texto.semBilheteAjuda}</p>
    </main>
  );
}
