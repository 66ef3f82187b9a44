/** SEI 4.1.5: the head of every page, and what stands around its content. */
import { INSTALACAO } from './data.ts';
import { barraDoSistema, barraSuperior, CARIMBO, INFRA, menu, NOME, VERSAO } from './bars-4-1.ts';
import { html, raw, type Html } from './html.ts';
import type { Layout, Screen } from './layout.ts';
import type { Visit } from './visit.ts';

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
