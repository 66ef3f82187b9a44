/** What stands beside the tree: the toolbar, and under it the frames that end in the content. */
import { html, literal } from '../html.ts';
import type { Page } from '../visit.ts';
import { conteudoAberto } from './conteudo.ts';
import { erro } from './erro.ts';
import { documentoDaUrl, idsDaUrl } from './ids.ts';

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

/** `arvore_visualizar`: the toolbar; the content is in it, or in one more frame. */
export const visualizacao: Page = (visit) => {
  if (!visit.processo) return erro(visit, 'Processo não encontrado.');
  const { quadros } = visit.layout;
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
            ([acao, nome, titulo]) =>
              html`<a
                target="${quadros.ferramentas}"
                href="${visit.link(acao, { acao_origem: 'arvore_visualizar', ...ids })}"
                ><img
                  src="${visit.file(visit.layout.icone(nome))}"
                  title="${titulo}"
                  alt="${titulo}"
              /></a>`,
          )}
        </div>
        ${quadros.dentro(visit, documento)}`,
    }),
  };
};

/** `arvore_processar_html`, since 4.1: in `#ifrVisualizacao`. */
export const processarHtml: Page = (visit) => {
  if (!visit.processo) return erro(visit, 'Processo não encontrado.');
  return {
    page: visit.layout.simples(visit, {
      nome: '',
      titulo: 'SEI - Árvore Processar HTML',
      classe: 'visualizacao',
      conteudo: conteudoAberto(visit, documentoDaUrl(visit)),
    }),
  };
};
