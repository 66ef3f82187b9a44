/**
 * The tree of an open process, as drawn. The node of a protocolo has `a#anchor<id>` and
 * `span#span<id>`; its access level is an action `a#anchorNA<id>`, absent when it is público.
 */
import type { Arvore, Nivel } from './frame-facts.ts';
import { MARCAS } from './level-marks.ts';
import type { Page } from './page.ts';
import type { Source } from './source.ts';
import { scriptTree } from './tree-script.ts';

export interface TreeRoot {
  id: string;
  ancora: Element;
  rotulo: Element;
}

/** The node of the process, or null: not a tree, or not drawn yet. */
export function treeRoot(page: Page): TreeRoot | null {
  if (page.acao !== 'procedimento_visualizar') return null;
  const pedido = page.parameter('id_procedimento') ?? '';
  const ancora = /^\d+$/.test(pedido)
    ? page.one(`a#anchor${pedido}`)
    : page.one('a.infraArvoreNo[id^="anchor"][target="ifrVisualizacao"]');
  const id = /^anchor(\d+)$/.exec(ancora?.id ?? '')?.[1];
  const rotulo = id ? page.one(`span#span${id}`) : null;
  return ancora && id && rotulo ? { id, ancora, rotulo } : null;
}

export const ARVORE: readonly Source<Arvore>[] = [
  {
    nome: 'arvore',
    read(page) {
      if (!treeRoot(page)) return null;
      const nivel = drawnLevel(page);
      return { inteira: !loading(page) && (nivel !== null || !promised(page)), nivel };
    },
  },
  {
    nome: 'script_da_arvore',
    read(page) {
      const arvore = scriptTree(page);
      if (!arvore?.raiz) return null;
      return { inteira: arvore.inteira && !loading(page), nivel: arvore.nivel };
    },
  },
];

/** The strongest level among the process and its documents: a process is as closed as its parts. */
function drawnLevel(page: Page): Nivel | null {
  const marca = 'a[id^="anchorNA"]';
  // Most have none: one look at a large tree instead of three.
  if (!page.one(marca)) return null;
  for (const { nivel, arquivo, dica } of MARCAS) {
    const achada = page.one(
      `${marca} img[src*="_${arquivo}."], ${marca}[title^="${dica}"], ${marca} [title^="${dica}"]`,
    );
    if (achada) return nivel;
  }
  // A marker that says nothing known: not público, that much is sure.
  return 'desconhecido';
}

/** The script orders a level marker that was not drawn (yet). */
function promised(page: Page): boolean {
  for (const { texto } of page.scripts()) {
    if (texto.includes('infraArvoreAcao("NIVEL_ACESSO"')) return true;
  }
  return page.trabalho.esgotado;
}

const loading = (page: Page) => page.document.readyState === 'loading';
