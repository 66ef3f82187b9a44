/** What is left to do once a chamado is stored or sent. */
import { texto } from '@/lib/text/panel';
import { startAnother } from './opening';
import { close } from './placing';
import { usePanel } from './use-panel';

export function ResultActions() {
  const panel = usePanel();
  return (
    <div className="result__actions">
      <button
        type="button"
        className="ui-button ui-button--primary ui-button--large"
        onClick={() => void close(panel, false)}
      >
        {texto.fechar}
      </button>
      <button
        type="button"
        className="ui-button ui-button--large"
        onClick={() => void startAnother(panel).catch(() => null)}
      >
        {texto.reportarOutro}
      </button>
    </div>
  );
}
