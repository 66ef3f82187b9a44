/** SEI 4.1.5: bars, menu and the head of every page. */
import { INSTALACAO } from './data.ts';
import { html, raw, type Html } from './html.ts';
import { MENU } from './menu.ts';
import type { Layout, Screen } from './layout.ts';
import type { Visit } from './visit.ts';

const VERSAO = '4.1.5';
const INFRA = '2.29.0';
const CARIMBO = `${VERSAO}-${INFRA}`;
const NOME = 'Sistema Eletrônico de Informações';
const DOCTYPE = raw(
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n',
);

export const layout41: Layout = {
  versao: VERSAO,
  carimbo: CARIMBO,

  completa(visit, screen) {
    const conteudo = html`<div id="divInfraAreaGlobal">
      ${barraDoSistema(visit)}
      <div id="divInfraAreaTela" class="divInfraAreaTela">
        <div
          id="divInfraAreaTelaE"
          class="divInfraAreaTelaE"
          ${screen.menu === false && raw('hidden')}
        >
          ${menu(visit)}
        </div>
        <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">${tela(screen)}</div>
      </div>
    </div>`;
    return documento(visit, screen.titulo ?? `SEI - ${screen.nome}`, conteudo, {
      carimbo: CARIMBO,
      script: screen.script,
      prefixo: prefixo(visit),
      classe: `completa ${screen.classe ?? ''}`,
    });
  },

  simples(visit, screen) {
    const conteudo = html`<div id="divInfraAreaTela" class="divInfraAreaTelaSimples">
      <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">${tela(screen)}</div>
    </div>`;
    return documento(visit, screen.titulo ?? `SEI - ${screen.nome}`, conteudo, {
      carimbo: CARIMBO,
      script: screen.script,
      prefixo: screen.prefixo === false ? null : prefixo(visit),
      classe: `simples ${screen.classe ?? ''}`,
    });
  },

  login(visit, conteudo, script) {
    const area = html`<div id="divInfraAreaGlobal">
      <nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
        <div id="divInfraBarraSistema" class="infraBarraSistema">
          ${barraSuperior(INSTALACAO.orgao)}
          <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
            <div id="divInfraBarraSistemaPadraoE">
              <span id="spnInfraIdentificacaoSistema">${NOME}</span>
            </div>
          </div>
        </div>
      </nav>
      <div id="divInfraAreaTela" class="divInfraAreaTela">
        <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">${conteudo}</div>
      </div>
    </div>`;
    return documento(visit, `SEI / ${INSTALACAO.orgao}`, area, {
      carimbo: INFRA,
      script,
      prefixo: NOME.replaceAll(' ', '_'),
      classe: 'login',
    });
  },
};

interface Corpo {
  carimbo: string;
  script: Html | undefined;
  prefixo: string | null;
  classe: string;
}

function documento(visit: Visit, titulo: string, conteudo: Html, corpo: Corpo): Html {
  const estilo = (path: string) =>
    html`<link
      rel="stylesheet"
      type="text/css"
      href="${visit.file(`${path}?${corpo.carimbo}`)}"
    />`;
  const script = (path: string) =>
    html`<script charset="iso-8859-1" src="${visit.file(`${path}?${corpo.carimbo}`)}"></script>`;
  return html`${DOCTYPE}
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <link rel="icon" type="image/svg+xml" href="favicon/favicon.svg" />
        <link rel="manifest" href="favicon/site.webmanifest" />
        <title>${titulo}</title>
        ${estilo('/infra_css/infra-global-esquema-3.css')}
        ${estilo('css/infra-local-esquema-3.css')} ${script('/infra_js/InfraPaginaEsquema3.js')}
        ${script('/infra_js/arvore/InfraArvore.js')}
        ${corpo.carimbo === CARIMBO && script('js/sei.js')} ${corpo.script}
      </head>
      <body class="${corpo.classe}">
        ${conteudo}
        ${
          corpo.prefixo !== null &&
          html`<input
            type="hidden"
            id="hdnInfraPrefixoCookie"
            name="hdnInfraPrefixoCookie"
            value="${corpo.prefixo}"
          />`
        }
      </body>
    </html>`;
}

/** Órgão of the system, system and user, blanks and dots as underscores. */
function prefixo({ usuario }: Visit): string {
  return `${INSTALACAO.orgao}_SEI_${usuario.sigla}`.replaceAll(/[ .]/g, '_');
}

function tela(screen: Screen): Html {
  return html`${
    screen.nome &&
    html`<div id="divInfraBarraLocalizacao" class="infraBarraLocalizacao" tabindex="450">
      ${screen.nome}
    </div>`
  }
  ${
    screen.comandos &&
    html`<div id="divInfraBarraComandosSuperior" class="infraBarraComandos">
      ${screen.comandos}
    </div>`
  }
  ${screen.conteudo}`;
}

function barraSuperior(sigla: string): Html {
  return html`<h6 class="infraCorBarraSuperior d-none d-md-block">${INSTALACAO.descricao}</h6>
    <h6 class="infraCorBarraSuperior d-md-none">${sigla}</h6>`;
}

/** The bar is there twice, as in SEI: for narrow windows first, hidden, and for wide ones. */
function barraDoSistema(visit: Visit): Html {
  const { usuario } = visit;
  const logo = () =>
    html`<img
      src="${visit.file(`svg/sei_barra.svg?${CARIMBO}`)}"
      title="${NOME} - Versão ${VERSAO}"
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
        <div id="divInfraBarraSistemaPadraoE">${logo()}</div>
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
          ${unidade()} ${acoesDaBarra(visit)}
        </div>
      </div>
    </div>
  </nav>`;
}

function acoesDaBarra(visit: Visit): Html {
  const { usuario } = visit;
  const pessoa = `${usuario.nome} (${usuario.sigla}/${usuario.orgao})`;
  const botao = (id: string, acao: string, svg: string, titulo: string) =>
    html`<a id="${id}" class="infraAcaoBarraSistema" href="${visit.link(acao)}" title="${titulo}"
      >${icone(visit, svg, titulo, 24)}</a
    >`;
  return html`${botao('lnkControleProcessos', 'procedimento_controlar', 'svg/controle_processos_barra.svg', 'Controle de Processos')}
    ${botao('lnkPainelControle', 'painel_controle_visualizar', 'svg/painel_controle_barra.svg', 'Painel de Controle')}
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
                src="${visit.file(`menu/${svg}.svg?${CARIMBO}`)}"
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
  const carimbo = svg.startsWith('/') ? INFRA : CARIMBO;
  return html`<img
    class="infraImg"
    src="${visit.file(`${svg}?${carimbo}`)}"
    width="${lado}"
    height="${lado}"
    title="${titulo}"
    alt="${titulo}"
  />`;
}

const vaiPara = (url: string) => `window.location.href='${url}';`;
