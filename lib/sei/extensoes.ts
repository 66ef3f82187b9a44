/**
 * Other extensions for SEI, by the marks they leave in its pages: a fault may be theirs. Each mark
 * was seen in the extension's own public source, named beside it.
 */
import type { Page } from './page.ts';
import type { Source } from './source.ts';

interface Extensao {
  nome: string;
  marca: string;
  /** Attribute of the page's root that holds its version. */
  versao?: string;
}

const CONHECIDAS: readonly Extensao[] = [
  {
    // SEI-Pro/sei-pro: src/bootstrap/init.js (bar, class of the body), editor loader (root), its
    // style sheets and forms.
    nome: 'SEI Pro',
    marca:
      '.sheetsLoginPro, body[class*="SeiPro_"], html[data-seipro-version], link[datastyle^="seipro"], .seiProForm',
    versao: 'data-seipro-version',
  },
  {
    // jonatasrs/sei: core/idle/adicionarIdentificadorSeipp.js, core/end/theme.js; class of its parts.
    nome: 'SEI++',
    marca:
      '#seipp, link#seipp-theme, #main-menu.seipp-menu, [class^="seipp-"], img[id^="seipp-dup"]',
  },
  // brunofreitasspe/seirmg: ids of what it adds, in every screen.
  { nome: 'SEIRMG', marca: '[id^="seirmg-"]' },
  // luiscrjunior/sei-trello: entries/process_list/dom.js.
  { nome: 'SEI Trello', marca: '[data-trello-process-number], .trello-refresh-button' },
];

export const EXTENSOES: readonly Source<string[]>[] = [
  {
    nome: 'marcas',
    read(page) {
      if (!page.one(CONHECIDAS.map(({ marca }) => marca).join())) return null;
      const vistas = CONHECIDAS.filter(({ marca }) => page.one(marca) !== null);
      return vistas.map((extensao) => withVersion(page, extensao));
    },
  },
];

function withVersion(page: Page, { nome, versao }: Extensao): string {
  const dita = versao ? page.attribute(page.one('html'), versao, 20) : '';
  return /^\d+(?:\.\d+)*$/.test(dita) ? `${nome} ${dita}` : nome;
}
