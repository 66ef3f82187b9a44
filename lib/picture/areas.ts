/**
 * Detectors over one frame's visible text: rectangles to cover. Nothing is measured unless a
 * detector found something, so a page without findings costs one walk over its text.
 */
import type { Quadro } from '@/lib/sei/frame-facts';
import { intersect, project } from '@/lib/sei/frames';
import type { Page } from '@/lib/sei/page';
import { flatten } from '@/lib/text/joiners';
import { QUEBRA } from '@/lib/text/dados-pessoais';
import type { Area, Retangulo } from './area.ts';
import { DETECTORES, type Detector } from './detectors.ts';
import { findNames } from './names.ts';
import { runningText } from './running-text.ts';

export interface Areas {
  /** In the top window's viewport, in CSS pixels, clipped to what is seen of the frame. */
  areas: Area[];
  /** Found, but the frame has no known place. */
  semLugar: number;
}

/** CSS pixels around a finding: letters reach beyond their boxes. */
const MARGEM = 3;
const MAXIMO = 2000;

export function findAreas(
  page: Page,
  quadro: Quadro | null,
  detectores: readonly Detector[] = DETECTORES,
): Areas {
  const areas: Area[] = [];
  let semLugar = 0;

  const cover = (caixas: Iterable<Retangulo>, { nome, motivo }: Omit<Detector, 'encontrar'>) => {
    for (const caixa of caixas) {
      if (caixa.width === 0 || caixa.height === 0) continue;
      if (!quadro) semLugar++;
      const area = quadro?.visivel && intersect(project(grow(caixa), quadro), quadro.visivel);
      if (!area) continue;
      if (areas.length < MAXIMO) areas.push({ ...area, detector: nome, motivo });
      // What is not listed would be seen: the frame counts as not read to its end.
      else page.trabalho.esgotado = true;
    }
  };

  const corrente = runningText(page);
  const plano = flatten(corrente.texto);
  for (const detector of detectores) {
    for (const { inicio, fim } of detector.encontrar(plano)) {
      cover(corrente.boxes(inicio, fim), detector);
    }
  }
  for (const { onde, nome, motivo } of findNames(page, plano)) {
    const caixas = 'inicio' in onde ? corrente.boxes(onde.inicio, onde.fim) : onde.getClientRects();
    cover(caixas, { nome, motivo });
  }
  for (const campo of page.all(CAMPOS, 5000)) {
    const escrito = shown(campo);
    if (escrito.trim() === '') continue;
    const rotulo = `${labelOf(campo)}: `;
    const campoPlano = flatten((rotulo + escrito).replaceAll('\n', QUEBRA));
    const detector = detectores.find((um) =>
      um.encontrar(campoPlano).some(({ fim }) => fim > rotulo.length),
    );
    if (detector) cover([campo.getBoundingClientRect()], detector);
  }
  return { areas, semLugar };
}

/** Fields that show what they hold. */
const CAMPOS =
  'textarea, select, input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="password"], [type="file"], [type="image"])';

function shown(campo: Element): string {
  if (campo.tagName === 'SELECT') {
    const { multiple, size, options, selectedOptions } = campo as HTMLSelectElement;
    // A list that stands open shows all of them.
    const vistas = multiple || size > 1 ? options : selectedOptions;
    return Array.from(vistas, ({ text }) => text)
      .join('\n')
      .slice(0, 5000);
  }
  const { value, placeholder } = campo as HTMLInputElement;
  return `${value}\n${placeholder}`.slice(0, 20_000);
}

/** Text of the label that stands beside a field. */
function labelOf(campo: Element): string {
  const rotulo = (campo as HTMLInputElement).labels?.[0];
  return rotulo && !rotulo.contains(campo) ? rotulo.textContent.slice(0, 100) : '';
}

function grow({ x, y, width, height }: Retangulo): Retangulo {
  return {
    x: x - MARGEM,
    y: y - MARGEM,
    width: width + 2 * MARGEM,
    height: height + 2 * MARGEM,
  };
}
