/** Always in view: what went wrong, whether the draft is safe, and "Enviar chamado". */
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';
import type { Panel } from './panel-store';
import { useReceipt } from './receipt-line';
import { send } from './sending';
import { usePanel, usePanelState } from './use-panel';

export function Footer() {
  const panel = usePanel();
  const falha = usePanelState((state) => state.falha);
  const lost = usePanelState((state) => state.perdido || state.semGuarda);
  const receipt = useReceipt();
  return (
    <footer className="panel__footer">
      {falha?.lugar === 'rodape' && (
        <p className="ui-note ui-note--error" role="alert">
          <Icon name="alerta" />
          {falha.texto}
        </p>
      )}
      {receipt.details}
      <div className="panel__send">
        <div className="panel__state">
          {receipt.line}
          <Saved />
        </div>
        <button
          type="button"
          className="ui-button ui-button--primary ui-button--large"
          title={texto.enviarDica}
          disabled={lost}
          onClick={() => sendAndFocus(panel)}
        >
          {texto.enviar}
        </button>
      </div>
    </footer>
  );
}

/** Sends, or takes the person to the first thing that is missing. */
export function sendAndFocus(panel: Panel): void {
  void send(panel).then((first) => {
    // After the messages are on the page, so that the control is described when it is reached.
    if (first !== null) setTimeout(() => controlOf(first)?.focus());
  });
}

/** A cell of a list that is folded away is reached by its list. */
function controlOf(id: string): HTMLElement | null {
  return document.getElementById(id) ?? document.getElementById(id.split('.')[0] ?? '');
}

function Saved() {
  const saved = usePanelState((state) => state.salvo);
  const touched = usePanelState((state) => state.mexeu);
  if (saved === 'falhou') return <span className="ui-error">{texto.naoSalvou}</span>;
  if (!touched) return null;
  return (
    <span className="ui-muted panel__saved">
      {saved === 'salvo' && <Icon name="certo" size={13} />}
      {saved === 'salvo' ? texto.rascunhoSalvo : texto.salvando}
    </span>
  );
}
