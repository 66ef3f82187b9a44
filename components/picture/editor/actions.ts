/** What the person does in the editor, by pointer or keyboard: each one change, said in words. */
import {
  accept,
  acceptAll,
  add,
  coverAgain,
  isFixed,
  nextId,
  remove,
  type Edicao,
} from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { texto as t } from '@/lib/text/picture';
import { redoMarks, undoMarks } from '../marks-history';
import type { Editor } from './editor-store';
import {
  acceptButton,
  fieldOf,
  focusOn,
  inList,
  isInList,
  keepFocus,
  onStage,
  shownRow,
} from './focus';
import { inTheMiddle } from './new-marks';
import { isWritten, type Tipo } from './tools';
import { nameOf } from './words';
import { seenArea } from './zoom';

/** A mark of this kind in the middle of what is seen, ready to be moved or written on. */
export function addHere(editor: Editor, tipo: Tipo): void {
  const edicao = editor.marks();
  const marca = inTheMiddle(tipo, nextId(edicao), seenArea(editor), edicao, editor.imagem());
  if (!marca) return;
  editor.setState({ ferramenta: tipo });
  editor.change((now) => add(now, marca));
  take(editor, marca);
}

/** A mark was just made: chosen, focused, said. */
export function take(editor: Editor, { id, tipo }: Marca, byPointer = false): void {
  editor.setState({ escolhida: id, apontada: id });
  editor.say(t.adicionada[tipo]);
  const writes = tipo === 'texto' || (byPointer && isWritten(tipo));
  focusOn(editor, writes ? fieldOf(id) : onStage(id));
}

/** Takes a mark away; an automatic one first asks, once for the picture. */
export function takeAway(editor: Editor, id: string, confirmed = false): void {
  const { marcas, descobertas } = editor.marks();
  const marca = marcas.find((each) => each.id === id);
  if (!marca) return;
  const automatic = marca.tipo === 'tarja' && marca.origem === 'automatica';
  if (automatic && !confirmed && descobertas.length === 0) {
    return editor.setState({ perguntando: id, escolhida: id });
  }
  const name = nameOf(marca, marcas);
  const neighbour = neighbourOf(marcas, marca);
  const listed = isInList() || confirmed;
  editor.setState({ perguntando: null, escolhida: null, apontada: null });
  editor.change((now) => remove(now, id));
  editor.say(isFixed(marca) ? t.mostrada : t.retirada(name));
  if (automatic) focusOn(editor, shownRow(id));
  else focusOn(editor, neighbour && (listed ? inList(neighbour) : onStage(neighbour)));
}

/** The question is answered with no: it stays covered. */
export function keepCovered(editor: Editor): void {
  const { perguntando } = editor.getState();
  editor.setState({ perguntando: null });
  focusOn(editor, perguntando && onStage(perguntando));
}

export function cover(editor: Editor, id: string): void {
  editor.change((now) => coverAgain(now, id));
  editor.setState({ escolhida: id });
  editor.say(t.cobertaDeNovo);
  focusOn(editor, inList(id), onStage(id));
}

/** Covers a suggestion; without `id` the next one. */
export function acceptOne(
  editor: Editor,
  id: string | undefined = editor.marks().sugestoes[0]?.id,
): void {
  if (id === undefined) return editor.say(t.semSugestoes);
  const { sugestoes } = editor.marks();
  const at = sugestoes.findIndex((each) => each.id === id);
  const next = sugestoes[at + 1] ?? sugestoes[at - 1];
  editor.change((now) => accept(now, id));
  editor.setState({ escolhida: next?.id ?? null, apontada: next?.id ?? null });
  editor.say(t.cobriu(sugestoes.length - 1));
  if (next) focusOn(editor, acceptButton(next.id));
  else keepFocus(editor);
}

export function acceptEvery(editor: Editor): void {
  editor.change(acceptAll);
  editor.setState({ escolhida: null, apontada: null });
  editor.say(t.cobriuTodas);
  keepFocus(editor);
}

export function undo(editor: Editor): void {
  editor.say(undoMarks(editor.panel, editor.imagem().id) ? t.desfeito : t.nadaADesfazer);
  keepFocus(editor);
}

export function redo(editor: Editor): void {
  editor.say(redoMarks(editor.panel, editor.imagem().id) ? t.refeito : t.nadaARefazer);
  keepFocus(editor);
}

/** Chosen and focused where it lies in the picture. */
export function goTo(editor: Editor, id: string): void {
  editor.setState({ escolhida: id, apontada: id });
  focusOn(editor, onStage(id));
}

/** One thing let go: the chosen mark, then the tool. False when nothing was held any more. */
export function letGo(editor: Editor): boolean {
  const { escolhida, ferramenta } = editor.getState();
  if (escolhida === null && ferramenta === 'tarja') return false;
  editor.setState(
    escolhida === null ? { ferramenta: 'tarja' } : { escolhida: null, apontada: null },
  );
  focusOn(editor);
  return true;
}

export function close({ panel }: Editor): void {
  const { ampliada } = panel.getState();
  panel.setState({ ampliada: null });
  // After the dialog is gone; a closed dialog would leave the focus on the page's body.
  setTimeout(() => document.getElementById(`ampliar-${ampliada}`)?.focus());
}

/** The next of the person's own marks, for the focus of what goes. */
function neighbourOf(marcas: Edicao['marcas'], marca: Marca): string | undefined {
  const own = marcas.filter((each) => each === marca || !isFixed(each));
  const at = own.indexOf(marca);
  return (own[at + 1] ?? own[at - 1])?.id;
}
