/**
 * A frame's visible text as one string, and the way back from it to the boxes on the screen. What
 * stands side by side in a line is joined, however many elements it is split over; between lines,
 * paragraphs and cells stands a break, so that neighbours never make a number together.
 */
import { LIMITES, spend, type Page } from '@/lib/sei/page';
import { QUEBRA } from '@/lib/text/dados-pessoais';
import type { Retangulo } from './area.ts';

export interface TextoCorrido {
  texto: string;
  /** Boxes of a piece, up to and without `fim`, in the frame's viewport. */
  boxes: (inicio: number, fim: number) => Iterable<Retangulo>;
}

/** Characters that detectors get at most; more than 20 times a long document. */
const CORRENTE = 2_000_000;
/** Where two elements meet inside a line: invisible to the detectors. */
const JUNTA = '\u2060';
const INVISIVEIS = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);
/** Elements that end no line. */
const EM_LINHA = new Set(
  'A ABBR B BIG CODE EM FONT I LABEL MARK Q S SMALL SPAN STRONG SUB SUP TT U WBR #comment'.split(
    ' ',
  ),
);

export function runningText(page: Page): TextoCorrido {
  const nos: Text[] = [];
  const inicios: number[] = [];
  let texto = '';

  const corpo = page.one('body');
  const walker = corpo && page.document.createTreeWalker(corpo, NodeFilter.SHOW_TEXT);
  let antes: Node | null = null;
  // Spare in the loop: it runs once, so never as optimised code.
  for (let no = walker?.nextNode(); no; no = walker!.nextNode()) {
    const pedaco = no.nodeValue!;
    if (INVISIVEIS.has(no.parentNode!.nodeName)) continue;
    if (nos.length >= LIMITES.nos || texto.length + pedaco.length > CORRENTE) {
      page.trabalho.esgotado = true;
      break;
    }
    if (antes) texto += sameLine(antes, no) ? JUNTA : QUEBRA;
    nos.push(no as Text);
    inicios.push(texto.length);
    texto += pedaco;
    antes = no;
  }
  spend(page.trabalho, nos.length, texto.length);

  function place(indice: number): [no: Text, em: number] {
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
    boxes(inicio, fim) {
      const alcance = page.document.createRange();
      alcance.setStart(...place(inicio));
      const [no, em] = place(fim - 1);
      alcance.setEnd(no, Math.min(em + 1, no.data.length));
      return alcance.getClientRects();
    },
  };
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
