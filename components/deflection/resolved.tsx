/** After "Isso resolveu": nothing was sent, and there is a way back. */
import { close } from '@/components/panel/placing';
import { usePanel } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { comeBack } from './acting';

export function Resolved() {
  const panel = usePanel();
  return (
    <div className="result">
      <span className="result__mark">
        <Icon name="certo" size={28} />
      </span>
      <p className="result__title">{DEFLEXAO.resolvido}</p>
      <p className="ui-muted">{DEFLEXAO.resolvidoAjuda}</p>
      <div className="result__actions">
        <button
          type="button"
          className="ui-button ui-button--primary ui-button--large"
          onClick={() => void close(panel, true)}
        >
          {DEFLEXAO.fechar}
        </button>
        <button
          type="button"
          className="ui-button ui-button--large"
          onClick={() => comeBack(panel)}
        >
          {DEFLEXAO.voltar}
        </button>
      </div>
    </div>
  );
}
