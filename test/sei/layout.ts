/** What differs from one SEI version to the next; each version is one file beside this. */
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

export interface Layout {
  /** As in `4.1.5`. */
  versao: string;
  /** What follows the `?` of SEI's own files, as in `4.1.5-2.29.0`. */
  carimbo: string;
  /** Header, menu and content: what a top window shows. */
  completa(visit: Visit, screen: Screen): Html;
  /** No header at all: frames and dialogs. */
  simples(visit: Visit, screen: Screen): Html;
  /** The sign-in page of SIP. */
  login(visit: Visit, conteudo: Html, script: Html): Html;
}
