/** Frames of an open process since 4.1: one level more, and `ifrVisualizacao` is the inner one. */
import type { Quadros } from './layout.ts';
import { html } from './html.ts';
import { idsDaUrl } from './pages/ids.ts';

export const quadros41: Quadros = {
  direita: 'ifrConteudoVisualizacao',
  ferramentas: 'ifrVisualizacao',
  raiz: 'ifrVisualizacao',
  documento: 'ifrConteudoVisualizacao',
  topo: (arvore, direita) =>
    html`<div id="divConteudo">
      <div id="divIframeArvore">
        <iframe id="ifrArvore" name="ifrArvore" src="${arvore}"></iframe>
      </div>
      <div id="divIframeVisualizacao">
        <iframe
          id="ifrConteudoVisualizacao"
          name="ifrConteudoVisualizacao"
          src="${direita}"
        ></iframe>
      </div>
    </div>`,
  dentro: (visit) =>
    html`<div id="divArvoreHtml">
      <iframe
        id="ifrVisualizacao"
        name="ifrVisualizacao"
        src="${visit.link('arvore_processar_html', { acao_origem: 'arvore_visualizar', ...idsDaUrl(visit) })}"
      ></iframe>
    </div>`,
};
