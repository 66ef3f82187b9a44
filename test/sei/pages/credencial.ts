/** A sigiloso process without credential: no tree, and a password asked for in a dialog. */
import { html, literal } from '../html.ts';
import type { Page } from '../visit.ts';
import { telaDoProcesso } from './processo.ts';

export const semCredencial: Page = (visit) => {
  const acesso = visit.link('usuario_validar_acesso', {
    acao_origem: 'procedimento_trabalhar',
    acao_destino: 'procedimento_trabalhar',
    acao_negado: 'procedimento_controlar',
    id_procedimento: visit.processo?.id ?? '',
  });
  return {
    page: telaDoProcesso(visit, {
      arvore: '',
      conteudo: '',
      script: html`<script>
        addEventListener('load', () => infraAbrirJanelaModal(${literal(acesso)}, 600, 260));
      </script>`,
    }),
  };
};

/** In the dialog. */
export const identificacao: Page = (visit) => ({
  page: visit.layout.simples(visit, {
    nome: 'Identificação de Acesso',
    comandos: html`<button type="submit" id="sbmAcessar" form="frmIdentificacaoAcesso">
      <span class="infraTeclaAtalho">A</span>cessar
    </button>`,
    conteudo: html`<form
      id="frmIdentificacaoAcesso"
      method="post"
      action="${visit.link('usuario_validar_acesso', { acao_origem: 'usuario_validar_acesso' })}"
    >
      <label class="campo"
        >Usuário <input value="${visit.usuario.sigla}" disabled="disabled"
      /></label>
      <label class="campo">Senha <input id="pwdSenha" name="pwdSenha" type="password" /></label>
    </form>`,
  }),
});
