/**
 * What a form or the tree says of the access level beside the level itself: which radio is ticked
 * (they are there unticked on every such screen), and the legal ground.
 */
import type { Nivel } from './frame-facts.ts';
import { ground } from './level-marks.ts';
import type { Page } from './page.ts';
import { some, type Source } from './source.ts';
import { treeRoot } from './tree.ts';
import { scriptTree } from './tree-script.ts';

const OPCOES: readonly [id: string, nivel: Nivel][] = [
  ['optPublico', 'publico'],
  ['optRestrito', 'restrito'],
  ['optSigiloso', 'sigiloso'],
];

export const NIVEL_MARCADO: readonly Source<Nivel>[] = [{ nome: 'formulario', read: ticked }];

export const HIPOTESE: readonly Source<string>[] = [
  {
    nome: 'arvore',
    read(page) {
      const raiz = treeRoot(page);
      const marca = raiz && page.one(`a#anchorNA${raiz.id}`);
      if (!marca) return null;
      const dicas = [marca, ...[...marca.querySelectorAll('[title]')].slice(0, 10)];
      return dicas.map((dica) => ground(page.attribute(dica, 'title', 600))).find(Boolean) ?? null;
    },
  },
  {
    nome: 'script_da_arvore',
    read: (page) => (treeRoot(page) ? null : some(scriptTree(page)?.hipotese ?? '')),
  },
  {
    nome: 'formulario',
    read(page) {
      const nivel = ticked(page);
      if (nivel === null || nivel === 'publico') return null;
      return some(page.chosen(page.one('select#selHipoteseLegal')));
    },
  },
];

function ticked(page: Page): Nivel | null {
  const marcada = OPCOES.find(([id]) => page.one(`input#${id}[name="rdoNivelAcesso"]:checked`));
  return marcada?.[1] ?? null;
}
