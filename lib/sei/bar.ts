/**
 * Where a button may stand on a SEI page without covering anything of SEI's. Runs in every top page
 * of the hosts that the person chose: small, and reads only.
 */

/** A free strip of the viewport, in CSS pixels; `direita` is where it ends. */
export interface Strip {
  esquerda: number;
  direita: number;
  topo: number;
  altura: number;
}

/** Left and right part of the system bar: wide, narrow (4.x, 5) and 3.x (sei-pages §8). */
const BARS = [
  ['#divInfraBarraSistemaPadraoE', '#divInfraBarraSistemaPadraoD'],
  ['.infraBarraSistemaMovelE', '.infraBarraSistemaMovelD'],
  ['#divInfraBarraSistemaE', '#divInfraBarraSistemaD'],
] as const;

/** The bar above it, with the name of the installation alone. */
const TITLES = 'h6.infraCorBarraSuperior, #divInfraBarraSuperior';

/** Proofs that this is SEI and not another system drawn by the same framework (sei-pages §2). */
const PROOFS =
  'img[title^="Sistema Eletr"][title*="de Informa"], script[src*="js/sei.js?"], input[id="hdnInfraPrefixoCookie"][value*="_SEI_"]';

export function isSei(document: Document, url: URL | Location): boolean {
  if (document.querySelector(PROOFS)) return true;
  return url.search.includes('sigla_sistema=SEI') && document.querySelector('#frmLogin') !== null;
}

/**
 * The strip between the two parts of the system bar, then the free end of the one above it. Each is
 * measured when it is asked for.
 */
export function* freeStrips(document: Document): Generator<Strip> {
  for (const [left, right] of BARS) {
    const before = content(document.querySelector(left));
    const after = content(document.querySelector(right));
    if (before && after && after.left > before.right) {
      yield {
        esquerda: before.right,
        direita: after.left,
        topo: Math.min(before.top, after.top),
        altura: Math.max(before.bottom, after.bottom) - Math.min(before.top, after.top),
      };
    }
  }
  for (const title of document.querySelectorAll(TITLES)) {
    const bar = title.getBoundingClientRect();
    const text = content(title);
    if (!text || text.right >= bar.right) continue;
    yield {
      esquerda: text.right,
      direita: bar.right,
      topo: bar.top,
      altura: bar.height,
    };
  }
}

/** The box of what an element really shows, which may be far less than the element's own. */
function content(element: Element | null): DOMRect | null {
  if (!element) return null;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? box : null;
}
