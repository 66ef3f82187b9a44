/** Name of the screen. In an open process both places hold the number instead: that is no name. */
import { looksLikeNumber } from './number.ts';
import type { Page } from './page.ts';
import type { Source } from './source.ts';

export const TELA: readonly Source<string>[] = [
  { nome: 'barra_de_localizacao', read: (page) => name(locationBar(page)) },
  { nome: 'titulo', read: (page) => name(titleTail(page)) },
];

export function locationBar(page: Page): string {
  return page.text(page.one('#divInfraBarraLocalizacao'));
}

/** `<name of the system> - <screen>`; empty when it is the system's name alone. */
export function titleTail(page: Page): string {
  return / - ([^]+)$/.exec(page.text(page.one('title')))?.[1] ?? '';
}

function name(texto: string): string | null {
  return texto && !looksLikeNumber(texto) ? texto : null;
}
