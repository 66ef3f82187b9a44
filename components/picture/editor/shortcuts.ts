/** Keys of the whole editor. Those of a chosen mark are in `mark-keys`; a field keeps its own. */
import type { KeyboardEvent } from 'react';
import { acceptOne, close, letGo, redo, undo } from './actions';
import type { Editor } from './editor-store';
import { focusOn, toolId } from './focus';
import { turn } from './pictures';
import { FERRAMENTAS } from './tools';
import { zoomBy, zoomTo } from './zoom';

export function onEditorKey(editor: Editor, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    return escape(editor);
  }
  if (isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const action = event.ctrlKey || event.metaKey ? WITH_CTRL[key] : plain(key, event);
  if (!action) return;
  event.preventDefault();
  action(editor, event);
}

/** Lets go of what is held; with nothing in the hand it leaves. */
export function escape(editor: Editor): void {
  if (!letGo(editor)) close(editor);
}

type Action = (editor: Editor, event: KeyboardEvent) => void;

const WITH_CTRL: Record<string, Action> = {
  z: (editor, { shiftKey }) => (shiftKey ? redo(editor) : undo(editor)),
  y: redo,
};

const PLAIN: Record<string, Action> = {
  '+': (editor) => zoomBy(editor, 1),
  '=': (editor) => zoomBy(editor, 1),
  '-': (editor) => zoomBy(editor, -1),
  '0': (editor) => zoomTo(editor, null),
  '1': (editor) => zoomTo(editor, 1),
  c: (editor) => acceptOne(editor, chosenSuggestion(editor)),
  pageup: (editor) => turn(editor, -1),
  pagedown: (editor) => turn(editor, 1),
  ...Object.fromEntries(
    FERRAMENTAS.map(({ tipo, tecla }): [string, Action] => [
      tecla.toLowerCase(),
      (editor) => {
        editor.setState({ ferramenta: tipo, escolhida: null, apontada: null });
        focusOn(editor, toolId(tipo));
      },
    ]),
  ),
};

function plain(key: string, { altKey, target }: KeyboardEvent): Action | undefined {
  // In the picture the space bar takes hold of it; on a button it presses.
  if (key === ' ' && target instanceof Element && target.closest('.stage')) {
    return (editor) => editor.setState({ andando: true });
  }
  return altKey ? undefined : PLAIN[key];
}

function chosenSuggestion(editor: Editor): string | undefined {
  const { escolhida } = editor.getState();
  return editor.marks().sugestoes.find(({ id }) => id === escolhida)?.id;
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio')
  );
}
