/** Pages for people outside: `controlador_externo.php`. The version hides behind an md5. */
import { EXTERNA, PUBLICO } from '../data.ts';
import { html } from '../html.ts';
import type { Page, Reply, Visit } from '../visit.ts';

/** @param assinada the address has a good signature of a live session */
export function telaExterna(visit: Visit, assinada: boolean): Reply {
  const acao = visit.url.searchParams.get('acao') ?? '';
  if (acao === 'documento_conferir') return conferencia(visit);
  if (acao === 'usuario_externo_controle_acessos' && assinada) return acessos(visit);
  return entrada(visit);
}

const conferencia: Page = (visit) => ({
  page: visit.layout.externa(
    visit,
    {
      nome: 'Conferência de Autenticidade de Documentos',
      comandos: html`<button type="submit" id="sbmPesquisar" form="frmDocumentoConferir">
        <span class="infraTeclaAtalho">P</span>esquisar
      </button>`,
      conteudo: html`<form
        id="frmDocumentoConferir"
        method="post"
        action="${visit.address(`controlador_externo.php${visit.url.search}`)}"
      >
        <label class="campo"
          >Código Verificador <input id="txtCodigoVerificador" name="txtCodigoVerificador"
        /></label>
        <label class="campo">Código CRC <input id="txtCrc" name="txtCrc" /></label>
      </form>`,
    },
    null,
  ),
});

/** What an external user may see. The e-mail is the sigla; an órgão they have none. */
const acessos: Page = (visit) => ({
  page: visit.layout.externa(
    visit,
    {
      nome: 'Controle de Acessos Externos',
      conteudo: html`<table class="infraTable" summary="Tabela de Acessos Externos.">
        <caption class="infraCaption">
          Lista de Acessos Externos (1 registro):
        </caption>
        <tr>
          <th class="infraTh">Processo</th>
          <th class="infraTh">Liberação</th>
        </tr>
        <tr class="infraTrClara">
          <td ${visit.layout.lista.celula('Processo')}>${PUBLICO.numero}</td>
          <td ${visit.layout.lista.celula('Liberação')}>18/11/2026</td>
        </tr>
      </table>`,
    },
    `${EXTERNA.nome} (${EXTERNA.email})`,
  ),
});

const entrada: Page = (visit) => ({
  page: visit.layout.externa(
    visit,
    {
      nome: 'Acesso para Usuários Externos',
      conteudo: html`<form
        id="frmUsuarioExterno"
        method="post"
        action="${visit.address('controlador_externo.php?acao=usuario_externo_logar&id_orgao_acesso_externo=0')}"
      >
        <label class="campo">E-mail <input id="txtEmail" name="txtEmail" /></label>
        <label class="campo">Senha <input id="pwdSenha" name="pwdSenha" type="password" /></label>
        <button type="submit" id="sbmLogin">Confirma</button>
      </form>`,
    },
    null,
  ),
});
