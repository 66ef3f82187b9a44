/** Where the focus goes, by what it should be on; each after React has drawn the change. */
import type { Editor } from './editor-store';

/** Ids of the elements that can be gone to, by the mark's id. */
export const onStage = (id: string) => `marca-${id}`;
export const inList = (id: string) => `linha-${id}`;
export const fieldOf = (id: string) => `escrito-${id}`;
export const shownRow = (id: string) => `mostrada-${id}`;
export const acceptButton = (id: string) => `cobrir-${id}`;
export const toolId = (tipo: string) => `ferramenta-${tipo}`;

/** Focuses the first of these elements that is there; else the tool in the hand. */
export function focusOn(editor: Editor, ...ids: (string | null | undefined)[]): void {
  setTimeout(() => {
    const tool = toolId(editor.getState().ferramenta);
    for (const id of [...ids, tool]) {
      const element = id ? document.getElementById(id) : null;
      if (!element) continue;
      element.focus({ preventScroll: true });
      return element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
  });
}

/** The focus is nowhere because what had it is gone: back to the tool. */
export function keepFocus(editor: Editor): void {
  setTimeout(() => {
    const active = document.activeElement;
    if (!active || active === document.body || active.tagName === 'DIALOG') focusOn(editor);
  });
}

/** Whether the focus is among the lists, so that it stays there. */
export const isInList = () => document.activeElement?.closest('.side') !== null;
