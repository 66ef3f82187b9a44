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
