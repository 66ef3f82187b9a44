/** The open process and what the page says of it: number, type. */
import type { Page } from './page.ts';
import { declared, number } from './number.ts';
import { locationBar, titleTail } from './screen.ts';
import { some, type Source } from './source.ts';
import { treeRoot } from './tree.ts';
import { scriptTree } from './tree-script.ts';

export const PROCESSO: readonly Source<string>[] = [
  { nome: 'barra_de_localizacao', read: (page) => top(page) && declared(locationBar(page)) },
  { nome: 'titulo', read: (page) => top(page) && declared(titleTail(page)) },
  { nome: 'raiz_da_arvore', read: (page) => number(page.text(treeRoot(page)?.rotulo ?? null)) },
  { nome: 'script_da_arvore', read: (page) => number(scriptTree(page)?.raiz?.rotulo ?? '') },
  {
    nome: 'formulario',
    read: (page) => number(page.value(page.one('#frmProcedimentoCadastro #txtProtocoloExibir'))),
  },
];

export const TIPO_PROCESSO: readonly Source<string>[] = [
  {
    nome: 'raiz_da_arvore',
    read: (page) => some(page.attribute(treeRoot(page)?.ancora ?? null, 'title')),
  },
  { nome: 'script_da_arvore', read: (page) => some(scriptTree(page)?.raiz?.titulo ?? '') },
  {
    nome: 'formulario',
    read: (page) =>
      some(page.chosen(page.one('#frmProcedimentoCadastro select#selTipoProcedimento'))),
  },
];

const top = (page: Page) => page.acao === 'procedimento_trabalhar' || null;
