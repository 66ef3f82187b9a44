/**
 * What one open editor holds beside the marks themselves: the tool in the hand, what is chosen,
 * how near the picture is. The marks live in the draft and are changed only through
 * `marks-history`.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Panel } from '@/components/panel/panel-store';
import { usePanelState } from '@/components/panel/use-panel';
import type { Imagem } from '@/lib/outbox/records';
import type { Edicao } from '@/lib/picture/editing';
import { changeMarks, marksOf } from '../marks-history';
import type { Tipo } from './tools';

export interface EditorState {
  ferramenta: Tipo;
  /** Id of the mark, covered area or suggestion that is worked on. */
  escolhida: string | null;
  /** Id of the one under the pointer or the focus, in the picture or in the list. */
  apontada: string | null;
  /** Id of the automatic tarja whose uncovering waits for a yes. */
  perguntando: string | null;
  /** CSS pixels by image pixel; null: as large as fits. */
  zoom: number | null;
  /** The scale at which the whole picture fits, measured by the stage. */
  ajuste: number;
  /** The scroll container and the picture in it, while they are on the page. */
  stage: { box: HTMLElement; surface: HTMLElement } | null;
  /** The space bar is held: the pointer moves the picture instead of drawing. */
  andando: boolean;
  /** Last sentence for who listens. */
  dito: string;
}

export type Editor = ReturnType<typeof createEditor>;

export function createEditor(panel: Panel) {
  const store = createStore<EditorState>(() => INITIAL);
  let later: ReturnType<typeof setTimeout> | undefined;

  /** The picture in the editor. */
  function imagem(): Imagem {
    const { ampliada, rascunho } = panel.getState();
    const found = rascunho.imagens.find(({ id }) => id === ampliada);
    if (!found) throw new Error('editor without picture');
    return found;
  }

  return {
    ...store,
    panel,
    imagem,
    marks: (): Edicao => marksOf(panel.getState(), imagem().id),
    /** Like {@link changeMarks}, on the picture in the editor. */
    change: (next: (edicao: Edicao) => Edicao, joins = false) =>
      changeMarks(panel, imagem().id, next, joins),
    /** @param wait milliseconds: of several sentences in a row only the last is said */
    say(sentence: string, wait = 0): void {
      clearTimeout(later);
      // The same words twice are news only when something differs.
      const say = () =>
        store.setState(({ dito }) => ({
          dito: dito === sentence ? `${sentence}\u00a0` : sentence,
        }));
      if (wait > 0) later = setTimeout(say, wait);
      else say();
    },
  };
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside EditorContext');
  return editor;
}

/** A part of the state; the selector must return the same object while nothing changed. */
export function useEditorState<T>(selector: (state: EditorState) => T): T {
  return useStore(useEditor(), selector);
}

/** The picture in the editor, its place among the draft's, and how many there are. */
export function useImagem(): { imagem: Imagem; index: number; total: number } {
  const editor = useEditor();
  const id = usePanelState((state) => state.ampliada);
  const imagens = usePanelState((state) => state.rascunho.imagens);
  const index = imagens.findIndex((each) => each.id === id);
  return { imagem: imagens[index] ?? editor.imagem(), index, total: imagens.length };
}

const INITIAL: EditorState = {
  ferramenta: 'tarja',
  escolhida: null,
  apontada: null,
  perguntando: null,
  zoom: null,
  ajuste: 1,
  stage: null,
  andando: false,
  dito: '',
};
