/**
 * The picture editor over the panel, while a picture is opened large. It is fetched once the panel
 * has been painted, so that opening the panel does not pay for it.
 */
import { useEffect, useState, type ComponentType } from 'react';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';

const load = (): Promise<ComponentType> =>
  import('./editor/editor').then(
    ({ default: Editor }) => Editor,
    () => Missing,
  );

/** Milliseconds from the form to a panel that has surely been painted, its picture decoded. */
const AFTER = 500;

// Not React's `lazy`: after its fallback it keeps the editor back for 300 ms (measured).
export function WorkView() {
  const open = usePanelState(({ ampliada, rascunho }) =>
    rascunho.imagens.some(({ id }) => id === ampliada),
  );
  const [Editor, setEditor] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (Editor) return undefined;
    const soon = setTimeout(
      () => void load().then((loaded) => setEditor(() => loaded)),
      open ? 0 : AFTER,
    );
    return () => clearTimeout(soon);
  }, [open, Editor]);
  return open && Editor ? <Editor /> : null;
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
