/** An open process: the top window, which holds the tree and, beside it, what is selected in it. */
import { html, type Html } from '../html.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';

export const processo: Page = (visit) => {
  if (!visit.processo) return erro(visit, 'Processo não encontrado.');
  return { page: telaDoProcesso(visit, {}) };
};

/** With another address in the tree's or in the content's frame, for the pages that misbehave. */
export function telaDoProcesso(visit: Visit, quadros: { conteudo?: string; script?: Html }): Html {
  const numero = visit.processo?.numero ?? '';
  const ids = idsDaUrl(visit);
  return visit.layout.completa(visit, {
    nome: numero,
    menu: false,
    classe: 'trabalhar',
    ...(quadros.script && { script: quadros.script }),
    conteudo: html`<div id="divConteudo">
      <div id="divIframeArvore">
        <iframe
          id="ifrArvore"
          name="ifrArvore"
          src="${visit.link('procedimento_visualizar', { acao_origem: 'procedimento_trabalhar', ...ids })}"
        ></iframe>
      </div>
      <div id="divIframeVisualizacao">
        <iframe
          id="ifrConteudoVisualizacao"
          name="ifrConteudoVisualizacao"
          src="${
            quadros.conteudo ??
            visit.link('arvore_visualizar', { acao_origem: 'procedimento_visualizar', ...ids })
          }"
        ></iframe>
      </div>
    </div>`,
  });
}

/** The process, and the document when one is open. */
export function idsDaUrl({ url }: Visit): Record<string, string> {
  const documento = url.searchParams.get('id_documento');
  return {
    id_procedimento: url.searchParams.get('id_procedimento') ?? '',
    ...(documento !== null && { id_documento: documento }),
  };
}
