/**
 * A frame's visible text as one string, and the way back from it to the boxes on the screen. What
 * stands side by side in a line is joined, however many elements it is split over; between lines,
 * paragraphs and cells stands a break, so that neighbours never make a number together.
 */
import { LIMITES, spend, type Page } from '@/lib/sei/page';
import { QUEBRA } from '@/lib/text/dado';
import type { Retangulo } from './area.ts';

export interface TextoCorrido {
  texto: string;
  /** A piece, up to and without `fim`: its boxes in the frame's viewport, and the element it begins in. */
  place: (inicio: number, fim: number) => { caixas: Iterable<Retangulo>; dentro: Element | null };
}

/** Characters that detectors get at most; more than 20 times a long document. */
const CORRENTE = 2_000_000;
/** Where two elements meet inside a line: invisible to the detectors. */
const JUNTA = '\u2060';
const INVISIVEIS = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);
/** Elements that end no line. */
const EM_LINHA = new Set(
  'A ABBR B BIG CODE EM FONT I LABEL MARK Q S SLOT SMALL SPAN STRONG SUB SUP TT U WBR #comment'.split(
    ' ',
  ),
);

/** @param raizes the document's body and what else of it is drawn (shadow roots) */
export function runningText(page: Page, raizes: readonly Node[]): TextoCorrido {
  const nos: Text[] = [];
  const inicios: number[] = [];
  let texto = '';

  for (const raiz of raizes) {
    const walker = page.document.createTreeWalker(raiz, NodeFilter.SHOW_TEXT);
    let antes: Text | null = null;
    let bloco: Node | null = null;
    let pai: Node | null = null;
    let invisivel = false;
    // Spare in the loop: it runs once, so never as optimised code.
    for (let no = walker.nextNode(); no; no = walker.nextNode()) {
      const antigo = bloco;
      if (no.parentNode !== pai) {
        pai = no.parentNode;
        bloco = pai;
        while (bloco && EM_LINHA.has(bloco.nodeName)) bloco = bloco.parentNode;
        invisivel = bloco !== null && INVISIVEIS.has(bloco.nodeName);
      }
      if (invisivel) continue;
      const pedaco = no.nodeValue!;
      if (nos.length >= LIMITES.nos || texto.length + pedaco.length > CORRENTE) {
        page.trabalho.esgotado = true;
        break;
      }
      if (nos.length > 0) {
        texto += antes && bloco === antigo && areJoined(antes, no as Text) ? JUNTA : QUEBRA;
      }
      nos.push(no as Text);
      inicios.push(texto.length);
      texto += pedaco;
      antes = no as Text;
    }
  }
  spend(page.trabalho, nos.length, texto.length);

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

/** Whether two texts, one right after the other, make one word or number together. */
function areJoined(antes: Text, no: Text): boolean {
  if (!sameLine(antes, no)) return false;
  return !(LIGA.test(antes.data.slice(-1)) && LIGA.test(no.data[0] ?? '') && standApart(antes, no));
}

/** Whether two texts, one right after the other, have nothing between them that ends a line. */
function sameLine(antes: Node, no: Node): boolean {
  for (let um = no; ;) {
    const irmao: Node | null = um.previousSibling;
    if (irmao === antes) return true;
    if (irmao && !EM_LINHA.has(irmao.nodeName)) return false;
    if (irmao?.contains(antes)) return endsIn(irmao, antes);
    if (irmao) um = irmao;
    else if (EM_LINHA.has(um.parentNode!.nodeName)) um = um.parentNode!;
    else return false;
  }
}

/** Whether this text is the last thing inside an element, through elements that end no line. */
function endsIn(elemento: Node, texto: Node): boolean {
  for (let um = texto; um !== elemento; um = um.parentNode!) {
    if (um.nextSibling || (um !== texto && !EM_LINHA.has(um.nodeName))) return false;
  }
  return true;
}

/** Of a number or an address: with these on both sides, a style may part what the elements join. */
const LIGA = /[\w./-]/;

/**
 * Whether a style sets apart what begins or ends between the two. Elements without attributes are
 * taken as HTML draws them: styles are costly to ask for.
 */
function standApart(antes: Text, no: Text): boolean {
  const displayOf = (elemento: Element | null): string =>
    elemento?.hasAttributes()
      ? (antes.ownerDocument.defaultView?.getComputedStyle(elemento).display ?? '')
      : '';
  return [antes, no].some((um) => {
    let elemento = um.parentElement;
    while (elemento && !(elemento.contains(antes) && elemento.contains(no))) {
      if (!/^(?:inline|contents|ruby|none|$)/.test(displayOf(elemento))) return true;
      elemento = elemento.parentElement;
    }
    // Its children are boxes side by side.
    return /flex|grid/.test(displayOf(elemento));
  });
}
