/**
 * What each page of each version truly shows, for suites that read pages: one {@link Verdade} for
 * every version and page that there is. Values are written by hand in `truth-pages.ts` and its neighbours; what a page
 * does not show is absent. The host is the one that the simulator was asked by.
 */
import { PAGINAS } from './truth-pages.ts';

export const VERSOES = ['3.1.7', '4.0.12', '4.1.5', '5.0.4'] as const;
export type Versao = (typeof VERSOES)[number];

export type TipoDePagina =
  'completa' | 'sem_menu' | 'corpo' | 'editor' | 'login' | 'externa' | 'outra';

/** An address and what the person does there. */
export interface Tela {
  acao?: string;
  /** As SEI writes it; absent where SEI writes the number of the process instead. */
  tela?: string;
}

export interface Fatos extends Tela {
  /** False for pages that only look like SEI: nothing else is then true of them. */
  sei: boolean;
  /** Of the top window. */
  tipo: TipoDePagina;
  /** Windows and frames, the top one counted, without those of the browser's PDF viewer. */
  quadros: number;
  /** SEI's own; absent where the page does not say it. */
  versao?: string;
  /** The framework's, on pages that hide SEI's. */
  infra?: string;
  orgaoDoSistema?: string;
  /** Parts that the page leaves out are absent. */
  usuario?: { nome?: string; sigla?: string; orgao?: string };
  unidade?: { sigla: string; descricao?: string };
  /** The screen in a frame of an open process, when the person does more there than look. */
  dentro?: Tela;
  /** `desconhecido`: some process, of a level that the page does not show. */
  processo?: {
    numero?: string;
    tipo?: string;
    nivelAcesso: 'publico' | 'restrito' | 'sigiloso' | 'desconhecido';
    /** Legal ground, without the degree of a sigiloso. */
    hipotese?: string;
  };
  /** The type with its number in the tree where the document's own title cannot be read. */
  documento?: { numero: string; tipo: string };
  /** The document has no DOM that a script could read. */
  semTexto?: boolean;
  /** Ticked in a list, in its order. */
  selecionados?: readonly { numero: string; sigiloso: boolean }[];
  /** SEI's own messages, whole; where `segredo` is true only their beginning. */
  mensagens?: readonly string[];
  /** A message prints a signature, which must not be carried on. */
  segredo?: boolean;
  /** A frame shows the sign-in page. */
  sessaoEncerrada?: boolean;
  /** Other extensions whose marks are in the page. */
  extensoes?: readonly string[];
  /** What should have been there and is not, by the names of `leitura.faltou`. */
  faltou: readonly string[];
}

/** One page: what is true in every version that has it, and where versions differ. */
export interface Pagina {
  /** Name of the page, and of its door when `porta` is absent. */
  pagina: string;
  /** Door and its query: `controle?usuario=…`. */
  porta?: string;
  /** Folder of SEI; `/sei/` when absent. */
  lugar?: string;
  /** All versions when absent. */
  so?: readonly Versao[];
  /** Has SEI's header: version, user, unidade and órgão are added, as each version shows them. */
  cabecalho?: true;
  /** `sei` is true when absent. */
  fatos: Omit<Fatos, 'sei'> & { sei?: boolean };
  /** Facts that are others in one version; `undefined` takes one away. */
  em?: Partial<Record<Versao, { [F in keyof Fatos]?: Fatos[F] | undefined }>>;
}

export type Linha = Omit<Pagina, 'pagina'>;

export interface Verdade {
  versao: Versao;
  pagina: string;
  /** Path with query of its door, to be opened on the simulator. */
  endereco: string;
  /** Folder of SEI in the address. */
  lugar: string;
  fatos: Fatos;
}

function verdade(versao: Versao, { pagina, porta = pagina, ...resto }: Pagina): Verdade {
  const { lugar = '/sei/', cabecalho, fatos, em } = resto;
  const todos = { sei: true, ...(cabecalho && CABECALHO[versao]), ...fatos, ...em?.[versao] };
  return {
    versao,
    pagina,
    lugar,
    endereco: `${lugar}teste/${porta}${porta.includes('?') ? '&' : '?'}versao=${versao}`,
    fatos: Object.fromEntries(
      Object.entries(todos).filter(([, valor]) => valor !== undefined),
    ) as unknown as Fatos,
  };
}

const USUARIO = { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' };
const UNIDADE = {
  sigla: 'CBM - COBM - SEÇÃO DE PESSOAL',
  descricao: 'SEÇÃO DE PESSOAL DO COMANDO OPERACIONAL DO CORPO DE BOMBEIROS MILITAR',
};
const COMUM = { orgaoDoSistema: 'SEAD', usuario: USUARIO };

/** In 3.x the header has no description of the unidade. */
const CABECALHO: Readonly<Record<Versao, Partial<Fatos>>> = {
  '3.1.7': { ...COMUM, versao: '3.1.7', unidade: { sigla: UNIDADE.sigla } },
  '4.0.12': { ...COMUM, versao: '4.0.12', unidade: UNIDADE },
  '4.1.5': { ...COMUM, versao: '4.1.5', unidade: UNIDADE },
  '5.0.4': { ...COMUM, versao: '5.0.4', unidade: UNIDADE },
};

export const VERDADES: readonly Verdade[] = VERSOES.flatMap((versao) =>
  PAGINAS.filter(({ so }) => so?.includes(versao) ?? true).map((pagina) => verdade(versao, pagina)),
);
