/** Nothing can be sent before somebody says where to. */
import { openOptions } from '@/lib/browser/runtime';
import { POPUP } from '@/lib/text/popup';

export function NoHelpdesk() {
  const { titulo, explica, botao } = POPUP.semHelpdesk;
  return (
    <section className="aviso aviso-alerta" aria-labelledby="sem-helpdesk">
      <h2 id="sem-helpdesk">{titulo}</h2>
      <p>{explica}</p>
      <button type="button" className="ui-button" onClick={() => void openOptions()}>
        {botao}
      </button>
    </section>
  );
}
