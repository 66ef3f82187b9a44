/** Process numbers: what a text says, in which format, and whether its check digits are right. */
import { flatten } from '@/lib/text/joiners';
import { expectedDigits, shownDigits } from './check-digits.ts';
import { FORMATOS, type Formato } from './formats.ts';

export interface NumeroAchado {
  /** As the format writes it: in capitals, without joiners and blanks inside. */
  numero: string;
  formato: Formato;
  /** In the text that was searched, up to and without `fim`. */
  inicio: number;
  fim: number;
}

/** The number as it is kept: no `<wbr>`, no blanks, otherwise exactly as shown. */
export function normalise(texto: string): string {
  return flatten(texto).texto.replaceAll(/\s+/g, '');
}

/** The format of a number standing alone, or null: unknown, which is no reason to refuse it. */
export function recognise(texto: string): Formato | null {
  const numero = normalise(texto);
  return FORMATOS.find((formato) => inteiro(formato).test(numero)) ?? null;
}

/** A wrong digit is a warning, never a block: SEI itself accepts numbers typed without check. */
export function checkDigits(numero: string): 'certo' | 'errado' | 'sem_dv' {
  const formato = recognise(numero);
  if (!formato || formato.dv === 'nenhum') return 'sem_dv';
  const limpo = normalise(numero);
  return expectedDigits(limpo, formato.dv) === shownDigits(limpo, formato.dv) ? 'certo' : 'errado';
}

/** Letters and digits of a number put into a format's mask; null when they do not fit. */
export function format(texto: string, { mascara }: Formato): string | null {
  const restam = texto.toUpperCase().match(/[0-9A-Z]/g) ?? [];
  let numero = '';
  for (const sinal of mascara) {
    if (sinal === '#' || sinal === 'A') {
      const proximo = restam.shift() ?? '';
      if (!(sinal === '#' ? /\d/ : /[A-Z]/).test(proximo)) return null;
      numero += proximo;
    } else {
      if (/[0-9A-Z]/.test(sinal) && restam.shift() !== sinal) return null;
      numero += sinal;
    }
  }
  return restam.length === 0 ? numero : null;
}

/** Every number of a known format in a text that a person typed or pasted, in order. */
export function findAll(texto: string): NumeroAchado[] {
  const plano = flatten(texto);
  // Editors turn the hyphen into look-alikes of the same length.
  const legivel = plano.texto.replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  return Array.from(legivel.matchAll(QUALQUER), ({ 0: escrito, index }) => {
    const numero = normalise(escrito).toUpperCase();
    return {
      numero,
      formato: recognise(numero)!,
      inicio: plano.original(index),
      fim: plano.original(index + escrito.length - 1) + 1,
    };
  });
}

/** Digits hidden, the shape kept: says which kind of number without saying which. */
export function mask(numero: string): string {
  return numero.replaceAll(/\d/g, '•');
}

/**
 * The text with this number masked wherever it stands, however its groups are separated. Without a
 * number: every one of a known format, and any other run of nine digits or more.
 */
export function maskIn(texto: string, numero: string | undefined): string {
  const signs = numero?.match(/[\p{L}\d]/gu) ?? [];
  if (signs.some((sign) => /\d/.test(sign))) {
    const written = signs.join(String.raw`[^\p{L}\d]{0,3}`);
    const alone = String.raw`(?<![\p{L}\d])${written}(?![\p{L}\d])`;
    return texto.replaceAll(new RegExp(alone, 'giu'), mask);
  }
  const known = findAll(texto).toReversed();
  const masked = known.reduce(
    (text, { inicio, fim }) =>
      text.slice(0, inicio) + mask(text.slice(inicio, fim)) + text.slice(fim),
    texto,
  );
  return masked.replaceAll(/\d(?:[-./:]?\d){8,}/g, mask);
}

const fonte = ({ mascara }: Formato) =>
  mascara
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('A', '[A-Z]')
    .replaceAll('#', String.raw`\d`);

const inteiro = (formato: Formato) => new RegExp(`^${fonte(formato)}$`);

/** People and PDFs break a number beside its hyphen or slash. */
const escrita = (formato: Formato) =>
  fonte(formato).replaceAll(/[/-](?![A-Z\]])/g, String.raw`\s?$&\s?`);

/**
 * Not a piece of a longer number or word; `nº` may stand right before it, and a full stop or comma
 * may end the sentence after it.
 */
const QUALQUER = new RegExp(
  String.raw`(?<!\d|[^\P{L}ºª]|\d[./:-])(?:${FORMATOS.toSorted(
    (a, b) => b.mascara.length - a.mascara.length,
  )
    .map(escrita)
    .join('|')})(?![\p{L}\d]|[./:-]\d)`,
  'giu',
);
