/** The open documento: the node selected in the tree, or the title of its own content. */
import type { Fatos } from './frame-facts.ts';
import type { Source } from './source.ts';
import { treeRoot } from './tree.ts';
import { scriptTree } from './tree-script.ts';

type Documento = NonNullable<Fatos['documento']>['valor'];

/** `Despacho 12 (0103947)`: type with its number in the tree, then the número SEI. */
export const DOCUMENTO_DA_ARVORE: readonly Source<Documento>[] = [
  {
    nome: 'arvore',
    read(page) {
      const raiz = treeRoot(page);
      const selecionado = page.one('span.infraArvoreNoSelecionado');
      if (!raiz || !selecionado || selecionado === raiz.rotulo) return null;
      return inLabel(page.text(selecionado));
    },
  },
  {
    nome: 'script_da_arvore',
    read: (page) => (treeRoot(page) ? null : inLabel(scriptTree(page)?.documento ?? '')),
  },
];

function inLabel(rotulo: string): Documento | null {
  const [, tipo, numero] = /^(.*?)\s*\((\d{5,})\)$/.exec(rotulo) ?? [];
  return numero ? { numero, tipo: tipo! } : null;
}

/** `SEI/<ORGAO> - <número SEI> - <type>`: body of a document, window of the CKEditor 4 editor. */
export const DOCUMENTO_DO_TITULO: readonly Source<Documento>[] = [
  {
    nome: 'titulo',
    read(page) {
      const titulo = page.text(page.one('title'));
      const [, numero, tipo] = /^SEI\/.+? - (\d{5,}) - (.+)$/.exec(titulo) ?? [];
      return numero ? { numero, tipo: tipo! } : null;
    },
  },
];
