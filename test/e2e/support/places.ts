/** Where a page shows these texts, in every frame: found anew here, without the extension's code. */
import type { Page } from 'puppeteer-core';
import type { Area } from './pixels.ts';

export interface Place extends Area {
  texto: string;
}

/**
 * Boxes of every occurrence that is seen, one for each line, in CSS pixels of the top window,
 * rounded inwards to whole ones. A text must stand in one text node, or be the value of a field.
 */
export async function placesOf(page: Page, textos: readonly string[]): Promise<Place[]> {
  return await page.evaluate((wanted) => {
    const found: { texto: string; x: number; y: number; largura: number; altura: number }[] = [];
    type Box = { left: number; top: number; right: number; bottom: number };

    function look(janela: Window, dx: number, dy: number, seen: Box) {
      const { document: doc } = janela;
      const note = (texto: string, boxes: Iterable<DOMRect>) => {
        for (const { left, top, right, bottom } of boxes) {
          const x = Math.ceil(Math.max(left + dx, seen.left));
          const y = Math.ceil(Math.max(top + dy, seen.top));
          const largura = Math.floor(Math.min(right + dx, seen.right)) - x;
          const altura = Math.floor(Math.min(bottom + dy, seen.bottom)) - y;
          if (largura > 2 && altura > 2) found.push({ texto, x, y, largura, altura });
        }
      };
      const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
      for (let no = walker.nextNode(); no; no = walker.nextNode()) {
        if (/^(SCRIPT|STYLE|OPTION|TEXTAREA)$/.test(no.parentNode!.nodeName)) continue;
        for (const texto of wanted) {
          const all = no.nodeValue!;
          for (let at = all.indexOf(texto); at >= 0; at = all.indexOf(texto, at + 1)) {
            const range = doc.createRange();
            range.setStart(no, at);
            range.setEnd(no, at + texto.length);
            note(texto, range.getClientRects());
          }
        }
      }
      for (const field of doc.querySelectorAll<HTMLInputElement>('input, textarea')) {
        for (const texto of wanted) {
          if (field.value.includes(texto)) note(texto, [field.getBoundingClientRect()]);
        }
      }
      for (const frame of doc.querySelectorAll('iframe')) {
        const inside = frame.contentWindow;
        if (!inside || frame.contentDocument === null) continue;
        const box = frame.getBoundingClientRect();
        const x = dx + box.left + frame.clientLeft;
        const y = dy + box.top + frame.clientTop;
        look(inside, x, y, {
          left: Math.max(x, seen.left),
          top: Math.max(y, seen.top),
          right: Math.min(x + inside.innerWidth, seen.right),
          bottom: Math.min(y + inside.innerHeight, seen.bottom),
        });
      }
    }
    look(window, 0, 0, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    return found;
  }, textos);
}
