/** Frames that nobody could read: what the picture must cover there, since it fails closed. */
import type { Area, Retangulo } from '@/lib/picture/area';
import { LEITOR } from '@/lib/text/reader';
import type { FrameFacts } from './frame-facts.ts';

export interface SilentFrame {
  /** `id` or `name` of the frame's element; empty when it has none. */
  nome: string;
  /** Seen part, in the top window's viewport. */
  retangulo: Retangulo;
}

interface Answer {
  facts: FrameFacts | null;
}

/** A valid answer alone is not enough: a PDF and a frame that did not load answer too. */
export function wasRead({ contentType, vazio, erro }: FrameFacts): boolean {
  return /^(text\/html|application\/xhtml\+xml)/.test(contentType) && !vazio && erro === null;
}

/** Frames and embedded objects that are seen and were not read, or not to their end. */
export function silentFrames(frames: readonly Answer[]): SilentFrame[] {
  const lidos = readInFull(frames);
  const posicoes = new Set(lidos.map(place));
  return lidos.flatMap((pai) =>
    pai.filhos.flatMap(({ nome, indice, retangulo }) =>
      retangulo && !posicoes.has(`${place(pai)}/${indice}`) ? [{ nome, retangulo }] : [],
    ),
  );
}

/**
 * Rectangles to cover in the picture: what detectors found, and frames that were not read. Null
 * when the top window itself was not read: then the whole picture.
 */
export function areasToCover(frames: readonly Answer[]): Area[] | null {
  const lidos = readInFull(frames);
  if (!lidos.some(({ topo }) => topo)) return null;
  const areas = frames.flatMap(({ facts }) => facts?.areas ?? []);
  for (const { retangulo } of silentFrames(frames)) {
    areas.push({ ...retangulo, detector: 'quadro_sem_leitura', motivo: LEITOR.quadroIlegivel });
  }
  return areas;
}

const readInFull = (frames: readonly Answer[]) =>
  frames.flatMap(({ facts }) =>
    facts && wasRead(facts) && !facts.trabalho.esgotado && facts.quadro ? [facts] : [],
  );

/** Unknown places are equal to none, so their frames count as not read. */
const place = ({ posicao }: FrameFacts) => (posicao ? ['', ...posicao].join('/') : '?');
