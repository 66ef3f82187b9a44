/** What a page gets to draw itself, and what it answers. */
import type { Processo, Usuario } from './data.ts';
import type { Extensao } from './extensions.ts';
import type { Html } from './html.ts';
import type { Layout } from './layout.ts';
import type { Lugar } from './places.ts';

export interface Visit {
  layout: Layout;
  /** Folders of the install. */
  lugar: Lugar;
  usuario: Usuario;
  /** Other extensions in the visitor's browser, which leave marks in every page. */
  extensoes: readonly Extensao[];
  url: URL;
  /** Fields of the form that was sent, if one was. */
  campos: URLSearchParams;
  /** Process that the URL names by `id_procedimento`, if any. */
  processo: Processo | null;
  /** A signed link to a screen; the page is known to carry it. */
  link(acao: string, parametros?: Readonly<Record<string, string>>): string;
  /** The same for the screens of external users. */
  linkExterno(acao: string): string;
  /** An address without signature (login, a test page); the page is known to carry it. */
  address(path: string): string;
  /** The sign-in page, which may be on another host; the page is known to carry it. */
  login(parametros?: Readonly<Record<string, string>>): string;
  /** A file that the page loads, relative or absolute: an icon, a style, a script. */
  file(path: string): string;
}

export type Reply =
  | { page: Html; status?: number; headers?: Record<string, string> }
  | { bytes: Buffer; type: string; headers?: Record<string, string> }
  | { redirect: string; cookie?: string }
  /** Sends what is there, if anything, and never ends. */
  | { hang: Html | null };

export type Page = (visit: Visit) => Reply;
