/**
 * One document as the sources see it: few ways in, every one bounded, none that a page can bend.
 * Page texts come out trimmed, cut to a length and without session secrets.
 */
import { stripSecrets } from '@/lib/text/strip-secrets';

/** Bounds of the work in one frame. What is beyond stays unread, and `esgotado` says so. */
export const LIMITES = { nos: 250_000, caracteres: 20_000_000 };

export type Endereco = Pick<Location, 'host' | 'pathname' | 'search' | 'href'>;

export interface Script {
  texto: string;
  /** Something follows it: its text does not end where a broken connection ended. */
  inteiro: boolean;
}

export interface Page {
  readonly document: Document;
  readonly host: string;
  readonly caminho: string;
  readonly acao: string | null;
  /** A parameter of the address; for the sources alone, never reported as it is. */
  parameter(name: string): string | null;
  one(selector: string): Element | null;
  all(selector: string, most: number): Element[];
  /** Text under a node, scripts left out, `<br>` as a line break. Empty for null. */
  text(node: Element | null, most?: number): string;
  attribute(element: Element | null, name: string, most?: number): string;
  /** Text of the option that is chosen in a list. */
  chosen(list: Element | null): string;
  /** Value of an input or textarea. */
  value(element: Element | null, most?: number): string;
  /** The page's own scripts as text, one by one, for parsing; never run, never reported. */
  scripts(): Iterable<Script>;
  readonly trabalho: { nos: number; caracteres: number; esgotado: boolean };
}

export function openPage(document: Document, endereco: Endereco): Page {
  const parametros = new URLSearchParams(endereco.search);
  const trabalho = { nos: 0, caracteres: 0, esgotado: false };

  // By prototype: an <img name="querySelector"> would take the place of the document's own.
  const one = (selector: string): Element | null =>
    Document.prototype.querySelector.call(document, selector);

  const page: Page = {
    document,
    host: endereco.host,
    caminho: endereco.pathname,
    acao: acaoOf(parametros),
    parameter: (name) => parametros.get(name),
    one,
    all(selector, most) {
      const found = Document.prototype.querySelectorAll.call(document, selector);
      const list: Element[] = [];
      for (let i = 0; i < found.length && i < most && spend(trabalho, 1, 0); i++) {
        list.push(found[i]!);
      }
      return list;
    },
    text: (node, most = 300) => (node ? clean(collect(document, node, most, trabalho), most) : ''),
    attribute: (element, name, most = 300) =>
      clean((element?.getAttribute(name) ?? '').slice(0, most * 4), most),
    chosen: (list) => page.text((list as HTMLSelectElement | null)?.selectedOptions?.[0] ?? null),
    value(element, most = 300) {
      const value = (element as HTMLInputElement | null)?.value;
      return typeof value === 'string' ? clean(value.slice(0, most * 4), most) : '';
    },
    *scripts() {
      for (const script of page.all('script:not([src])', 500)) {
        const texto = script.textContent ?? '';
        if (!spend(trabalho, 1, texto.length)) return;
        yield { texto, inteiro: isFollowed(script) };
      }
    },
    trabalho,
  };
  return page;
}

/** Name of the screen in an address; null when there is none, or something that is no name. */
export function acaoOf(parametros: URLSearchParams): string | null {
  const acao = ACOES.map((nome) => parametros.get(nome)).find(Boolean) ?? '';
  return /^[a-z]+(?:_[a-z0-9]+)*$/i.test(acao) && acao.length <= 100 ? acao : null;
}

/** Screens, the public search, answers to scripts (sei-pages §5.1, §7). */
const ACOES = ['acao', 'acao_externa', 'acao_ajax', 'acao_rest'];

/** Counts work; false when a bound is met. */
export function spend(trabalho: Page['trabalho'], nos: number, caracteres: number): boolean {
  trabalho.nos += nos;
  trabalho.caracteres += caracteres;
  if (trabalho.nos > LIMITES.nos || trabalho.caracteres > LIMITES.caracteres) {
    trabalho.esgotado = true;
  }
  return !trabalho.esgotado;
}

/** Same rule for every text that leaves the page. */
export function clean(texto: string, most: number): string {
  return stripSecrets(texto.replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
    .slice(0, most)
    .trimEnd();
}

function isFollowed(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

const SEM_TEXTO = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

function collect(document: Document, node: Element, most: number, trabalho: Page['trabalho']) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let texto = '';
  // Twice the length wanted: blanks are still to be taken out.
  while (texto.length < most * 2 && walker.nextNode() && spend(trabalho, 1, 0)) {
    const { nodeName, nodeValue, parentNode } = walker.currentNode;
    if (nodeName === 'BR') texto += '\n';
    if (nodeValue === null || SEM_TEXTO.has(parentNode!.nodeName)) continue;
    const pedaco = nodeValue.slice(0, most * 2).replaceAll(/\s+/g, ' ');
    texto += pedaco;
    spend(trabalho, 0, pedaco.length);
  }
  return texto;
}
