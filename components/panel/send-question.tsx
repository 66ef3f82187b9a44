/**
 * Asked when "Enviar" was pressed while the page hides a part of the panel. Going on needs a second
 * press, which counts only after a moment: a page that lured one click does not get the next.
 */
import { useEffect, useRef, useState } from 'react';
import { texto } from '@/lib/text/panel';
import { send } from './sending';
import { usePanel, usePanelState } from './use-panel';

/** Milliseconds in which a second click of the same hand would come. */
const PAUSE = 1_000;

export function SendQuestion() {
  const open = usePanelState((state) => state.conferindo);
  return open ? <Question /> : null;
}

function Question() {
  const panel = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    const timer = setTimeout(() => setReady(true), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  const back = () => panel.setState({ conferindo: false });
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="conferir-titulo"
      aria-describedby="conferir-ajuda"
      onCancel={back}
    >
      <h2 id="conferir-titulo">{texto.encoberto}</h2>
      <p id="conferir-ajuda">{texto.encobertoAjuda}</p>
      <div className="question__answers">
        <button type="button" className="ui-button ui-button--primary" autoFocus onClick={back}>
          {texto.encobertoVoltar}
        </button>
        <button
          type="button"
          className="ui-button"
          disabled={!ready}
          onClick={() => void send(panel, true)}
        >
          {texto.encobertoEnviar}
        </button>
      </div>
    </dialog>
  );
}
