/** Elements of a frame by selector, in its document and in the shadow roots that are open. */
import type { Page } from '@/lib/sei/page';

/** Elements of one kind; more than a page that people use has. */
const MAXIMO = 20_000;

/**
 * Everything that the selectors mean, one by one: browsers are quick with a selector that is one
 * tag. More than `MAXIMO`: the frame counts as not read to its end.
 */
export type Procura = (seletores: readonly string[]) => Element[];

export const searchIn =
  (page: Page, sombras: readonly ShadowRoot[]): Procura =>
  (seletores) => {
    const achados = seletores.flatMap((seletor) => [
      ...page.all(seletor, MAXIMO),
      ...sombras.flatMap((sombra) => [...sombra.querySelectorAll(seletor)]),
    ]);
    if (achados.length >= MAXIMO) page.trabalho.esgotado = true;
    return achados;
  };
