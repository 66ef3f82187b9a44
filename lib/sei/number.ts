/** A process number where the page declares one: opaque, kept as shown, only told from other text. */

/** The number as shown without blanks, or null when the text is something else. */
export function number(texto: string): string | null {
  const numero = texto.replaceAll(/\s+/g, '');
  return looksLikeNumber(numero) ? numero : null;
}

/** Any format of any install: 5 to 40 characters that are digits, signs and few letters. */
export function looksLikeNumber(texto: string): boolean {
  return /^(?=(?:[^\d]*\d){5})[\p{L}]{0,6}[-:.\s]?\d[\d./:\s-]{3,39}$/u.test(texto);
}

/**
 * The number in a place that holds nothing else, as the bar of an open process: an install may have
 * any template, so what has no blank inside and some digits is one.
 */
export function declared(texto: string): string | null {
  return number(texto) ?? (/^(?=(?:\D*\d){4})[^\s<>]{5,60}$/.test(texto) ? texto : null);
}
