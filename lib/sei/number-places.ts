/**
 * Where a frame shows the number of the open process: the bar above and the root of the tree. Only
 * the picture of a sigiloso has them covered.
 */
import type { Retangulo } from '@/lib/picture/area';
import { intersect } from './clip.ts';
import type { Quadro } from './frame-facts.ts';
import { project } from './frames.ts';
import { declared } from './number.ts';
import type { Page } from './page.ts';
import { locationBar } from './screen.ts';
import { treeRoot } from './tree.ts';

/** In the top window's viewport, clipped to what is seen of the frame. */
export function numberPlaces(page: Page, quadro: Quadro | null): Retangulo[] {
  if (!quadro?.visivel) return [];
  const { visivel } = quadro;
  const barra =
    page.acao === 'procedimento_trabalhar' && declared(locationBar(page)) !== null
      ? page.one('#divInfraBarraLocalizacao')
      : null;
  return [barra, treeRoot(page)?.rotulo].flatMap((elemento) => {
    const caixa = elemento?.getBoundingClientRect();
    const lugar = caixa && intersect(project(caixa, quadro), visivel);
    return lugar ? [lugar] : [];
  });
}
