/** SEI 4.0, 4.1 and 5: the bars on top and the menu on the left. */
import { INSTALACAO } from './data.ts';
import { html, type Html } from './html.ts';
import { publico, type Barras } from './layout-of.ts';
import { MENU } from './menu.ts';
import { NOME } from './page.ts';
import type { Visit } from './visit.ts';

/** What these bars have in one version and not in another. */
interface Diferencas {
  /** What follows the `?` of the logo. */
  carimboDoLogo: string;
  /** The header has `#lnkPainelControle`. */
  painel: boolean;
}

export function barras4(diferencas: Diferencas): Barras {
  return {
    sistema: (visit) => barraDoSistema(visit, diferencas),
    publica: barraPublica,
    login: barraDoLogin,
    menu,
  };
}

/** Icons have a stamp of their own, unless the page writes its own. */
export const iconeSvg = (nome: string, carimbo = '18') => `svg/${nome}.svg?${carimbo}`;

export const iconeSvgDaInfra = (nome: string) => `/infra_css/svg/${nome}.svg`;

/** The órgão's name; its short form is for narrow windows. */
function barraSuperior(sigla: string): Html {
  return html`<h6 class="infraCorBarraSuperior d-none d-md-block">${INSTALACAO.descricao}</h6>
    <h6 class="infraCorBarraSuperior d-md-none">${sigla}</h6>`;
}

/** The bar is there twice, as in SEI: for narrow windows first, hidden, and for wide ones. */
function barraDoSistema(visit: Visit, diferencas: Diferencas): Html {
  const { usuario, layout, extensoes } = visit;
  const logo = () =>
    html`<img
      src="${visit.file(`svg/sei_barra.svg?${diferencas.carimboDoLogo}`)}"
      title="${NOME} - Versão ${layout.versao}"
      alt="SEI"
    />`;
  const unidade = () =>
    html`<a
      id="lnkInfraUnidade"
      class="infraAcaoBarraConjugada"
      href="#"
      onclick="${vaiPara(visit.link('infra_trocar_unidade'))}"
      title="${usuario.unidade.descricao}"
      >${usuario.unidade.sigla}</a
    >`;
  return html`<nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
    <div id="divInfraBarraSistema" class="infraBarraSistema">
      ${barraSuperior(usuario.orgao)}
      <div id="divInfraBarraSistemaMovel" class="infraBarraSistemaMovel d-flex d-md-none">
        <span id="spnInfraIdentificacaoSistema">${logo()}</span>${unidade()}
      </div>
      <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
        <div id="divInfraBarraSistemaPadraoE">
          ${logo()}${extensoes.map((extensao) => extensao.logo)}
        </div>
        <div id="divInfraBarraSistemaPadraoD">
          <a id="lnkInfraMenuSistema" href="#" title="Exibir/Ocultar Menu do Sistema">Menu</a>
          <form
            id="frmProtocoloPesquisaRapida"
            method="post"
            action="${visit.link('protocolo_pesquisa_rapida')}"
          >
            <input id="txtPesquisaRapida" name="txtPesquisaRapida" placeholder="Pesquisar..." />
            <span
              id="spnInfraUnidade"
              class="infraAcaoBarraConjugada"
              onclick="this.parentElement.submit();"
              >${icone(visit, 'svg/pesquisa_rapida.svg', 'Pesquisa Rápida', 20)}</span
            >
          </form>
          ${unidade()} ${acoesDaBarra(visit, diferencas)}
        </div>
      </div>
      ${extensoes.map((extensao) => extensao.barra)}
    </div>
  </nav>`;
}

function acoesDaBarra(visit: Visit, { painel }: Diferencas): Html {
  const { usuario } = visit;
  const pessoa = `${usuario.nome} (${usuario.sigla}/${usuario.orgao})`;
  const botao = (id: string, acao: string, svg: string, titulo: string) =>
    html`<a id="${id}" class="infraAcaoBarraSistema" href="${visit.link(acao)}" title="${titulo}"
      >${icone(visit, svg, titulo, 24)}</a
    >`;
  return html`${botao('lnkControleProcessos', 'procedimento_controlar', 'svg/controle_processos_barra.svg', 'Controle de Processos')}
    ${painel && botao('lnkPainelControle', 'painel_controle_visualizar', 'svg/painel_controle_barra.svg', 'Painel de Controle')}
    ${botao('lnkInfraAcessibilidadeSistema', 'infra_acessibilidade_exibir', '/infra_css/svg/acessibilidade_topo.svg', 'Acessibilidade')}
    ${botao('lnkInfraConfiguracaoSistema', 'infra_configurar', '/infra_css/svg/configuracao.svg', 'Configurações do Sistema')}
    <a
      id="lnkUsuarioSistema"
      class="infraAcaoBarraSistema d-none d-md-block"
      href="${visit.link('infra_acesso_usuario_listar')}"
      title="${pessoa}"
      >${icone(visit, '/infra_css/svg/usuario_topo.svg', pessoa, 24)}</a
    >
    <span class="d-md-none"
      ><a
        id="lnkUsuarioSistema"
        class="text-white"
        href="${visit.link('infra_acesso_usuario_listar')}"
        title="${pessoa}"
        >${pessoa}</a
      ></span
    >
    ${botao('lnkInfraSairSistema', 'sair', '/infra_css/svg/sair.svg', 'Sair do Sistema')}`;
}

function menu(visit: Visit): Html {
  return html`<div id="divInfraSidebarMenu" class="infraSidebarMenu">
    <div id="divInfraPesquisarMenu">
      <input
        id="txtInfraPesquisarMenu"
        class="infraPesquisarMenu"
        placeholder="Pesquisar no Menu"
        title="Pesquisar no Menu"
      />
    </div>
    <ul id="infraMenu">
      ${MENU.map(
        ([acao, nome, svg], i) =>
          html`<li>
            <a
              id="linkMenu${i}"
              link="${acao}"
              href="${visit.link(acao, { infra_item_menu: String(i) })}"
              ><img
                src="${visit.file(`menu/${svg}.svg?${visit.layout.carimbo}`)}"
                alt=""
                width="24"
                height="24"
              /><span>${nome}</span></a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function icone(visit: Visit, svg: string, titulo: string, lado: number): Html {
  const { infra, carimbo: deSei } = visit.layout;
  const carimbo = svg.startsWith('/') ? infra : deSei;
  return html`<img
    class="infraImg"
    src="${visit.file(`${svg}?${carimbo}`)}"
    width="${lado}"
    height="${lado}"
    title="${titulo}"
    alt="${titulo}"
  />`;
}

/** Bar of pages for people who are not signed in: the logo, without the version. */
function barraPublica(visit: Visit, carimbo: string, pessoa: string | null): Html {
  return html`<nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
    <div id="divInfraBarraSistema" class="infraBarraSistema">
      ${barraSuperior(INSTALACAO.orgao)}
      <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
        <div id="divInfraBarraSistemaPadraoE">
          <img
            src="${visit.file(publico(visit, `svg/sei_barra.svg?${carimbo}`))}"
            title="${NOME}"
            alt="SEI"
          />
        </div>
        <div id="divInfraBarraSistemaPadraoD">
          ${
            pessoa !== null &&
            html`<a id="lnkUsuarioSistema" class="infraAcaoBarraSistema" title="${pessoa}"
              >${icone(visit, '/infra_css/svg/usuario_topo.svg', pessoa, 24)}</a
            >`
          }
        </div>
      </div>
    </div>
  </nav>`;
}

function barraDoLogin(): Html {
  return html`<nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
    <div id="divInfraBarraSistema" class="infraBarraSistema">
      ${barraSuperior(INSTALACAO.orgao)}
      <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
        <div id="divInfraBarraSistemaPadraoE">
          <span id="spnInfraIdentificacaoSistema">${NOME}</span>
        </div>
      </div>
    </div>
  </nav>`;
}

const vaiPara = (url: string) => `window.location.href='${url}';`;
