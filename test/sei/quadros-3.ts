/** Frames of an open process in 3.x and 4.0: `ifrVisualizacao` is beside the tree, the content in it. */
import type { Quadros } from './layout.ts';
import { html, type Html } from './html.ts';
import { conteudoAberto } from './pages/conteudo.ts';

export const quadros3: Quadros = quadros(
  (arvore, direita) => html`<div id="divConteudo">${arvore}${direita}</div>`,
);

/** The same two, each in a box of its own. */
export const quadros40: Quadros = quadros(
  (arvore, direita) =>
    html`<div id="divConteudo">
      <div id="divIframeArvore">${arvore}</div>
      <div id="divIframeVisualizacao">${direita}</div>
    </div>`,
);

function quadros(lado: (arvore: Html, direita: Html) => Html): Quadros {
  return {
    direita: 'ifrVisualizacao',
    ferramentas: '_self',
    raiz: 'ifrVisualizacao',
    documento: 'ifrVisualizacao',
    topo: (arvore, direita) =>
      lado(
        html`<iframe id="ifrArvore" name="ifrArvore" src="${arvore}"></iframe>`,
        html`<iframe id="ifrVisualizacao" name="ifrVisualizacao" src="${direita}"></iframe>`,
      ),
    dentro: (visit, documento) =>
      html`<div id="divArvoreHtml">${conteudoAberto(visit, documento)}</div>`,
  };
}
