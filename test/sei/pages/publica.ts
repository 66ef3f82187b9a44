/** The public search: a module's page, two folders down, whose screen is in `acao_externa`. */
import { html } from '../html.ts';
import type { Page } from '../visit.ts';

export const ENDERECO_DA_PESQUISA =
  'modulos/pesquisa/md_pesq_processo_pesquisar.php?acao_externa=protocolo_pesquisar&acao_origem_externa=protocolo_pesquisar&id_orgao_acesso_externo=0';

export const pesquisaPublica: Page = (visit) => ({
  page: visit.layout.externa(
    visit,
    {
      nome: 'Pesquisa Pública',
      conteudo: html`<form
        id="seiSearch"
        method="post"
        action="${visit.address(`${visit.lugar.sei}${ENDERECO_DA_PESQUISA}`)}"
      >
        <label class="campo">Nº do Processo ou Documento <input id="txtProtocoloPesquisa" /></label>
        <label class="campo">Interessado / Remetente <input id="txtParticipante" /></label>
        <p><button type="submit" id="sbmPesquisar">Pesquisar</button></p>
      </form>`,
    },
    null,
  ),
});
