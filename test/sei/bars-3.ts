/** SEI 3.x: the bars on top and the menu on the left. Once each; the unidade is a list to choose from. */
import { INSTALACAO, USUARIOS } from './data.ts';
import { html, raw, type Html } from './html.ts';
import { publico, type Barras } from './layout-of.ts';
import { MENU } from './menu.ts';
import { NOME } from './page.ts';
import type { Visit } from './visit.ts';

const LOGO = 'imagens/sei_logo_azul_celeste.jpg';

export const barras3: Barras = {
  sistema: barraDoSistema,
  publica: barraPublica,
  login: barraSuperior,
  menu,
};

function barraSuperior(): Html {
  return html`<div id="divInfraBarraSuperior" class="infraBarraSuperior">
    <label>${INSTALACAO.descricao}</label>
  </div>`;
}

function barraDoSistema(visit: Visit): Html {
  const { usuario, layout, extensoes } = visit;
  const pessoa = `${usuario.nome} (${usuario.sigla}/${usuario.orgao})`;
  const acao = (id: string, nome: string, gif: string, titulo: string) =>
    html`<a id="${id}" href="${visit.link(nome)}" title="${titulo}"
      >${icone(visit, gif, titulo)}</a
    >`;
  return html`${barraSuperior()}
    <div id="divInfraBarraSistema" class="infraBarraSistema">
      <div id="divInfraBarraSistemaE">
        <img
          src="${visit.file(`${LOGO}?${layout.carimbo}`)}"
          title="${NOME} - Versão ${layout.versao}"
          alt="SEI"
        />${extensoes.map(({ logo }) => logo)}
      </div>
      <div id="divInfraBarraSistemaD">
        <form
          id="frmProtocoloPesquisaRapida"
          method="post"
          action="${visit.link('protocolo_pesquisa_rapida')}"
        >
          <label for="txtPesquisaRapida">Pesquisa</label>
          <input id="txtPesquisaRapida" name="txtPesquisaRapida" class="infraText" />
        </form>
        <a id="lnkInfraMenuSistema" href="#" title="Exibir/Ocultar Menu do Sistema">Menu</a>
        ${unidades(visit)}
        ${acao('lnkControleProcessos', 'procedimento_controlar', 'sei_controle_processos', 'Controle de Processos')}
        <a
          id="lnkUsuarioSistema"
          href="${visit.link('infra_acesso_usuario_listar')}"
          title="${pessoa}"
          >${icone(visit, 'usuario_sistema', pessoa)}</a
        >
        ${acao('lnkInfraConfiguracaoSistema', 'infra_configurar', 'configuracao', 'Configurações do Sistema')}
        ${acao('lnkInfraSairSistema', 'sair', 'sair', 'Sair do Sistema')}
      </div>
      ${extensoes.map(({ barra }) => barra)}
    </div>`;
}

/** Bar of pages for people who are not signed in: the logo, without the version. */
function barraPublica(visit: Visit, carimbo: string, pessoa: string | null): Html {
  return html`${barraSuperior()}
    <div id="divInfraBarraSistema" class="infraBarraSistema">
      <div id="divInfraBarraSistemaE">
        <img src="${visit.file(publico(visit, `${LOGO}?${carimbo}`))}" title="${NOME}" alt="SEI" />
      </div>
      <div id="divInfraBarraSistemaD">
        ${
          pessoa !== null &&
          html`<a id="lnkUsuarioSistema" title="${pessoa}"
            ><img
              src="${visit.file(publico(visit, `imagens/usuario_sistema.gif?${carimbo}`))}"
              title="${pessoa}"
              alt=""
          /></a>`
        }
      </div>
    </div>`;
}

function menu(visit: Visit): Html {
  return html`<ul id="main-menu" class="infraMenu">
    ${MENU.filter(([acao]) => acao !== 'painel_controle_visualizar').map(
      ([acao, nome], i) =>
        html`<li><a href="${visit.link(acao, { infra_item_menu: String(i) })}">${nome}</a></li>`,
    )}
  </ul>`;
}

/** Choosing another one sends the page away; the one in use is selected. */
function unidades(visit: Visit): Html {
  const atual = visit.usuario.unidade;
  const todas = new Map([...USUARIOS.map(({ unidade }) => unidade), atual].map((u) => [u.id, u]));
  return html`<select
    id="selInfraUnidades"
    name="selInfraUnidades"
    class="infraSelect"
    onchange="${`window.location.href='${visit.link('infra_trocar_unidade')}';`}"
  >
    ${[...todas.values()].map(
      ({ id, sigla }) =>
        html`<option value="${id}" ${id === atual.id && raw('selected="selected"')}>
          ${sigla}
        </option>`,
    )}
  </select>`;
}

function icone(visit: Visit, gif: string, titulo: string): Html {
  return html`<img
    class="infraImg"
    src="${visit.file(`imagens/${gif}.gif?${visit.layout.carimbo}`)}"
    title="${titulo}"
    alt="${titulo}"
  />`;
}
