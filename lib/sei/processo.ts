/** The open process and what the page says of it: number, type. Also the ones ticked in a list. */
import type { Selecionado } from './frame-facts.ts';
import type { Page } from './page.ts';
import { number } from './number.ts';
import { locationBar, titleTail } from './screen.ts';
import { some, type Source } from './source.ts';
import { treeRoot } from './tree.ts';
import { scriptTree } from './tree-script.ts';

export const PROCESSO: readonly Source<string>[] = [
  { nome: 'barra_de_localizacao', read: (page) => top(page) && number(locationBar(page)) },
  { nome: 'titulo', read: (page) => top(page) && number(titleTail(page)) },
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
    read(page) {
      const lista = page.one(
        '#frmProcedimentoCadastro #selTipoProcedimento',
      ) as HTMLSelectElement | null;
      return some(page.text(lista?.options[lista.selectedIndex] ?? null));
    },
  },
];

const LISTAS = ['#tblProcessosRecebidos', '#tblProcessosGerados', '#tblProcessosDetalhado'];

export const SELECIONADOS: readonly Source<Selecionado[]>[] = [
  {
    nome: 'lista_de_processos',
    read(page) {
      const marcados = page.all(
        LISTAS.map((lista) => `${lista} input[type="checkbox"]:checked`).join(),
        200,
      );
      const sigilosos = page.value(page.one('#hdnIdSigilosos'), 20_000).split(',');
      const selecionados = marcados.flatMap((caixa): Selecionado[] => {
        const numero = number(page.attribute(caixa, 'title'));
        const sigiloso =
          sigilosos.includes(page.value(caixa)) ||
          Boolean(caixa.closest('tr')?.querySelector('a[class*="Sigiloso"]'));
        return numero ? [{ numero, sigiloso }] : [];
      });
      return selecionados.length > 0 ? selecionados : null;
    },
  },
];

const top = (page: Page) => page.acao === 'procedimento_trabalhar' || null;
