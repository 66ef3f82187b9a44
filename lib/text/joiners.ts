/**
 * Characters that a reader does not see and a pattern stumbles over: soft hyphens, zero-width
 * characters, `<wbr>` written out. Taken away before matching, with the way back to the original.
 */

const JUNTAS =
  /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+|<wbr[^<>]{0,40}>|&shy;|&#173;|%c2%ad|%e2%80%8b/gi;

export interface Plano {
  texto: string;
  /** Place in the original of the character at `indice` of `texto`. */
  original: (indice: number) => number;
}

/** `texto` without joiners. Linear; without joiners nothing is copied. */
export function flatten(texto: string): Plano {
  const cortes: { em: number; tirados: number }[] = [];
  let tirados = 0;
  const plano = texto.replace(JUNTAS, (junta, em: number) => {
    cortes.push({ em: em - tirados, tirados: (tirados += junta.length) });
    return '';
  });
  return { texto: plano, original: (indice) => indice + tiradosAntes(cortes, indice) };
}

function tiradosAntes(cortes: readonly { em: number; tirados: number }[], indice: number): number {
  let baixo = 0;
  let alto = cortes.length;
  while (baixo < alto) {
    const meio = (baixo + alto) >> 1;
    if (cortes[meio]!.em <= indice) baixo = meio + 1;
    else alto = meio;
  }
  return cortes[baixo - 1]?.tirados ?? 0;
}
