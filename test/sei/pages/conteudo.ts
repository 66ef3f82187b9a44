/** What is shown of the selected node: the frame with the document's content, or where the process is. */
import type { Documento } from '../data.ts';
import { html, type Html } from '../html.ts';
import type { Visit } from '../visit.ts';

export function conteudoAberto(visit: Visit, documento: Documento | null): Html {
  const { layout, processo, usuario } = visit;
  if (!processo || !documento) {
    return html`<div id="${layout.informacao}">
      Processo aberto somente na unidade
      <a class="ancoraSigla" title="${usuario.unidade.descricao}">${usuario.unidade.sigla}</a
      >.<br />Interessados: ${processo?.interessados.join(', ')}.
    </div>`;
  }
  const ids = { id_procedimento: processo.id, id_documento: documento.id };
  const conteudo =
    documento.formato === 'pdf'
      ? visit.link('documento_download_anexo', { ...ids, id_anexo: documento.id })
      : visit.link('documento_visualizar', { ...ids, arvore: '1' });
  return html`${
      documento.formato === 'pdf' &&
      html`<div id="${layout.informacao}">
        <a class="ancoraSigla" target="_blank" href="${conteudo}">Clique aqui</a> para visualizar o
        conteúdo deste documento em uma nova janela.
      </div>`
    } <iframe id="ifrArvoreHtml" name="ifrArvoreHtml" src="${conteudo}"></iframe>`;
}
