/**
 * A frame's visible text as one string, and the way back from it to the boxes on the screen. What
 * stands side by side in a line is joined, however many elements it is split over; between lines,
 * paragraphs and cells stands a break, so that neighbours never make a number together. Open shadow
 * roots are gone through after the body: SEI has none, other extensions and modules may.
 */
import { LIMITES, spend, type Page } from '@/lib/sei/page';
import { QUEBRA } from '@/lib/text/dado';
import type { Retangulo } from './area.ts';

export interface TextoCorrido {
  texto: string;
  /** A piece, up to and without `fim`: its boxes in the frame's viewport, and the element it begins in. */
  place: (inicio: number, fim: number) => { caixas: Iterable<Retangulo>; dentro: Element | null };
  /** The open shadow roots that were met. */
  sombras: readonly ShadowRoot[];
}

/** Characters that detectors get at most; more than 20 times a long document. */
const CORRENTE = 2_000_000;
/** Where two elements meet inside a line: invisible to the detectors. */
const JUNTA = '\u2060';
const INVISIVEIS = new Set('script style noscript template textarea option'.split(' '));
/** Elements that end no line. */
const EM_LINHA = new Set(
  'a abbr b big code em font i label mark q s slot small span strong sub sup tspan tt u wbr'.split(
    ' ',
  ),
);

export function runningText(page: Page): TextoCorrido {
  const nos: Text[] = [];
  const inicios: number[] = [];
  const sombras: ShadowRoot[] = [];
  let texto = '';
  let visitados = 0;

  const corpo = page.one('body');
  const raizes: Node[] = corpo ? [corpo] : [];
  // Grows while it is gone through. Spare in the loop: it runs once, so never as optimised code.
  for (const raiz of raizes) {
    const walker = page.document.createTreeWalker(raiz, ELEMENTOS_E_TEXTOS);
    let antes: Text | null = null;
    let quebra = true;
    let invisivel: Node | null = null;
    for (let no: Node | null = raiz; no; no = walker.nextNode()) {
      if (++visitados > LIMITES.nos || texto.length > CORRENTE) {
        page.trabalho.esgotado = true;
        break;
      }
      if (no.nodeType !== TEXTO) {
        const { shadowRoot, localName } = no as Element;
        if (shadowRoot) {
          sombras.push(shadowRoot);
          raizes.push(shadowRoot);
        }
        if (EM_LINHA.has(localName)) continue;
        quebra = true;
        if (INVISIVEIS.has(localName)) invisivel = no;
        continue;
      }
      if (no.parentNode === invisivel) continue;
      const pedaco = no.nodeValue!;
      if (nos.length > 0) {
        texto += !quebra && antes && areJoined(antes, no as Text) ? JUNTA : QUEBRA;
      }
      nos.push(no as Text);
      inicios.push(texto.length);
      texto += pedaco;
      antes = no as Text;
      quebra = false;
    }
  }
  spend(page.trabalho, visitados, texto.length);

  function find(indice: number): [no: Text, em: number] {
    let baixo = 0;
    let alto = inicios.length - 1;
    while (baixo < alto) {
      const meio = (baixo + alto + 1) >> 1;
      if (inicios[meio]! <= indice) baixo = meio;
      else alto = meio - 1;
    }
    return [nos[baixo]!, Math.min(indice - inicios[baixo]!, nos[baixo]!.data.length)];
  }

  return {
    texto,
    sombras,
    place(inicio, fim) {
      const alcance = page.document.createRange();
      const comeco = find(inicio);
      alcance.setStart(...comeco);
      const [no, em] = find(fim - 1);
      alcance.setEnd(no, Math.min(em + 1, no.data.length));
      return { caixas: alcance.getClientRects(), dentro: comeco[0].parentElement };
    },
  };
}

/** `NodeFilter.SHOW_ELEMENT | SHOW_TEXT`, `Node.TEXT_NODE` */
const ELEMENTOS_E_TEXTOS = 5;
const TEXTO = 3;

/**
 * Whether two texts make one word or number together, when nothing that ends a line begins between
 * them: nothing that does ends there either, and no style sets them apart. Elements without
 * attributes are taken as HTML draws them: styles are costly to ask for.
 */
function areJoined(antes: Text, no: Text): boolean {
  const ligam = LIGA.test(antes.data.slice(-1)) && LIGA.test(no.data[0] ?? '');
  const displayOf = (elemento: Element): string =>
    ligam && elemento.hasAttributes()
      ? (elemento.ownerDocument.defaultView?.getComputedStyle(elemento).display ?? '')
      : '';
  const isApart = (elemento: Element) => !EM_LINHA_POR_ESTILO.test(displayOf(elemento));

  let comum = antes.parentElement;
  for (; comum && !comum.contains(no); comum = comum.parentElement) {
    if (!EM_LINHA.has(comum.localName) || isApart(comum)) return false;
  }
  for (let um = no.parentElement; um && um !== comum; um = um.parentElement) {
    if (isApart(um)) return false;
  }
  // Children of these are boxes side by side.
  return !comum || !/flex|grid/.test(displayOf(comum));
}

/** Of a number or an address: only with these on both sides may a style part what is joined. */
const LIGA = /[\w./-]/;
const EM_LINHA_POR_ESTILO = /^(?:inline|contents|ruby|none|$)/;
