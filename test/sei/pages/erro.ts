/** SEI's error page, and the one it shows while it is in maintenance. */
import { html, type Html } from '../html.ts';
import type { Page, Reply, Visit } from '../visit.ts';

export function erro(visit: Visit, mensagem: string): Reply {
  return excecao(
    visit,
    'Erro',
    html`<div id="divInfraExcecao" class="infraExcecao">
      <span class="infraExcecao">${mensagem}<br /></span>
    </div>`,
  );
}

/** Since 4.1. */
export const manutencao: Page = (visit) =>
  excecao(
    visit,
    'Sistema em Manutenção',
    html`<div id="divInfraDetalhesManutencao" class="infraExcecao">
      Atualização de versão. Previsão de retorno: 14h.
    </div>`,
  );

function excecao(visit: Visit, nome: string, conteudo: Html): Reply {
  return {
    page: visit.layout.completa(visit, {
      nome,
      titulo: 'SEI',
      comandos: html`<button type="button" id="btnInfraVoltarExcecao" onclick="history.back()">
          <span class="infraTeclaAtalho">V</span>oltar
        </button>
        <button type="button" id="btnInfraFecharExcecao" onclick="window.close()">
          <span class="infraTeclaAtalho">F</span>echar
        </button>`,
      conteudo,
    }),
  };
}
