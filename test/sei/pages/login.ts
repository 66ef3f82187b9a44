/** The sign-in page of SIP: any user and password enter. */
import { ORGAOS } from '../data.ts';
import { html, raw } from '../html.ts';
import type { Page } from '../visit.ts';

export const login: Page = (visit) => {
  const { entrar } = visit.layout;
  const mensagem = visit.url.searchParams.get('msg') ?? '';
  const icone = (nome: string) =>
    html`<img src="${visit.file(`svg/${nome}.svg`)}" alt="" width="20" height="20" />`;
  return {
    page: visit.layout.login(
      visit,
      html`<form
        id="frmLogin"
        name="frmLogin"
        method="post"
        action="${visit.address(visit.url.pathname + visit.url.search)}"
      >
        <div id="area-cards-login">
          <div id="divIdentificacaoSistema">
            <div id="divLogo">
              <img src="${visit.file('svg/sei_login.svg')}" alt="SEI" width="138" />
            </div>
          </div>
          <div id="divUsuario">
            ${icone('usuario')}<input
              id="txtUsuario"
              name="txtUsuario"
              placeholder="Usuário"
              maxlength="100"
            />
          </div>
          <div id="divSenha">
            ${icone('cadeado')}<input
              id="pwdSenha"
              name="pwdSenha"
              type="password"
              placeholder="Senha"
            />
          </div>
          <div id="divOrgao">
            ${icone('orgao')}<select id="selOrgao" name="selOrgao">
              <option value="null">&nbsp;</option>
              ${ORGAOS.map((sigla, i) => html`<option value="${i}">${sigla}</option>`)}
            </select>
          </div>
          <button type="submit" id="${entrar}" name="${entrar}" class="entrar" accesskey="e">
            ACESSAR
          </button>
        </div>
        <input type="hidden" id="hdnAcao" name="hdnAcao" value="1" />
        ${mensagem && html`<textarea id="txaInfraMsg" style="display:none">${mensagem}</textarea>`}
      </form>`,
      raw(''),
    ),
  };
};
