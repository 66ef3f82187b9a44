/**
 * Where a frame's content stands: its body, and the shadow roots that are open. SEI has none; other
 * extensions and modules may. A closed one can't be told from none.
 */
import type { Page } from '@/lib/sei/page';

export interface Raizes {
  nos: readonly ParentNode[];
  /**
   * Everything that the selectors mean in all of them, one by one: browsers are quick with a
   * selector that is one tag. More than `MAXIMO`: not read to its end.
   */
  all: (seletores: readonly string[]) => Element[];
}

/** Elements of one kind; more than a page that people use has. */
const MAXIMO = 20_000;

export function rootsOf(page: Page): Raizes {
  const corpo = page.one('body');
  const nos: ParentNode[] = corpo ? [corpo] : [];
  // Grows while it is gone through.
  for (const no of nos) {
    const walker = page.document.createTreeWalker(no, NodeFilter.SHOW_ELEMENT);
    for (let um: Node | null = walker.currentNode; um; um = walker.nextNode()) {
      const { shadowRoot } = um as Element;
      if (shadowRoot) nos.push(shadowRoot);
    }
  }
  return {
    nos,
    all(seletores) {
      const achados = seletores.flatMap((seletor) => [
        ...page.all(seletor, MAXIMO),
        ...nos.slice(1).flatMap((sombra) => [...sombra.querySelectorAll(seletor)]),
      ]);
      if (achados.length >= MAXIMO) page.trabalho.esgotado = true;
      return achados;
    },
  };
}
