/** One way to compare what people type with what the catalogue says: no case, accents or blanks. */

/** `Corpo  de Bombeiros – São José` becomes `CORPO DE BOMBEIROS – SAO JOSE`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ').trim();
}
