/** Not SEI: another system drawn by the same framework, with its ids and its own logo. */
import { html, raw } from '../html.ts';
import type { Page } from '../visit.ts';

export const eproc: Page = (visit) => ({
  page: html`${raw('<!DOCTYPE html>\n')}
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <title>eproc - Painel do Servidor</title>
        <link
          rel="stylesheet"
          type="text/css"
          href="${visit.file('/infra_css/infra-global-esquema-3.css?2.29.0')}"
        />
        <style>
          .infraCorBarraSuperior,
          .infraCorBarraSistema {
            background: #35524a;
            color: #fff;
          }
          #lnkInfraUnidade {
            color: #35524a;
          }
        </style>
      </head>
      <body>
        <div id="divInfraAreaGlobal">
          <nav id="navInfraBarraNavegacao" class="infraBarraNavegacao infraCorBarraSistema">
            <div id="divInfraBarraSistema" class="infraBarraSistema">
              <h6 class="infraCorBarraSuperior d-none d-md-block">
                TRIBUNAL DE JUSTIÇA DO EXEMPLO
              </h6>
              <div id="divInfraBarraSistemaPadrao" class="infraBarraSistemaPadrao">
                <div id="divInfraBarraSistemaPadraoE">
                  <img
                    src="${visit.file('/eproc/svg/eproc_barra.svg')}"
                    title="eproc - Versão 9.12.1"
                    alt="eproc"
                  />
                </div>
                <div id="divInfraBarraSistemaPadraoD">
                  <a id="lnkInfraUnidade" title="1ª Vara Cível de Exemplo">EXVCI01</a>
                  <a id="lnkUsuarioSistema" title="Paulo Roberto Dias (paulo.dias/TJEX)">Paulo</a>
                </div>
              </div>
            </div>
          </nav>
          <div id="divInfraAreaTela" class="divInfraAreaTela">
            <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">
              <div id="divInfraBarraLocalizacao" class="infraBarraLocalizacao">
                Painel do Servidor
              </div>
              <div id="divInfraExcecao" class="infraExcecao">
                <span class="infraExcecao">Processo não localizado na vara.</span>
              </div>
              <table class="infraTable" summary="Localizadores">
                <tr>
                  <th class="infraTh">Localizador</th>
                  <th class="infraTh">Processos</th>
                </tr>
                <tr class="infraTrClara">
                  <td>Aguarda audiência</td>
                  <td>5001234-48.2026.8.99.0001</td>
                </tr>
              </table>
            </div>
          </div>
        </div>
        <input type="hidden" id="hdnInfraPrefixoCookie" value="TJEX_EPROC_paulo_dias" />
      </body>
    </html>`,
});
