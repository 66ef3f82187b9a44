/** The pointer on the picture: draws, takes, moves, pans; two fingers pinch. */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Edicao } from '@/lib/picture/editing';
import { take } from './actions';
import type { Editor } from './editor-store';
import { focusOn, onStage } from './focus';
import { gestureAt, type Gesto } from './gestures';
import { isWritten } from './tools';
import { panBy, pointAt, scaleOf, zoomTo, type Lugar } from './zoom';

interface Arrasto {
  gesto: Gesto;
  /** Where the pointer went down, and what lay there. */
  from: Lugar;
  on: string | undefined;
  now: ((edicao: Edicao) => Edicao) | null;
}

/** A pointer that moved less than this, in CSS pixels, clicked. */
const TREMOR = 3;

/** `preview` is the change that would be made if the pointer went up now. */
export function usePointer(editor: Editor) {
  const [drag, setDrag] = useState<Arrasto | null>(null);
  const fingers = useRef(new Map<number, Lugar>());
  const panning = useRef<Lugar | null>(null);

  function pointOf(at: Lugar) {
    const state = editor.getState();
    return state.stage
      ? pointAt(state.stage.surface, at, scaleOf(state))
      : { x: at.clientX, y: at.clientY };
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const target = event.target as Element;
    fingers.current.set(event.pointerId, placeOf(event));
    event.currentTarget.setPointerCapture?.(event.pointerId);
    if (fingers.current.size > 1) return setDrag(null);
    if (event.button === 1 || editor.getState().andando) {
      event.preventDefault();
      panning.current = placeOf(event);
    } else if (event.button === 0) {
      // The focus follows below, where it is known whether this was a click or a drag.
      event.preventDefault();
      const on = target.closest<HTMLElement>('[data-marca]')?.dataset['marca'];
      const gesto = gestureAt(editor, target, pointOf(event));
      setDrag({ gesto, from: placeOf(event), on, now: null });
      if (gesto.faz === 'muda') editor.setState({ escolhida: gesto.id });
    }
  }

  function onPointerMove(event: PointerEvent): void {
    const at = placeOf(event);
    const before = fingers.current.get(event.pointerId);
    if (fingers.current.size > 1 && before) return pinch(event.pointerId, before, at);
    fingers.current.set(event.pointerId, at);
    if (!event.buttons && !drag) fingers.current.delete(event.pointerId);
    if (panning.current) {
      panBy(editor, panning.current, at);
      panning.current = at;
    } else if (drag && (drag.now || far(drag.from, at))) {
      setDrag({ ...drag, now: drag.gesto.at(pointOf(at)) });
    }
  }

  function onPointerUp(event: PointerEvent): void {
    fingers.current.delete(event.pointerId);
    panning.current = null;
    if (!drag) return;
    setDrag(null);
    const { gesto, from, on } = drag;
    const at = placeOf(event);
    const moved = drag.now !== null || far(from, at);
    const { ferramenta } = editor.getState();
    if (!moved && on) return focusOn(editor, onStage(on));
    if (!moved && !isWritten(ferramenta)) {
      return editor.setState({ escolhida: null, apontada: null });
    }
    if (!editor.change(gesto.at(pointOf(at)))) return;
    const made = editor.marks().marcas.find(({ id }) => id === gesto.id);
    if (made && gesto.faz === 'desenha') take(editor, made, true);
    else focusOn(editor, onStage(gesto.id));
  }

  function pinch(finger: number, before: Lugar, at: Lugar): void {
    const [other] = [...fingers.current].filter(([id]) => id !== finger).map(([, lugar]) => lugar);
    fingers.current.set(finger, at);
    if (!other) return;
    const ratio = distance(other, at) / Math.max(distance(other, before), 1);
    zoomTo(editor, scaleOf(editor.getState()) * ratio, half(other, before));
    panBy(editor, half(other, before), half(other, at));
  }

  function cancel(): void {
    fingers.current.clear();
    panning.current = null;
    setDrag(null);
  }

  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return undefined;
    // Before the editor hears it: Escape takes back the drag, nothing else.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [dragging]);

  return {
    preview: drag?.now ?? null,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
  };
}

const placeOf = ({ clientX, clientY }: Lugar): Lugar => ({ clientX, clientY });
const distance = (a: Lugar, b: Lugar) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
const far = (a: Lugar, b: Lugar) => distance(a, b) >= TREMOR;
const half = (a: Lugar, b: Lugar): Lugar => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
});
