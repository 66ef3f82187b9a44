/**
 * A fact has an ordered list of sources: what the page declares, then its URL, then the text of
 * its scripts, then its layout. Another SEI version is another row.
 */
import type { Achado } from './frame-facts.ts';
import type { Page } from './page.ts';

export interface Source<T> {
  /** Named in the fact it gives. */
  nome: string;
  /** The value, or null when this page does not say it. May throw: then it does not say it. */
  read: (page: Page) => T | null;
}

/** What the first source that knows says. */
export function first<T>(page: Page, sources: readonly Source<T>[]): Achado<T> | undefined {
  for (const source of sources) {
    const valor = attempt(() => source.read(page));
    if (valor !== null) return { valor, fonte: source.nome };
  }
  return undefined;
}

/** One source that a strange page breaks must not take the others along. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The text, or null when there is none. */
export const some = (texto: string): string | null => texto || null;
