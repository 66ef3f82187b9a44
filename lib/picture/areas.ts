/**
 * Detectors over one frame's visible text: rectangles to cover. Nothing is measured unless a
 * detector found something, so a page without findings costs one walk over its text.
 */
import type { Quadro } from '@/lib/sei/frame-facts';
import { intersect, project } from '@/lib/sei/frames';
import { LIMITES, spend, type Page } from '@/lib/sei/page';
import type { Area, Retangulo } from './area.ts';
import { DETECTORES, type Detector } from './detectors.ts';

export interface Areas {
  /** In the top window's viewport, in CSS pixels, clipped to what is seen of the frame. */
  areas: Area[];
  /** Found, but the frame has no known place. */
  semLugar: number;
}

/** CSS pixels around a finding: letters reach beyond their boxes. */
const MARGEM = 3;
const MAXIMO = 2000;
/** Characters of text that detectors get at most; more than 20 times a long document. */
const CORRENTE = 2_000_000;

export function findAreas(
  page: Page,
  quadro: Quadro | null,
  detectores: readonly Detector[] = DETECTORES,
): Areas {
  const areas: Area[] = [];
  let semLugar = 0;

  const cover = (caixas: Iterable<Retangulo>, { nome, motivo }: Detector) => {
    for (const caixa of caixas) {
      if (caixa.width === 0 || caixa.height === 0) continue;
      if (!quadro) semLugar++;
      const area = quadro?.visivel && intersect(project(grow(caixa), quadro), quadro.visivel);
      if (area && areas.length < MAXIMO) areas.push({ ...area, detector: nome, motivo });
    }
  };

  const corrente = textOf(page);
  for (const detector of detectores) {
    for (const { inicio, fim } of detector.encontrar(corrente.texto)) {
      cover(corrente.boxes(inicio, fim), detector);
    }
  }
  for (const campo of page.all(CAMPOS, 5000)) {
    const escrito = shown(campo);
    const detector = escrito && detectores.find((um) => um.encontrar(escrito).length > 0);
    if (detector) cover([campo.getBoundingClientRect()], detector);
  }
  return { areas, semLugar };
}

/** Fields that show what they hold. */
const CAMPOS =
  'textarea, select, input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="password"], [type="file"], [type="image"])';

function shown(campo: Element): string {
  if (campo.tagName === 'SELECT') {
    return ((campo as HTMLSelectElement).selectedOptions[0]?.text ?? '').slice(0, 1000);
  }
  const { value, placeholder } = campo as HTMLInputElement;
  return `${value}\n${placeholder}`.slice(0, 20_000);
}

/** Where two elements meet inside a line: invisible to the detectors. */
const JUNTA = '\u2060';
const INVISIVEIS = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION']);

/** The frame's text as one string, and the way back from it to the boxes on the screen. */
function textOf(page: Page) {
  const nos: Text[] = [];
  const inicios: number[] = [];
  const partes: string[] = [];
  let tamanho = 0;

  const corpo = page.one('body');
  const walker = corpo && page.document.createTreeWalker(corpo, NodeFilter.SHOW_TEXT);
  // Spare in the loop: it runs once, so never as optimised code.
  for (let no = walker?.nextNode(); no; no = walker!.nextNode()) {
    const texto = no.nodeValue!;
    if (INVISIVEIS.has(no.parentNode!.nodeName)) continue;
    if (nos.length >= LIMITES.nos || tamanho + texto.length > CORRENTE) {
      page.trabalho.esgotado = true;
      break;
    }
    nos.push(no as Text);
    inicios.push(tamanho);
    partes.push(texto);
    tamanho += texto.length + 1;
  }
  spend(page.trabalho, nos.length, tamanho);

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
    texto: partes.join(JUNTA),
    boxes(inicio: number, fim: number): Iterable<Retangulo> {
      const alcance = page.document.createRange();
      alcance.setStart(...place(inicio));
      const [no, em] = place(fim - 1);
      alcance.setEnd(no, Math.min(em + 1, no.data.length));
      return alcance.getClientRects();
    },
  };
}

function grow({ x, y, width, height }: Retangulo): Retangulo {
  return {
    x: x - MARGEM,
    y: y - MARGEM,
    width: width + 2 * MARGEM,
    height: height + 2 * MARGEM,
  };
}
