/** Marks as data: everything in pixels of the image, painted by one function (`paint.ts`). */

interface Ponto {
  id: string;
  /** From the left and the top of the image, never of the screen. */
  x: number;
  y: number;
}
interface Area extends Ponto {
  largura: number;
  altura: number;
}

/** A solid, opaque rectangle: what is under it does not leave. */
export interface Tarja extends Area {
  tipo: 'tarja';
  /** Placed by the person, by a detector, or proposed by one and accepted by the person. */
  origem: 'pessoa' | 'automatica' | 'sugestao';
  /** Name of the detector, or why nobody could read there; absent for the person's own. */
  regra?: string | undefined;
  /** Portuguese, for the person: why it is covered. */
  motivo?: string | undefined;
}

/** Look here: an outline around an area. */
export interface Destaque extends Area {
  tipo: 'destaque';
}
/** From `x, y` to its tip. */
export interface Seta extends Ponto {
  tipo: 'seta';
  paraX: number;
  paraY: number;
}
/** A step, numbered by its order among the steps of the picture; `x, y` is its centre. */
export interface Numero extends Ponto {
  tipo: 'numero';
  nota: string;
}
/** Words on the picture; `x, y` is their top left. */
export interface Texto extends Ponto {
  tipo: 'texto';
  texto: string;
}
/** What of the picture leaves; at most one in a picture. */
export interface Recorte extends Area {
  tipo: 'recorte';
}

export type Marca = Tarja | Destaque | Seta | Numero | Texto | Recorte;

/** For lists of marks: `marcas.filter(isTarja)`. */
export const isTarja = (marca: Marca): marca is Tarja => marca.tipo === 'tarja';
