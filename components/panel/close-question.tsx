/** Asked only when something was typed; keeping is what Enter does. */
import { useEffect, useRef } from 'react';
import { texto } from '@/lib/text/panel';
import { close } from './placing';
import { usePanel, usePanelState } from './use-panel';

export function CloseQuestion() {
  const open = usePanelState((state) => state.fechando);
  return open ? <Question /> : null;
}

function Question() {
  const panel = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="fechar-titulo"
      aria-describedby="fechar-ajuda"
      onCancel={() => panel.setState({ fechando: false })}
    >
      <h2 id="fechar-titulo">{texto.fecharPergunta}</h2>
      <p id="fechar-ajuda">{texto.fecharAjuda}</p>
      <div className="question__answers">
        <button
          type="button"
          className="ui-button ui-button--primary"
          autoFocus
          onClick={() => void close(panel, false)}
        >
          {texto.guardar}
        </button>
        <button
          type="button"
          className="ui-button ui-button--danger"
          onClick={() => void close(panel, true)}
        >
          {texto.descartar}
        </button>
        <button
          type="button"
          className="ui-link"
          onClick={() => panel.setState({ fechando: false })}
        >
          {texto.continuarEscrevendo}
        </button>
      </div>
    </dialog>
  );
}
