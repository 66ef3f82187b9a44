/** Changes to the marks of a picture, with the way back and forth, without limit while the panel lives. */
import type { Panel, PanelState } from '@/components/panel/panel-store';
import type { Edicao } from '@/lib/picture/editing';

/** What lies before and after the marks of one picture as they are now; the nearest is the last. */
export interface Passos {
  antes: readonly Edicao[];
  depois: readonly Edicao[];
}

/**
 * Changes the marks of picture `id`. A change that changes nothing is no step.
 * @param joins part of the same movement as the change before (a key held down): undone with it
 * @returns whether anything changed
 */
export function changeMarks(
  panel: Panel,
  id: string,
  next: (edicao: Edicao) => Edicao,
  joins = false,
): boolean {
  const state = panel.getState();
  const now = marksOf(state, id);
  const after = next(now);
  if (after === now) return false;
  const { antes } = stepsOf(state, id);
  go(panel, id, after, {
    antes: joins && antes.length > 0 ? antes : [...antes, now],
    depois: [],
  });
  return true;
}

/** Back to before the last change; false when there is none. */
export function undoMarks(panel: Panel, id: string): boolean {
  const { antes, depois } = stepsOf(panel.getState(), id);
  const before = antes.at(-1);
  if (!before) return false;
  go(panel, id, before, {
    antes: antes.slice(0, -1),
    depois: [...depois, marksOf(panel.getState(), id)],
  });
  return true;
}

/** Forth again to what was undone; false when there is nothing. */
export function redoMarks(panel: Panel, id: string): boolean {
  const { antes, depois } = stepsOf(panel.getState(), id);
  const after = depois.at(-1);
  if (!after) return false;
  go(panel, id, after, {
    antes: [...antes, marksOf(panel.getState(), id)],
    depois: depois.slice(0, -1),
  });
  return true;
}

/** For `usePanelState(canUndo(id))`. */
export const canUndo = (id: string) => (state: PanelState) => stepsOf(state, id).antes.length > 0;
export const canRedo = (id: string) => (state: PanelState) => stepsOf(state, id).depois.length > 0;

/** The marks of a picture as they are now. */
export function marksOf({ rascunho }: PanelState, id: string): Edicao {
  const imagem = rascunho.imagens.find((each) => each.id === id);
  const { marcas = [], descobertas = [], sugestoes = [] } = imagem ?? {};
  return { marcas, descobertas, sugestoes };
}

function stepsOf({ passos }: PanelState, id: string): Passos {
  return passos[id] ?? { antes: [], depois: [] };
}

function go(panel: Panel, id: string, edicao: Edicao, steps: Passos): void {
  const { passos, rascunho } = panel.getState();
  panel.setState({ passos: { ...passos, [id]: steps } });
  const [marcas, descobertas, sugestoes] = [
    [...edicao.marcas],
    [...edicao.descobertas],
    [...edicao.sugestoes],
  ];
  panel.edit({
    imagens: rascunho.imagens.map((imagem) =>
      imagem.id === id ? { ...imagem, marcas, descobertas, sugestoes } : imagem,
    ),
  });
}
