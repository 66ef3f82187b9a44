/** Frames that nobody could read: what the picture must cover there, since it fails closed. */
import type { Area, Retangulo } from '@/lib/picture/area';
import { LEITOR } from '@/lib/text/reader';
import type { FrameFacts, Nivel } from './frame-facts.ts';

export interface SilentFrame {
  /** `id` or `name` of the frame's element; empty when it has none. */
  nome: string;
  /** Seen part, in the top window's viewport. */
  retangulo: Retangulo;
  /** Of the address that it holds, where that may be known. */
  acao: string | null;
}

interface Answer {
  facts: FrameFacts | null;
}

/** A valid answer alone is not enough: a PDF and a frame that did not load answer too. */
export function wasRead({ contentType, vazio, erro }: FrameFacts): boolean {
  return isHtml(contentType) && !vazio && erro === null;
}

const isHtml = (tipo: string) => /^(text\/html|application\/xhtml\+xml)/.test(tipo);

/**
 * Frames and embedded objects that are seen and were not read, or not to their end. What their
 * parent knows to be no HTML stays unread whatever answered there: while Chromium's PDF viewer
 * begins, a page of its own does.
 */
export function silentFrames(frames: readonly Answer[]): SilentFrame[] {
  const lidos = readInFull(frames);
  const posicoes = new Set(lidos.map(place));
  return lidos.flatMap((pai) =>
    pai.filhos.flatMap(({ nome, indice, retangulo, acao, conteudo }) => {
      const lido = posicoes.has(`${place(pai)}/${indice}`) && (!conteudo || isHtml(conteudo));
      return retangulo && !lido ? [{ nome, retangulo, acao }] : [];
    }),
  );
}

/**
 * Rectangles to cover in the picture: what detectors found, frames that were not read, and the
 * content of a process that is not público, of a sigiloso its number too. Null: the whole picture,
 * since the top window was not read or nobody knows where its content is in the picture.
 *
 * @param nivel of the open process; absent when the page has none
 */
export function areasToCover(frames: readonly Answer[], nivel?: Nivel): Area[] | null {
  const topo = readInFull(frames).find((frame) => frame.topo);
  if (!topo || isPinchedUnsurely(topo)) return null;
  const areas = frames.flatMap(({ facts }) => facts?.areas ?? []);
  for (const { retangulo } of silentFrames(frames)) {
    areas.push({ ...retangulo, detector: 'quadro_sem_leitura', motivo: LEITOR.quadroIlegivel });
  }
  if (nivel !== undefined && nivel !== 'publico') {
    const conteudo = topo.filhos.find(({ nome }) => CONTEUDO.includes(nome));
    if (!conteudo) return null;
    const area = conteudo.retangulo;
    if (area) areas.push({ ...area, detector: 'nivel_de_acesso', motivo: LEITOR.nivel[nivel] });
  }
  if (nivel === 'sigiloso') {
    for (const lugar of frames.flatMap(({ facts }) => facts?.lugaresDoNumero ?? [])) {
      areas.push({ ...lugar, detector: 'numero_sigiloso', motivo: LEITOR.numeroSigiloso });
    }
  }
  return areas;
}

/** Chromium's picture shows what a pinch enlarged (tried); Firefox's is not known to. */
const isPinchedUnsurely = ({ ambiente }: FrameFacts) =>
  ambiente !== null && ambiente.pinca !== 1 && ambiente.agente.includes('Firefox/');

/** The frame beside the tree: 4.1 and later, then 3.x and 4.0. */
const CONTEUDO = ['ifrConteudoVisualizacao', 'ifrVisualizacao'];

const readInFull = (frames: readonly Answer[]) =>
  frames.flatMap(({ facts }) =>
    facts && wasRead(facts) && isWhole(facts) && facts.quadro ? [facts] : [],
  );

/** A frame that is still being parsed may get anything later; the top window is what it is. */
const isWhole = ({ trabalho, carregando, topo }: FrameFacts) =>
  !trabalho.esgotado && (topo || !carregando);

/** Unknown places are equal to none, so their frames count as not read. */
const place = ({ posicao }: FrameFacts) => (posicao ? ['', ...posicao].join('/') : '?');
