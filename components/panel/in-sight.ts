/**
 * Whether the person can really see the panel that they press "Enviar" in. A page may lay something
 * over the frame, fade it, or move it under the pointer; the frame cannot see the page, but the
 * browser can tell it (IntersectionObserver v2, Chromium only: elsewhere nothing is ever asked).
 *
 * Measured in Chromium 156: covers (also with `pointer-events: none`), dialogs above, `opacity`,
 * `filter`, `transform: scale`, `clip-path` and blend modes of the page are told; `mask` is not.
 */
import type { Panel, PanelState } from './panel-store';

/** Whole for so long before a press counts, in ms: less than anybody needs to see and to press. */
const STEADY = 400;
/** Part of the panel that must be within the window; less than 1 for the rounding of a zoom. */
const WHOLE = 0.95;
/** CSS pixels by which a pointer at rest may seem to move. */
const REST = 3;

interface Entry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** In a tab of its own there is no page that could lay anything over the panel. */
export const isOutOfSight = ({ entrada, encoberto, deslocado }: PanelState): boolean =>
  entrada.modo === 'pagina' && (encoberto || deslocado);

/** Keeps `encoberto` and `deslocado` of the panel up to date, for as long as the page is open. */
export function watchSight(panel: Panel): void {
  const known = globalThis.IntersectionObserverEntry?.prototype;
  if (!known || !('isVisible' in known)) return;
  watchCover(panel);
  watchPointer(panel);
}

function watchCover(panel: Panel): void {
  let steady: ReturnType<typeof setTimeout> | undefined;
  const options = { threshold: [0, WHOLE, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    // In a tab that is not shown nothing is seen, and nobody presses anything.
    if (document.visibilityState === 'hidden') return;
    const last: Entry | undefined = entries.at(-1);
    clearTimeout(steady);
    if (last?.isVisible && last.intersectionRatio >= WHOLE) {
      steady = setTimeout(() => panel.setState({ encoberto: false }), STEADY);
    } else {
      panel.setState({ encoberto: true });
    }
  }, options);
  observer.observe(document.documentElement);
  // Back in the tab: asked anew, or what changed meanwhile would be told at its next change alone.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return;
    observer.disconnect();
    observer.observe(document.documentElement);
  });
}

interface Place {
  screenX: number;
  screenY: number;
  clientX: number;
  clientY: number;
}

/**
 * A press counts where the pointer came to by itself. When the page moves the frame under a pointer
 * at rest, the browser tells of no move, and then of a press somewhere else (Chromium 156).
 */
function watchPointer(panel: Panel): void {
  let reached: Place | null = null;
  const capture = { capture: true, passive: true };
  window.addEventListener(
    'pointermove',
    ({ screenX, screenY, clientX, clientY }) => {
      reached = { screenX, screenY, clientX, clientY };
    },
    capture,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      const moved = event.pointerType === 'mouse' && !(reached && samePlace(reached, event));
      panel.setState({ deslocado: moved });
    },
    capture,
  );
  window.addEventListener('keydown', () => panel.setState({ deslocado: false }), capture);
}

const samePlace = (one: Place, other: Place): boolean =>
  (['screenX', 'screenY', 'clientX', 'clientY'] as const).every(
    (axis) => Math.abs(one[axis] - other[axis]) <= REST,
  );
