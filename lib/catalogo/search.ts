/** Finding a categoria by the words a person has for it. */
import type { Categoria } from '@/lib/contract';
import { plain } from './plain.ts';

/**
 * Categorias in which every word of the query begins some word of the title, the search words or
 * the sentence that says when to choose it; best first. An empty query gives all of them, in order.
 */
export function searchCategorias(categorias: readonly Categoria[], query: string): Categoria[] {
  const words = wordsOf(query);
  return categorias
    .map((categoria) => ({ categoria, points: pointsOf(categoria, words) }))
    .filter(({ points }) => points !== null)
    .toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .map(({ categoria }) => categoria);
}

/** Null when some word is nowhere. A word in the title counts most, in `quando` least. */
function pointsOf(categoria: Categoria, words: string[]): number | null {
  const places = [
    { points: 3, words: wordsOf(categoria.titulo) },
    { points: 2, words: wordsOf(categoria.busca.join(' ')) },
    { points: 1, words: wordsOf(categoria.quando) },
  ];
  let total = 0;
  for (const word of words) {
    const place = places.find((each) => each.words.some((other) => other.startsWith(word)));
    if (!place) return null;
    total += place.points;
  }
  return total;
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
