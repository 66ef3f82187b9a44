/** What stands beside the tree: the toolbar, and under it the frames that end in the content. */
import type { Documento } from '../data.ts';
import { html, literal } from '../html.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';
import { idsDaUrl } from './processo.ts';

const ACOES_DO_PROCESSO = [
  ['documento_escolher_tipo', 'documento_incluir', 'Incluir Documento'],
  ['procedimento_alterar', 'processo_alterar', 'Consultar/Alterar Processo'],
  ['procedimento_enviar', 'processo_enviar', 'Enviar Processo'],
  ['procedimento_atualizar_andamento', 'processo_atualizar_andamento', 'Atualizar Andamento'],
  ['procedimento_atribuicao_cadastrar', 'processo_atribuir', 'Atribuir Processo'],
  ['procedimento_concluir', 'processo_concluir', 'Concluir Processo'],
] as const;
const ACOES_DO_DOCUMENTO = [
  ['documento_alterar', 'documento_alterar', 'Consultar/Alterar Documento'],
  ['documento_assinar', 'documento_assinar', 'Assinar Documento'],
  ['documento_ciencia', 'ciencia', 'Ciência'],
  ['documento_enviar_email', 'email_enviar', 'Enviar Documento por Correio Eletrônico'],
] as const;

/** `arvore_visualizar`: in `#ifrConteudoVisualizacao`. */
export const visualizacao: Page = (visit) => {
  if (!visit.processo) return erro(visit, 'Processo não encontrado.');
  const ids = idsDaUrl(visit);
  const documento = documentoDaUrl(visit);
  const acoes = documento
    ? [...ACOES_DO_PROCESSO.slice(0, 3), ...ACOES_DO_DOCUMENTO]
    : ACOES_DO_PROCESSO;
  return {
    page: visit.layout.simples(visit, {
      nome: '',
      titulo: 'SEI - Visualização',
      classe: 'visualizacao',
      script: html`<script>
        var nomeJanelaDocumento =
          ${literal(documento ? `${visit.usuario.id}_${documento.id}` : '')};
      </script>`,
      conteudo: html`<div id="divArvoreAcoes" class="barraBotoesSEI">
          ${acoes.map(
            ([acao, svg, titulo]) =>
              html`<a
                target="ifrVisualizacao"
                href="${visit.link(acao, { acao_origem: 'arvore_visualizar', ...ids })}"
                ><img src="${visit.file(`svg/${svg}.svg?18`)}" title="${titulo}" alt="${titulo}"
              /></a>`,
          )}
        </div>
        <div id="divArvoreHtml">
          <iframe
            id="ifrVisualizacao"
            name="ifrVisualizacao"
            src="${visit.link('arvore_processar_html', { acao_origem: 'arvore_visualizar', ...ids })}"
          ></iframe>
        </div>`,
    }),
  };
};

/** `arvore_processar_html`: in `#ifrVisualizacao`; holds the content, or says where the process is. */
export const processarHtml: Page = (visit) => {
  const { processo } = visit;
  if (!processo) return erro(visit, 'Processo não encontrado.');
  const documento = documentoDaUrl(visit);
  const tela = (conteudo: ReturnType<typeof html>) => ({
    page: visit.layout.simples(visit, {
      nome: '',
      titulo: 'SEI - Árvore Processar HTML',
      classe: 'visualizacao',
      conteudo,
    }),
  });
  if (!documento) {
    return tela(
      html`<div id="divArvoreInformacao">
        Processo aberto somente na unidade
        <a class="ancoraSigla" title="${visit.usuario.unidade.descricao}"
          >${visit.usuario.unidade.sigla}</a
        >.<br />Interessados: ${processo.interessados.join(', ')}.
      </div>`,
    );
  }
  const ids = { id_procedimento: processo.id, id_documento: documento.id };
  const conteudo =
    documento.formato === 'pdf'
      ? visit.link('documento_download_anexo', { ...ids, id_anexo: documento.id })
      : visit.link('documento_visualizar', { ...ids, arvore: '1' });
  return tela(
    html`${
        documento.formato === 'pdf' &&
        html`<div id="divArvoreInformacao">
          <a class="ancoraSigla" target="_blank" href="${conteudo}">Clique aqui</a> para visualizar
          o conteúdo deste documento em uma nova janela.
        </div>`
      } <iframe id="ifrArvoreHtml" name="ifrArvoreHtml" src="${conteudo}"></iframe>`,
  );
};

export function documentoDaUrl({ url, processo }: Visit): Documento | null {
  const id = url.searchParams.get('id_documento');
  return processo?.documentos.find((documento) => documento.id === id) ?? null;
}
