/**
 * Lines and size of a text on a picture, without a canvas: the preview in the panel, the painter in
 * the background and the box in the list must agree to the pixel, whichever font a computer has.
 * Widths are those of a common bold sans; a wider font is condensed by the painter.
 */

export const FONTE = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

export interface TextoDisposto {
  linhas: string[];
  /** Of the plate with its padding, in image pixels. */
  largura: number;
  altura: number;
  /** Size of the letters, height of a line, and space around, in image pixels. */
  corpo: number;
  entrelinha: number;
  margem: number;
}

/**
 * @param unit see `unitOf`
 * @returns text that fits inside the picture: long lines wrap, a very long text gets smaller
 */
export function layText(
  texto: string,
  image: { largura: number; altura: number },
  unit: number,
): TextoDisposto {
  let laid = lay(texto, image.largura, 18 * unit);
  for (let shrunk = 0; shrunk < 5 && laid.altura > image.altura; shrunk++) {
    laid = lay(texto, image.largura, laid.corpo * 0.75);
  }
  return laid;
}

function lay(texto: string, widest: number, size: number): TextoDisposto {
  const corpo = Math.max(Math.round(size), 4);
  const entrelinha = Math.round(corpo * 1.3);
  const margem = Math.round(corpo * 0.45);
  // A column that is read easily, and never wider than the picture.
  const room = Math.max(Math.min(widest - 2 * margem, corpo * 26), corpo);
  const linhas = texto.split('\n').flatMap((paragraph) => wrap(paragraph, room / corpo));
  const longest = Math.max(...linhas.map(emsOf), 2) * corpo;
  return {
    linhas,
    largura: Math.ceil(Math.min(longest, room)) + 2 * margem,
    altura: linhas.length * entrelinha + 2 * margem,
    corpo,
    entrelinha,
    margem,
  };
}

/** Breaks between words, inside one only when it is longer than a line. */
function wrap(paragraph: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).flatMap((each) => pieces(each, ems))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && emsOf(longer) > ems) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, ems: number): string[] {
  const parts = [''];
  for (const letter of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && emsOf(last + letter) > ems) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}

/** Widths in ems, by the first class that holds the letter without its accent. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'!|]/, 0.3],
  [/[ ftr()[\]/\\"-]/, 0.38],
  [/[mwMWÆŒ@%—]/, 0.92],
  [/[A-Z&]/, 0.72],
  [/[\u0020-\u024F]/, 0.59],
];

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFD').charAt(0);
    ems += CLASSES.find(([letters]) => letters.test(plain))?.[1] ?? 1;
  }
  return ems;
}
