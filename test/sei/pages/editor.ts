/**
 * The editor, in a window of its own without SEI's header. CKEditor 4 in every version; SEI 5 has
 * CKEditor 5 too, and a document keeps the one it was made with. Neither carries `js/sei.js`, as far
 * as is known; of the second only the root, the ids of its texts and the globals are.
 */
import { INSTALACAO, type Documento } from '../data.ts';
import { html, literal, type Html } from '../html.ts';
import { prefixo } from '../page.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';
import { documentoDaUrl } from './ids.ts';

export const editor: Page = (visit) => {
  const documento = documentoDaUrl(visit);
  if (!documento) return erro(visit, 'Documento não encontrado.');
  const novo = visit.url.searchParams.get('editor') === '5';
  return { page: janela(visit, documento, novo ? ckeditor5 : ckeditor4) };
};

function janela(
  visit: Visit,
  documento: Documento,
  corpo: (visit: Visit, documento: Documento) => Html,
): Html {
  return html`<!DOCTYPE html>
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <title>SEI/${INSTALACAO.orgao} - ${documento.numero} - ${documento.serie}</title>
        <link rel="stylesheet" type="text/css" href="${visit.file('editor/sei_editor.css')}" />
      </head>
      <body>
        ${corpo(visit, documento)}
      </body>
    </html>`;
}

/** The text is in a frame that a script fills. */
function ckeditor4(visit: Visit, documento: Documento): Html {
  const { usuario } = visit;
  return html`<form
      id="frmEditor"
      method="post"
      target="ifrEditorSalvar"
      action="${visit.link('editor_salvar', { id_documento: documento.id })}"
    >
      <div id="divComandos" class="barra">
        <a class="botao" id="cke_Salvar">Salvar</a><a class="botao" id="cke_Assinar">Assinar</a>
        <b>N</b> <i>I</i> <u>S</u>
      </div>
      <div id="divEditores">
        <div id="cke_txaEditor_505" class="cke">
          <iframe class="cke_wysiwyg_frame" title="Corpo do Texto" frameborder="0"></iframe>
        </div>
      </div>
      <input type="hidden" id="hdnVersao" name="hdnVersao" value="3" />
      <input
        type="hidden"
        id="hdnSiglaUnidade"
        name="hdnSiglaUnidade"
        value="${usuario.unidade.sigla}"
      />
      <input type="hidden" id="hdnInfraPrefixoCookie" value="${prefixo(visit)}" />
    </form>
    <iframe id="ifrEditorSalvar" name="ifrEditorSalvar" style="display:none"></iframe>
    <script>
      {
        const { body } = document.querySelector('.cke_wysiwyg_frame').contentDocument;
        body.contentEditable = 'true';
        for (const text of ${literal(documento.paragrafos)}) {
          body.appendChild(document.createElement('p')).textContent = text;
        }
      }
    </script>`;
}

function ckeditor5({ usuario }: Visit, documento: Documento): Html {
  const configuracao = { sei: { siglaUnidade: usuario.unidade.sigla } };
  return html`<script>
      var INFRA_EDITOR_CONFIG = ${literal(configuracao)};
      var inicializadorDll = {};
    </script>
    <div class="infra-editor__editor-completo">
      <div class="ck barra">
        <button class="botao">Salvar</button><button class="botao">Assinar</button> <b>N</b>
        <i>I</i> <u>S</u>
      </div>
      <div class="ck ck-content ck-editor__editable" id="txaEditor_505" contenteditable="true">
        ${documento.paragrafos.map((texto) => html`<p>${texto}</p>`)}
      </div>
    </div>`;
}
