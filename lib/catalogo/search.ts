/** Finding a categoria by the words a person has for it. */
import type { Categoria } from '@/lib/contract';
import { plain } from './plain.ts';

/**
 * Categorias that the query's words name, best first: those with every word, or, when none has all,
 * those with any. Words count by where they are: title, search words, the sentence that says when to
 * choose it. A query without words gives all of them, in order.
 */
export function searchCategorias(categorias: readonly Categoria[], query: string): Categoria[] {
  const words = meaningful(wordsOf(query));
  if (words.length === 0) return [...categorias];
  const phrase = words.join(' ');
  const found = categorias
    .map((categoria) => ({ categoria, ...matchOf(categoria, words, phrase) }))
    .filter(({ matched }) => matched > 0);
  const whole = found.filter(({ matched }) => matched === words.length);
  return (whole.length > 0 ? whole : found)
    .toSorted((a, b) => b.matched - a.matched || b.points - a.points)
    .map(({ categoria }) => categoria);
}

interface Match {
  /** Words of the query that it has. */
  matched: number;
  points: number;
}

/** The word that a title begins with is what it is about. */
const ASSUNTO = 5;
const TITULO = 4;
const BUSCA = 3;
const QUANDO = 1;
/** What one of its search words says in just these words. */
const FRASE = 6;
/** What few may ask comes after what anybody may, where both are meant. */
const SO_DO_CSG = -6;

function matchOf(categoria: Categoria, words: string[], phrase: string): Match {
  const titulo = wordsOf(categoria.titulo);
  const places = [
    { points: ASSUNTO, words: titulo.slice(0, 1) },
    { points: TITULO, words: titulo },
    { points: BUSCA, words: wordsOf(categoria.busca.join(' ')) },
    { points: QUANDO, words: wordsOf(categoria.quando) },
  ];
  const counts = words.flatMap((word) => {
    const place = places.find((each) => each.words.some((other) => means(word, other)));
    return place ? [place.points] : [];
  });
  const said = categoria.busca.some((each) => meaningful(wordsOf(each)).join(' ') === phrase);
  return {
    matched: counts.length,
    points:
      counts.reduce((sum, each) => sum + each, 0) +
      (said ? FRASE : 0) +
      (categoria.quem === 'csg' ? SO_DO_CSG : 0),
  };
}

/** Letters that two forms of one word share at least: `assinei`, `assinar`. */
const RADICAL = 5;

/** It begins the other, as words do while they are typed, or is another form of it. */
function means(word: string, other: string): boolean {
  return (
    other.startsWith(word) ||
    (word.length >= RADICAL &&
      other.length >= RADICAL &&
      word.slice(0, RADICAL) === other.slice(0, RADICAL))
  );
}

/** Words that any sentence has: they tell no categoria from another. */
const VAZIAS = new Set(
  wordsOf(
    'a o as os e é um uma de da do das dos em no na nos nas ao aos para pra pro por com que se eu me meu minha meus minhas ele ela seu sua não consigo consegue conseguir conseguindo conseguiu preciso quero queria gostaria favor está estou foi sei',
  ),
);

/** Without the words that say nothing, unless there are no others. */
function meaningful(words: string[]): string[] {
  const left = words.filter((word) => !VAZIAS.has(word));
  return left.length > 0 ? left : words;
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
