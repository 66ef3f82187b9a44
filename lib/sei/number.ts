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
