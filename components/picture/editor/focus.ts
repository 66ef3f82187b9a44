/** Where the focus goes, by what it should be on. */
import type { Editor } from './editor-store';

/** Ids of the elements that can be gone to, by the mark's id. */
export const onStage = (id: string) => `marca-${id}`;
export const inList = (id: string) => `linha-${id}`;
export const fieldOf = (id: string) => `escrito-${id}`;
export const shownRow = (id: string) => `mostrada-${id}`;
export const acceptButton = (id: string) => `cobrir-${id}`;
export const toolId = (tipo: string) => `ferramenta-${tipo}`;

/**
 * Focuses the first of these elements that is there; else the tool in the hand. At once where the
 * first is there already, so that the next key goes to it; else once React has drawn it.
 */
export function focusOn(editor: Editor, ...ids: (string | null | undefined)[]): void {
  const tool = toolId(editor.getState().ferramenta);
  const wanted = [...ids.filter((id) => typeof id === 'string'), tool];
  if (!tryFocus(wanted[0])) setTimeout(() => wanted.some(tryFocus));
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

function tryFocus(id: string | undefined): boolean {
  const element = document.getElementById(id ?? '');
  element?.focus({ preventScroll: true });
  // What lies under an open question, or is gone with the next drawing, does not take it.
  if (!element || document.activeElement !== element) return false;
  element.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  return true;
}
