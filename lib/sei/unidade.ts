/** The unidade in use. Its siglas have blanks, hyphens and slashes: taken as they stand. */
import type { Fatos } from './frame-facts.ts';
import { clean } from './page.ts';
import { propertyIn } from './script-text.ts';
import type { Source } from './source.ts';

type Unidade = NonNullable<Fatos['unidade']>['valor'];

export const UNIDADE: readonly Source<Unidade>[] = [
  {
    // 4.x and 5. Twice (narrow bar, wide bar), the same in both: the first that has a text.
    nome: 'cabecalho',
    read(page) {
      for (const link of page.all('#lnkInfraUnidade', 4)) {
        const sigla = page.text(link);
        if (sigla) return { sigla, descricao: page.attribute(link, 'title') };
      }
      return null;
    },
  },
  {
    // 3.x: a list to choose from; the page has no description.
    nome: 'lista_do_cabecalho',
    read(page) {
      const sigla = page.chosen(page.one('select#selInfraUnidades'));
      return sigla ? { sigla, descricao: '' } : null;
    },
  },
  {
    // Window of the CKEditor 4 editor.
    nome: 'editor',
    read(page) {
      const sigla = page.value(page.one('input#hdnSiglaUnidade'));
      return sigla ? { sigla, descricao: '' } : null;
    },
  },
  {
    // Window of the CKEditor 5 editor: an object in its script.
    nome: 'script_do_editor',
    read(page) {
      for (const { texto } of page.scripts()) {
        if (!texto.includes('INFRA_EDITOR_CONFIG')) continue;
        const sigla = clean(propertyIn(texto, 'siglaUnidade') ?? '', 300);
        if (sigla) return { sigla, descricao: '' };
      }
      return null;
    },
  },
];
