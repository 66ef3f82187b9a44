/**
 * What differs from one SEI version to the next. A version is one file beside this and one row in
 * `layouts.ts`; pages ask the layout and never the version.
 */
import type { Documento, Processo } from './data.ts';
import type { Html } from './html.ts';
import type { Visit } from './visit.ts';

export interface Screen {
  /** Name of the screen, in the title and in the location bar. */
  nome: string;
  conteudo: Html;
  /** Buttons of the command bar; without them the page has none. */
  comandos?: Html;
  /** Text of `<title>`, when it is not `SEI - nome`. */
  titulo?: string;
  /** The menu on the left; hidden in an open process. */
  menu?: boolean;
  script?: Html;
  /** Class of the body, for what only this screen looks like. */
  classe?: string;
  /** Carries `#hdnInfraPrefixoCookie`: all internal pages but the tree. */
  prefixo?: boolean;
}

/** A message of SEI's own, over the screen. */
export interface Aviso {
  tipo: 'erro' | 'aviso' | 'informacao';
  texto: string;
}

/** Which frame is inside which: the same names changed place in 4.1. */
export interface Quadros {
  /** Name of the frame beside the tree. */
  direita: string;
  /** Where the toolbar over the content opens its screens. */
  ferramentas: string;
  /** Targets of the tree's nodes. */
  raiz: string;
  documento: string;
  /** The two frames of an open process, in its top window; an empty address loads nothing. */
  topo(arvore: string, direita: string): Html;
  /** What is under the toolbar: the content itself, or one more frame. */
  dentro(visit: Visit, documento: Documento | null): Html;
}

/** Controle de Processos. */
export interface Lista {
  /** Id of the bar with its buttons. */
  botoes: string;
  /** Where the type of the process is said, beside the tooltip. */
  atributos(processo: Processo): Html | false;
  numero(numero: string): Html;
  /** Attribute of a cell that names its column. */
  celula(rotulo: string): Html | false;
}

export interface Layout {
  /** As in `4.1.5`. */
  versao: string;
  /** Version of the framework, as in `2.29.0`. */
  infra: string;
  /** What follows the `?` of SEI's own files, as in `4.1.5-2.29.0`. */
  carimbo: string;
  /** Hexadecimal digits of `infra_hash`. */
  assinatura: 64 | 192;
  /** The framework writes these of the user's sigla as `_` in the prefix of its cookies. */
  prefixoTroca: RegExp;
  quadros: Quadros;
  lista: Lista;
  /** Id of the box that says where the process is, or that the document opens apart. */
  informacao: string;
  /** Class of the radio buttons. */
  radio: string;
  /** Id of the button that signs in. */
  entrar: string;
  /** Address of one of SEI's icons; `carimbo` as the page writes it. */
  icone(nome: string, carimbo?: string): string;
  /** Address of one of the framework's, without stamp. */
  iconeDaInfra(nome: string): string;
  /** Header, menu and content: what a top window shows. */
  completa(visit: Visit, screen: Screen): Html;
  /** Header and content, no menu. */
  semMenu(visit: Visit, screen: Screen): Html;
  /** No header at all: frames and dialogs. */
  simples(visit: Visit, screen: Screen): Html;
  /** For people who are not signed in to SEI, or only as external users (`pessoa`). */
  externa(visit: Visit, screen: Screen, pessoa: string | null): Html;
  /** The sign-in page of SIP. */
  login(visit: Visit, conteudo: Html, script: Html): Html;
  avisos(avisos: readonly Aviso[]): Html;
}
