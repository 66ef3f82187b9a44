/** A rectangle of the page that must not be seen in a picture, as the page reader reports it. */

/** CSS pixels of the top window's viewport; the picture's pixels are these times its scale. */
export interface Retangulo {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Area extends Retangulo {
  /** Name of the detector, or why nobody could read here. */
  detector: string;
  /** Portuguese, for the person: why it is covered. */
  motivo: string;
  /** Only proposed: it looks like personal data and no check digit says so. */
  sugestao?: true;
}

/**
 * Each area once: not what lies within another, nor a suggestion within what is covered. Of two
 * that are alike the first stays.
 */
export function outermost(areas: readonly Area[]): Area[] {
  return areas.filter(
    (area, i) =>
      !areas.some((outra, j) => {
        if (j === i || (outra.sugestao && !area.sugestao) || !contains(outra, area)) return false;
        const iguais = contains(area, outra) && outra.sugestao === area.sugestao;
        return !iguais || j < i;
      }),
  );
}

/** CSS pixels by which two readings of one box may differ. */
const FOLGA = 0.5;

const contains = (fora: Retangulo, dentro: Retangulo): boolean =>
  fora.x <= dentro.x + FOLGA &&
  fora.y <= dentro.y + FOLGA &&
  fora.x + fora.width >= dentro.x + dentro.width - FOLGA &&
  fora.y + fora.height >= dentro.y + dentro.height - FOLGA;
