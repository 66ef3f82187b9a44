/** The pictures of the report as steps: which one is in the editor, and in which order they go. */
import { texto as t } from '@/lib/text/picture';
import type { Editor } from './editor-store';
import { keepFocus } from './focus';

/** Goes to the next (1) or the one before (-1); nothing happens at the ends. */
export function turn(editor: Editor, by: 1 | -1): void {
  const { index, imagens } = placeOf(editor);
  const next = imagens[index + by];
  if (!next) return;
  editor.panel.setState({ ampliada: next.id });
  editor.setState({ escolhida: null, apontada: null, perguntando: null, zoom: null });
  editor.say(t.mudou(index + by + 1, imagens.length));
  keepFocus(editor);
}

/** Moves the picture one place further (1) or nearer (-1) in the report. */
export function reorder(editor: Editor, by: 1 | -1): void {
  const { index, imagens } = placeOf(editor);
  const [here, there] = [imagens[index], imagens[index + by]];
  if (!here || !there) return;
  editor.panel.edit({
    imagens: imagens.with(index, there).with(index + by, here),
  });
  editor.say(t.movida(index + by + 1, imagens.length));
}

function placeOf({ panel }: Editor) {
  const { ampliada, rascunho } = panel.getState();
  const { imagens } = rascunho;
  return { imagens, index: imagens.findIndex(({ id }) => id === ampliada) };
}
