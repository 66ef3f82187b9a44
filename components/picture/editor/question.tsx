/** "Mostrar esta área?": asked once for a picture, before the first automatic tarja is taken away. */
import { useEffect, useRef } from 'react';
import { texto as t } from '@/lib/text/picture';
import { keepCovered, takeAway } from './actions';
import { useEditor, useEditorState } from './editor-store';

export function Question() {
  const id = useEditorState((state) => state.perguntando);
  return id === null ? null : <Asked id={id} />;
}

function Asked({ id }: { id: string }) {
  const editor = useEditor();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="question"
      role="alertdialog"
      aria-labelledby="editor-pergunta"
      aria-describedby="editor-pergunta-ajuda"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        keepCovered(editor);
      }}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        keepCovered(editor);
      }}
    >
      <h3 id="editor-pergunta">{t.pergunta}</h3>
      <p id="editor-pergunta-ajuda">{t.perguntaAjuda}</p>
      <div className="question__answers">
        <button
          type="button"
          className="ui-button ui-button--primary"
          onClick={() => keepCovered(editor)}
        >
          {t.manter}
        </button>
        <button
          type="button"
          className="ui-button ui-button--danger"
          onClick={() => takeAway(editor, id, true)}
        >
          {t.mostrar}
        </button>
      </div>
    </dialog>
  );
}
