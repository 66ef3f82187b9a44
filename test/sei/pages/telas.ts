/** Which screen each `acao` of `controlador.php` shows. */
import { randomBytes } from 'node:crypto';
import { html } from '../html.ts';
import { MENU } from '../menu.ts';
import type { Page, Reply, Visit } from '../visit.ts';
import { arvore } from './arvore.ts';
import { alteracao, inicio } from './cadastro.ts';
import { controle } from './controle.ts';
import { identificacao } from './credencial.ts';
import { anexo, documento } from './documento.ts';
import { editor } from './editor.ts';
import { envio } from './envio.ts';
import { erro } from './erro.ts';
import { pesquisa, pesquisaRapida } from './pesquisa.ts';
import { processo } from './processo.ts';
import { processarHtml, visualizacao } from './visualizacao.ts';

const TELAS: Readonly<Record<string, Page>> = {
  ...Object.fromEntries(MENU.map(([acao, nome]) => [acao, vazia(nome)])),
  procedimento_controlar: controle,
  procedimento_trabalhar: processo,
  procedimento_visualizar: arvore,
  arvore_visualizar: visualizacao,
  arvore_processar_html: processarHtml,
  documento_visualizar: documento,
  documento_download_anexo: anexo,
  procedimento_enviar: envio,
  procedimento_alterar: alteracao,
  procedimento_gerar: inicio,
  usuario_validar_acesso: identificacao,
  editor_montar: editor,
  pesquisa_solr_ajuda: ajuda,
  protocolo_pesquisar: pesquisa,
  protocolo_pesquisa_rapida: pesquisaRapida,
  infra_configurar: (visit) =>
    erro(
      visit,
      `Acesso negado a este recurso nesta unidade (infra_configurar / ${visit.usuario.unidade.sigla}).`,
    ),
  /** SEI prints the link it refused, and with it the signature. */
  documento_consultar: (visit) =>
    erro(
      visit,
      `Hash inválido. [${visit.url.pathname}?acao=documento_consultar&id_documento=103950001&infra_sistema=100000100&infra_unidade_atual=${visit.usuario.unidade.id}&infra_hash=${randomBytes(visit.layout.assinatura / 2).toString('hex')}]`,
    ),
};

export function telaDaAcao(acao: string): Page {
  return (
    TELAS[acao] ?? ((visit) => erro(visit, `Ação '${acao}' não reconhecida pelo controlador.`))
  );
}

/** Opens in a window of its own: the header, and no menu. */
function ajuda(visit: Visit): Reply {
  return {
    page: visit.layout.semMenu(visit, {
      nome: 'Ajuda da Pesquisa',
      conteudo: html`<p>Use aspas para procurar uma expressão exata.</p>`,
    }),
  };
}

function vazia(nome: string): Page {
  return (visit) => ({
    page: visit.layout.completa(visit, {
      nome,
      conteudo: html`<p>Nenhum registro encontrado.</p>`,
    }),
  });
}
