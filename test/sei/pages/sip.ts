/** Not SEI: SIP's own screens, with the same framework, the same user and signed links. */
import { INSTALACAO, USUARIOS } from '../data.ts';
import { html, raw } from '../html.ts';
import type { Page } from '../visit.ts';

export const sip: Page = (visit) => ({
  page: html`${raw('<!DOCTYPE html>\n')}
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <title>SIP - Usuários</title>
        <link
          rel="stylesheet"
          type="text/css"
          href="${visit.file('/infra_css/infra-global-esquema-3.css?2.29.0')}"
        />
        <link
          rel="stylesheet"
          type="text/css"
          href="${visit.file('css/infra-local-esquema-3.css?2.29.0')}"
        />
      </head>
      <body>
        <div id="divInfraAreaGlobal">
          <nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
            <div id="divInfraBarraSistema" class="infraBarraSistema">
              <h6 class="infraCorBarraSuperior d-none d-md-block">${INSTALACAO.descricao}</h6>
              <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
                <div id="divInfraBarraSistemaPadraoE">
                  <img
                    src="${visit.file('svg/sip_barra.svg')}"
                    title="Sistema de Permissões - Versão 3.1.5"
                    alt="SIP"
                  />
                </div>
                <div id="divInfraBarraSistemaPadraoD">
                  <a id="lnkUsuarioSistema" title="Paulo Roberto Dias (paulo.dias/SEAD)">Paulo</a>
                </div>
              </div>
            </div>
          </nav>
          <div id="divInfraAreaTela" class="divInfraAreaTela">
            <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">
              <div id="divInfraBarraLocalizacao" class="infraBarraLocalizacao">Usuários</div>
              <table class="infraTable" summary="Tabela de Usuários.">
                <caption class="infraCaption">
                  Lista de Usuários (${USUARIOS.length} registros):
                </caption>
                <tr>
                  <th class="infraTh">Órgão</th>
                  <th class="infraTh">Sigla</th>
                  <th class="infraTh">Nome</th>
                </tr>
                ${USUARIOS.map(
                  ({ orgao, sigla, nome }) =>
                    html`<tr class="infraTrClara">
                      <td>${orgao}</td>
                      <td>${sigla}</td>
                      <td>${nome}</td>
                    </tr>`,
                )}
              </table>
            </div>
          </div>
        </div>
        <input type="hidden" id="hdnInfraPrefixoCookie" value="SEAD_SIP_paulo_dias" />
      </body>
    </html>`,
});
