/**
 * What of a page is let through to the screen: a box that scrolls or cuts hides the rest of what is
 * in it. Where that is not sure, more is let through, never less: what follows from it is covered.
 */
import type { Retangulo } from '@/lib/picture/area';

/** What two rectangles share; null when nothing. */
export function intersect(a: Retangulo, b: Retangulo): Retangulo | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Inside its borders and scroll bars; `escala` is that of transforms. */
export function insideOf(elemento: Element): { caixa: Retangulo; escala: number } {
  const { x, y, width, height } = elemento.getBoundingClientRect();
  const { offsetWidth } = elemento as Partial<HTMLElement>;
  // Of SVG, which has neither.
  if (offsetWidth === undefined) return { caixa: { x, y, width, height }, escala: 1 };
  const escala = offsetWidth > 0 ? width / offsetWidth : 1;
  return {
    escala,
    caixa: {
      x: x + elemento.clientLeft * escala,
      y: y + elemento.clientTop * escala,
      width: elemento.clientWidth * escala,
      height: elemento.clientHeight * escala,
    },
  };
}

/** Where in the frame's viewport something inside an element may be seen; null when nowhere. */
export type Vista = (elemento: Element | null) => Retangulo | null;

export function openView(janela: Window): Vista {
  const vistos = new Map<Element, Retangulo | null>();

  const look: Vista = (elemento) => {
    if (!elemento || FOLHAS.has(elemento.localName)) return TUDO;
    const vista = vistos.has(elemento) ? vistos.get(elemento)! : clip(elemento);
    vistos.set(elemento, vista);
    return vista;
  };

  function clip(elemento: Element): Retangulo | null {
    const estilo = janela.getComputedStyle(elemento);
    const fora = look(containerOf(elemento, estilo.position));
    const corta = !/visible|^$/.test(estilo.overflow) && !SEM_CAIXA.test(estilo.display);
    return fora && (corta ? intersect(fora, insideOf(elemento).caixa) : fora);
  }

  /** What scrolls along with it: not the boxes that a positioned element is let out of. */
  function containerOf(elemento: Element, posicao: string): Element | null {
    if (posicao === 'fixed') return null;
    const acima = parentOf(elemento);
    return posicao === 'absolute' ? positioned(acima) : acima;
  }

  function positioned(elemento: Element | null): Element | null {
    if (!elemento) return null;
    const { position, transform } = janela.getComputedStyle(elemento);
    const segura = position !== 'static' || transform !== 'none';
    return segura ? elemento : positioned(parentOf(elemento));
  }

  return look;
}

/** Neither `visibility` nor a closed `<details>` hides it; `display` leaves no boxes to ask about. */
export function isShown(janela: Window, elemento: Element | null): boolean {
  if (!elemento) return true;
  const { visibility, display } = janela.getComputedStyle(elemento);
  if (visibility === 'hidden' || visibility === 'collapse') return false;
  return display === 'contents' || (elemento.checkVisibility?.() ?? true);
}

/** As drawn: a shadow root's content is its host's. */
const parentOf = (elemento: Element): Element | null =>
  elemento.assignedSlot ??
  elemento.parentElement ??
  (elemento.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** Scrolled by the window: their overflow is the viewport's. */
const FOLHAS = new Set(['html', 'body']);
const SEM_CAIXA = /^(?:inline|contents|table-(?:row|header|footer|column).*)$/;
const TUDO: Retangulo = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };
