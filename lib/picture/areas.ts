/**
 * What must not be seen of one frame, as rectangles: what detectors find in its text and fields,
 * names in their places, and what nobody can read. Nothing is measured unless something was found,
 * so a page without findings costs one walk over its text.
 */
import { intersect, isShown, openView } from '@/lib/sei/clip';
import type { Quadro } from '@/lib/sei/frame-facts';
import { project } from '@/lib/sei/frames';
import type { Page } from '@/lib/sei/page';
import { flatten } from '@/lib/text/joiners';
import type { Area, Retangulo } from './area.ts';
import { detect } from './detectors.ts';
import { findInFields } from './form-fields.ts';
import { findNames } from './names.ts';
import { runningText } from './running-text.ts';
import { searchIn } from './search.ts';
import { findUnreadable, hasOwnFiles } from './unreadable.ts';

export interface Areas {
  /** In the top window's viewport, in CSS pixels, clipped to what is seen of the frame. */
  areas: Area[];
  /** Found, but the frame has no known place. */
  semLugar: number;
}

/** Why something is covered, or only proposed. */
export type Regra = Pick<Area, 'motivo' | 'sugestao'> & { nome: string };

/** CSS pixels around a finding: letters reach beyond their boxes. */
const MARGEM = 3;
const MAXIMO = 2000;
/** A page with more is a list of numbers, and nobody looks at each. */
const MAXIMO_DE_SUGESTOES = 40;

/** @param provado the page is proved to be SEI's */
export function findAreas(page: Page, quadro: Quadro | null, provado = false): Areas {
  const janela = page.document.defaultView!;
  const vista = openView(janela);
  const areas: Area[] = [];
  let semLugar = 0;
  let sugestoes = 0;

  /** @param dentro the element that what is found stands in */
  function cover(
    caixas: Iterable<Retangulo>,
    dentro: Element | null,
    { nome, motivo, sugestao }: Regra,
  ) {
    // SEI's numbers of documentos are links to them.
    if (sugestao && nome !== 'usuario_logado' && dentro?.closest('a[href]')) return;
    if (!isShown(janela, dentro)) return;
    const visto = vista(dentro);
    for (const caixa of caixas) {
      const parte = visto && intersect(caixa, visto);
      // Up to a pixel shows nothing, as of what is there for screen readers alone.
      if (!parte || parte.width <= 1 || parte.height <= 1) continue;
      if (!quadro) semLugar += sugestao ? 0 : 1;
      const area = quadro?.visivel && intersect(project(grow(parte), quadro), quadro.visivel);
      if (!area || (sugestao && sugestoes++ >= MAXIMO_DE_SUGESTOES)) continue;
      if (areas.length < MAXIMO) {
        areas.push({ ...area, detector: nome, motivo, ...(sugestao && { sugestao }) });
      }
      // What is not listed would be seen: the frame counts as not read to its end.
      else if (!sugestao) page.trabalho.esgotado = true;
    }
  }
  const coverElement = (elemento: Element, regra: Regra) => {
    if (!isShown(janela, elemento)) return;
    cover([elemento.getBoundingClientRect()], elemento.parentElement, regra);
  };

  const corrente = runningText(page);
  // All of the frame is covered then.
  if (page.trabalho.esgotado) return { areas, semLugar };
  const procura = searchIn(page, corrente.sombras);
  const plano = flatten(corrente.texto);
  const coverText = (inicio: number, fim: number, regra: Regra) => {
    const { caixas, dentro } = corrente.place(inicio, fim);
    cover(caixas, dentro, regra);
  };

  for (const { inicio, fim, detector } of detect(plano)) coverText(inicio, fim, detector);
  for (const { onde, ...regra } of findNames(page, plano)) {
    if ('inicio' in onde) coverText(onde.inicio, onde.fim, regra);
    else cover(onde.getClientRects(), onde, regra);
  }
  for (const { onde, ...regra } of findInFields(procura)) coverElement(onde, regra);
  for (const { onde, ...regra } of findUnreadable(procura, hasOwnFiles(page, provado))) {
    coverElement(onde, regra);
  }
  return { areas, semLugar };
}

function grow({ x, y, width, height }: Retangulo): Retangulo {
  return {
    x: x - MARGEM,
    y: y - MARGEM,
    width: width + 2 * MARGEM,
    height: height + 2 * MARGEM,
  };
}
