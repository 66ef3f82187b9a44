/** How near the picture is. Whatever is under the pointer, or in the middle, stays where it is. */
import { flushSync } from 'react-dom';
import { clamp, type Area } from '@/lib/picture/places';
import { texto as t } from '@/lib/text/picture';
import type { Editor, EditorState } from './editor-store';

/** A place on the screen, in CSS pixels of the window. */
export interface Lugar {
  clientX: number;
  clientY: number;
}

const MENOR = 0.1;
const MAIOR = 4;
/** One step of the keys and the buttons. */
const PASSO = 1.25;

export const scaleOf = ({ zoom, ajuste }: EditorState) => zoom ?? ajuste;

/**
 * @param zoom CSS pixels by image pixel, or null for as large as fits
 * @param at stays under the same pixel of the picture; the middle when absent
 */
export function zoomTo(editor: Editor, zoom: number | null, at: Lugar = middle(editor)): void {
  const { stage, ajuste } = editor.getState();
  const before = scaleOf(editor.getState());
  const held = stage && pointAt(stage.surface, at, before);
  const next = zoom && clamp(zoom, Math.min(MENOR, ajuste), MAIOR);
  // Drawn at once: what follows measures it.
  flushSync(() => editor.setState({ zoom: next }));
  const scale = scaleOf(editor.getState());
  if (!stage || !held || scale === before) return;
  const { left, top } = stage.surface.getBoundingClientRect();
  stage.box.scrollBy(left + held.x * scale - at.clientX, top + held.y * scale - at.clientY);
}

export function zoomBy(editor: Editor, steps: number, at?: Lugar): void {
  zoomTo(editor, scaleOf(editor.getState()) * PASSO ** steps, at);
  editor.say(t.zoomEm(scaleOf(editor.getState())), 400);
}

/** Moves the picture with what took hold of it. */
export function panBy(editor: Editor, from: Lugar, to: Lugar): void {
  editor.getState().stage?.box.scrollBy(from.clientX - to.clientX, from.clientY - to.clientY);
}

/** The point of the picture, in image pixels, under a place on the screen. */
export function pointAt(surface: HTMLElement, { clientX, clientY }: Lugar, scale: number) {
  const { left, top } = surface.getBoundingClientRect();
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}

/** What of the picture is in view, in image pixels. */
export function seenArea(editor: Editor): Area {
  const { largura, altura } = editor.imagem();
  const whole = { x: 0, y: 0, largura, altura };
  const { stage } = editor.getState();
  if (!stage) return whole;
  const scale = scaleOf(editor.getState());
  const box = stage.box.getBoundingClientRect();
  const surface = stage.surface.getBoundingClientRect();
  const x = Math.max(box.left - surface.left, 0) / scale;
  const y = Math.max(box.top - surface.top, 0) / scale;
  const right = (Math.min(box.right, surface.right) - surface.left) / scale;
  const bottom = (Math.min(box.bottom, surface.bottom) - surface.top) / scale;
  return right > x && bottom > y ? { x, y, largura: right - x, altura: bottom - y } : whole;
}

function middle(editor: Editor): Lugar {
  const box = editor.getState().stage?.box.getBoundingClientRect() ?? new DOMRect();
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
}
