/**
 * The picture editor over the panel, while a picture is opened large. It is fetched once the panel
 * has been painted, so that opening the panel does not pay for it.
 */
import { lazy, Suspense, useEffect } from 'react';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';

const load = () => import('./editor/editor');
const Editor = lazy(() => load().catch(() => ({ default: Missing })));

/** Milliseconds from the form to a panel that has surely been painted, its picture decoded. */
const AFTER = 500;

export function WorkView() {
  const open = usePanelState(({ ampliada, rascunho }) =>
    rascunho.imagens.some(({ id }) => id === ampliada),
  );
  useEffect(() => {
    const soon = setTimeout(() => void load().catch(() => null), AFTER);
    return () => clearTimeout(soon);
  }, []);
  return open ? (
    <Suspense fallback={null}>
      <Editor />
    </Suspense>
  ) : null;
}

/** The extension was updated under the open panel: its files have other names now. */
function Missing() {
  const panel = usePanel();
  useEffect(() => panel.setState({ perdido: true, ampliada: null }), [panel]);
  return (
    <p className="ui-note ui-note--error" role="alert">
      <Icon name="alerta" />
      {texto.perdido}
    </p>
  );
}
