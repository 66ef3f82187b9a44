/** Changes to the marks of a picture, each with its way back, without limit while the panel lives. */
import type { Panel, PanelState } from '@/components/panel/panel-store';
import type { Edicao } from '@/lib/picture/editing';

/**
 * Changes the marks of picture `id`.
 * @param joins part of the same movement as the change before (a key held down): undone with it
 */
export function changeMarks(
  panel: Panel,
  id: string,
  next: (edicao: Edicao) => Edicao,
  joins = false,
): void {
  const state = panel.getState();
  const before = marksOf(state, id);
  const past = state.passos[id] ?? [];
  if (!joins || past.length === 0) {
    panel.setState({ passos: { ...state.passos, [id]: [...past, before] } });
  }
  write(panel, id, next(before));
}

/** Back to before the last change; false when there is none. */
export function undoMarks(panel: Panel, id: string): boolean {
  const { passos } = panel.getState();
  const past = passos[id] ?? [];
  const before = past.at(-1);
  if (!before) return false;
  panel.setState({ passos: { ...passos, [id]: past.slice(0, -1) } });
  write(panel, id, before);
  return true;
}

function marksOf({ rascunho }: PanelState, id: string): Edicao {
  const imagem = rascunho.imagens.find((each) => each.id === id);
  return { marcas: imagem?.marcas ?? [], descobertas: imagem?.descobertas ?? [] };
}

function write(panel: Panel, id: string, { marcas, descobertas }: Edicao): void {
  const { imagens } = panel.getState().rascunho;
  panel.edit({
    imagens: imagens.map((imagem) =>
      imagem.id === id ? { ...imagem, marcas: [...marcas], descobertas: [...descobertas] } : imagem,
    ),
  });
}
