/**
 * Where elements that carry an attribute are seen, in every frame: measured anew here, without the
 * extension's code, and by other means where there are some (a frame's scale by its `innerWidth`).
 */
import type { Page } from 'puppeteer-core';
import type { Area } from './pixels.ts';

export interface Marked extends Area {
  /** What the attribute says, or else the element. */
  nome: string;
}

/**
 * Boxes of the text, a line each, or of the whole element where it is a field or has no text: in CSS
 * pixels of the top window, cut to what is seen of them. Frames of other origins are not entered.
 */
export async function markedPlaces(page: Page, atributo: string): Promise<Marked[]> {
  return await page.evaluate((attribute) => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const found: { nome: string; x: number; y: number; largura: number; altura: number }[] = [];

    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const layout = {
      /** Without border and scroll bars; how much larger it is drawn than laid out. */
      inner(element: HTMLElement): Box & { sx: number; sy: number } {
        const box = element.getBoundingClientRect();
        const sx = box.width / element.offsetWidth || 1;
        const sy = box.height / element.offsetHeight || 1;
        const left = box.left + element.clientLeft * sx;
        const top = box.top + element.clientTop * sy;
        const right = left + element.clientWidth * sx;
        return { left, top, right, bottom: top + element.clientHeight * sy, sx, sy };
      },
      above: (node: Element): Element | null =>
        node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null,
    };
    /** What boxes that scroll or cut leave to be seen. */
    const cut = (element: Element): Box => {
      let rest: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
      const { body } = element.ownerDocument;
      for (let up = layout.above(element); up && up !== body; up = layout.above(up)) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX !== 'visible' || overflowY !== 'visible') {
          if (up instanceof up.ownerDocument.defaultView!.HTMLElement)
            rest = meet(rest, layout.inner(up));
        }
      }
      return rest;
    };
    const boxesOf = (element: Element): Box[] => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const boxes: Box[] = [];
      for (let no = texts.nextNode(); no; no = texts.nextNode()) {
        const range = no.ownerDocument!.createRange();
        range.selectNode(no);
        boxes.push(...range.getClientRects());
      }
      const whole = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || boxes.length === 0;
      return whole ? [element.getBoundingClientRect()] : boxes;
    };

    function look(root: Document | ShadowRoot, place: (box: Box) => Box, seen: Box) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.hasAttribute(attribute)) {
          const nome = element.getAttribute(attribute) || element.textContent.trim();
          const window = cut(element);
          for (const box of boxesOf(element)) {
            const { left, top, right, bottom } = meet(place(meet(box, window)), seen);
            const [x, y] = [Math.ceil(left), Math.ceil(top)];
            const largura = Math.floor(right) - x;
            const altura = Math.floor(bottom) - y;
            if (largura > 2 && altura > 2) found.push({ nome, x, y, largura, altura });
          }
        }
        if (element.shadowRoot) look(element.shadowRoot, place, seen);
        const { contentDocument } = element as HTMLIFrameElement;
        const inside = contentDocument?.defaultView;
        if (!contentDocument || !inside || element.tagName !== 'IFRAME') continue;
        const { left: l, top: t, sx, sy } = layout.inner(element);
        const style = getComputedStyle(element);
        const padding = (side: string) => parseFloat(style.getPropertyValue(`padding-${side}`));
        const width = element.clientWidth - padding('left') - padding('right');
        const scale = (width * sx) / inside.innerWidth;
        const into = ({ left, top, right, bottom }: Box) => {
          const x = l + padding('left') * sx;
          const y = t + padding('top') * sy;
          return place({
            left: x + left * scale,
            top: y + top * scale,
            right: x + right * scale,
            bottom: y + bottom * scale,
          });
        };
        const { innerWidth: right, innerHeight: bottom } = inside;
        const clipped = place(cut(element));
        look(
          contentDocument,
          into,
          meet(meet(seen, clipped), into({ left: 0, top: 0, right, bottom })),
        );
      }
    }
    look(document, (box) => box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    return found;
  }, atributo);
}
