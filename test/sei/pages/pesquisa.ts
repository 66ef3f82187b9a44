/** Pesquisa, and the quick search that ends in a process or in a message bar. */
import { PROCESSOS } from '../data.ts';
import { html, type Html } from '../html.ts';
import type { Aviso } from '../layout.ts';
import type { Page, Visit } from '../visit.ts';

export const pesquisa: Page = (visit) => ({ page: telaDePesquisa(visit) });

export const pesquisaRapida: Page = (visit) => {
  const procurado = visit.campos.get('txtPesquisaRapida') ?? '';
  const achado = PROCESSOS.find(({ numero }) => numero === procurado.trim());
  if (!achado) {
    const texto = 'Número de processo informado inválido.';
    return { page: telaDePesquisa(visit, [{ tipo: 'erro', texto }]) };
  }
  return { redirect: visit.link('procedimento_trabalhar', { id_procedimento: achado.id }) };
};

export function telaDePesquisa(visit: Visit, avisos: readonly Aviso[] = []): Html {
  return visit.layout.completa(visit, {
    nome: 'Pesquisa',
    comandos: html`<button type="submit" id="sbmPesquisar" form="frmPesquisaProtocolo">
      <span class="infraTeclaAtalho">P</span>esquisar
    </button>`,
    conteudo: html`<form
        id="frmPesquisaProtocolo"
        method="post"
        action="${visit.link('protocolo_pesquisa_rapida')}"
      >
        <fieldset>
          <label class="campo"
            >Nº SEI ou número do processo <input id="txtProtocoloPesquisa" name="txtPesquisaRapida"
          /></label>
          <label class="campo">Texto para pesquisa <input id="q" name="q" /></label>
        </fieldset>
      </form>
      ${avisos.length > 0 && visit.layout.avisos(avisos)}`,
  });
}
