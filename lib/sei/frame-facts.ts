/**
 * What the page reader says of one frame: plain JSON, texts bounded and without session secrets.
 * `frame-facts-schema.ts` says the same in zod, for the side that does not trust the page.
 */
import type { TipoPagina } from '@/lib/contract/contexto';
import type { Area, Retangulo } from '@/lib/picture/area';

/** A fact and the name of the source that gave it. */
export interface Achado<T> {
  valor: T;
  fonte: string;
}

/** Ordered: what is worse to show comes later. */
export const NIVEIS = ['publico', 'desconhecido', 'restrito', 'sigiloso'] as const;
export type Nivel = (typeof NIVEIS)[number];

export interface Arvore {
  /** Root found and the document parsed to its end: no marker then means público. */
  inteira: boolean;
  /** The strongest marker in the tree; null when it has none. */
  nivel: Nivel | null;
}

/** A process in a list. */
export interface Listado {
  numero: string;
  sigiloso: boolean;
}

/** The facts, each from the first of its sources that knew it; absent when none did. */
export interface Fatos {
  versao?: Achado<string>;
  /** Órgão of the installation, not of the user. */
  orgao?: Achado<string>;
  /** Parts that the page left out are empty. */
  usuario?: Achado<{ nome: string; sigla: string; orgao: string }>;
  /** The sigla with blanks and dots as `_`, in lower case: tells people apart, names nobody. */
  pessoa?: Achado<string>;
  unidade?: Achado<{ sigla: string; descricao: string }>;
  /** Name of the screen, as SEI writes it. */
  tela?: Achado<string>;
  /** Number exactly as shown, without `<wbr>` and blanks. */
  processo?: Achado<string>;
  tipoProcesso?: Achado<string>;
  arvore?: Achado<Arvore>;
  /** Legal ground of the process's own level; its documents may have others. */
  hipotese?: Achado<string>;
  /** Access level ticked in a form of process or document. */
  nivelMarcado?: Achado<Nivel>;
  documento?: Achado<{ numero: string; tipo: string }>;
  selecionados?: Achado<Listado[]>;
  /** Processes that the list shows, the first 200 of them. Their numbers stay on this computer. */
  listados?: Achado<{ total: number; processos: Listado[] }>;
  /** Other extensions, by what they leave in the page. */
  extensoes?: Achado<string[]>;
}

export interface Mensagem {
  texto: string;
  fonte: string;
}

/** Where a frame is in the picture. */
export interface Quadro {
  /** The frame's own viewport. */
  retangulo: Retangulo;
  /** The part of it that every frame above lets through; null when nothing of it is seen. */
  visivel: Retangulo | null;
  /** CSS pixels of the top viewport per CSS pixel of the frame (transforms). */
  escala: number;
}

export interface Filho {
  /** Its place in `window.frames`: the next step of `posicao`. -1 when it has no window. */
  indice: number;
  /** `id`, else `name`, of the element. */
  nome: string;
  /** `embutido`: `<embed>` and `<object>`, that no script reads. */
  tipo: 'mesma_origem' | 'outra_origem' | 'vazio' | 'embutido';
  /** Of its address, as far as this frame may know it. */
  acao: string | null;
  /** Its content type; empty where the browser does not say. */
  conteudo: string;
  /** In the top viewport, clipped to what is seen; null when unseen or when this frame's own place is unknown. */
  retangulo: Retangulo | null;
}

export interface Ambiente {
  largura: number;
  altura: number;
  /** `devicePixelRatio`: zoom of the page times scale of the screen. */
  escala: number;
  /** Pinch zoom; 1 when none. */
  pinca: number;
  agente: string;
}

/** How the frame's own document came, in whole ms; null where the browser does not say (yet). */
export interface Tempos {
  servidorMs: number | null;
  totalMs: number | null;
  bytes: number | null;
  status: number | null;
}

/** A request of this frame that was answered 400 or more: path and acao, nothing else of it. */
export interface Falha {
  caminho: string;
  acao: string | null;
  status: number;
}

export interface FrameFacts {
  formato: 1;
  /** Why reading stopped, in a few words; facts read before it stay. */
  erro: string | null;
  contentType: string;
  /** Still being parsed: what is absent may come. */
  carregando: boolean;
  /** An `about:blank` with nothing in it: a frame that did not load yet. */
  vazio: boolean;
  topo: boolean;
  /** Indexes in `window.frames` from the top window, which is `[]`; null when unknown. */
  posicao: number[] | null;
  host: string;
  caminho: string;
  acao: string | null;
  titulo: string;
  /** Names of the signals that say SEI, and whether they prove it. */
  evidencias: string[];
  provado: boolean;
  tipo: TipoPagina;
  fatos: Fatos;
  mensagens: Mensagem[];
  /** Null when a frame above is of another origin: nobody knows where this one is. */
  quadro: Quadro | null;
  filhos: Filho[];
  /** What the detectors found, in the top viewport. */
  areas: Area[];
  /** Areas found that have no place, because the frame has none: cover the frame. */
  areasSemLugar: number;
  /** Where the number of the open process is written, in the top viewport. */
  lugaresDoNumero: Retangulo[];
  /** Only of the top frame. */
  ambiente: Ambiente | null;
  tempos: Tempos | null;
  falhas: Falha[];
  /** Work done, bounded; `esgotado` when a bound was met and something was left unread. */
  trabalho: { nos: number; caracteres: number; esgotado: boolean };
}
