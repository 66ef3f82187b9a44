/**
 * The picture over the whole window: tools above, the picture, and beside it everything that is on
 * it as lists. Loaded when it is wanted; "Concluir" or Escape ends it, nothing has to be saved.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import { usePanel } from '@/components/panel/use-panel';
import { useWholeWindow } from '@/components/panel/whole-window';
import { texto as t } from '@/lib/text/picture';
import { createEditor, EditorContext, useEditor, useEditorState } from './editor-store';
import { focusOn } from './focus';
import { Question } from './question';
import { escape, onEditorKey } from './shortcuts';
import { Side } from './side';
import { Stage } from './stage';
import { Toolbar } from './toolbar';
import './editor.css';
import './stage.css';
import './side.css';

export default function PictureEditor() {
  const panel = usePanel();
  const [editor] = useState(() => createEditor(panel));
  return (
    <EditorContext value={editor}>
      <Window />
    </EditorContext>
  );
}

function Window() {
  const editor = useEditor();
  const dialog = useRef<HTMLDialogElement>(null);
  const grown = useWholeWindow();

  useLayoutEffect(() => dialog.current?.showModal(), []);
  // With the first picture of it: whoever types at once must not lose the focus to this.
  useLayoutEffect(() => {
    if (grown) focusOn(editor);
  }, [editor, grown]);

  return (
    <dialog
      ref={dialog}
      className="editor ui-window"
      data-growing={grown ? undefined : ''}
      aria-labelledby="editor-titulo"
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === dialog.current) escape(editor);
      }}
      onKeyDown={(event) => onEditorKey(editor, event)}
      onKeyUp={({ key }) => key === ' ' && editor.setState({ andando: false })}
    >
      <Toolbar />
      <Stage />
      <Side />
      <Question />
      <Helps />
      <Said />
    </dialog>
  );
}

/** What can be done with a mark, read after its name. */
function Helps() {
  return (
    <div hidden>
      <p id="editor-ajuda-area">{t.ajudaMarca}</p>
      <p id="editor-ajuda-seta">{t.ajudaSeta}</p>
      <p id="editor-ajuda-escrita">{t.ajudaEscrita}</p>
      <p id="editor-ajuda-coberta">{t.ajudaCoberta}</p>
      <p id="editor-ajuda-sugestao">{t.ajudaSugestao}</p>
    </div>
  );
}

function Said() {
  return (
    <p className="ui-sr" aria-live="polite">
      {useEditorState((state) => state.dito)}
    </p>
  );
}
