/** SEI's error page. */
import { html } from '../html.ts';
import type { Reply, Visit } from '../visit.ts';

export function erro(visit: Visit, mensagem: string): Reply {
  return {
    page: visit.layout.completa(visit, {
      nome: 'Erro',
      titulo: 'SEI',
      comandos: html`<button type="button" id="btnInfraVoltarExcecao" onclick="history.back()">
          <span class="infraTeclaAtalho">V</span>oltar
        </button>
        <button type="button" id="btnInfraFecharExcecao" onclick="window.close()">
          <span class="infraTeclaAtalho">F</span>echar
        </button>`,
      conteudo: html`<div id="divInfraExcecao" class="infraExcecao">
        <span class="infraExcecao">${mensagem}<br /></span>
      </div>`,
    }),
  };
}
