/** The slim bar that stays while the person goes on in SEI. */
import { texto } from '@/lib/text/panel';
import { captureAndUnfold, collapse } from './placing';
import { usePanel, usePanelState } from './use-panel';

export function Collapsed() {
  const panel = usePanel();
  const busy = usePanelState((state) => state.ocupado === 'capturando');
  return (
    <main className="collapsed">
      <h1>{texto.rascunhoAberto}</h1>
      <button
        type="button"
        className="ui-link"
        disabled={busy}
        onClick={() => void captureAndUnfold(panel)}
      >
        {texto.capturarEstaTela}
      </button>
      <span aria-hidden="true">·</span>
      <button type="button" className="ui-link" onClick={() => collapse(panel, false)}>
        {texto.voltar}
      </button>
    </main>
  );
}
