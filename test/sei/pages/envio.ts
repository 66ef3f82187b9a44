/**
 * Enviar Processo, in a frame beside the tree. Sent without a unidade it comes back with SEI's
 * oldest kind of message: text in a hidden textarea, shown by alert() 200 ms later.
 */
import { html } from '../html.ts';
import type { Page } from '../visit.ts';
import { idsDaUrl } from './ids.ts';

export const MENSAGEM_DO_ALERTA = 'Nenhuma unidade informada para envio do processo.';

export const envio: Page = (visit) => {
  const incompleto =
    visit.campos.get('hdnEnviar') === '1' && (visit.campos.get('txtUnidade') ?? '').trim() === '';
  return {
    page: visit.layout.simples(visit, {
      nome: '',
      titulo: 'SEI - Enviar Processo',
      conteudo: html`<form
        id="frmAtividadeListar"
        method="post"
        action="${visit.link('procedimento_enviar', { acao_origem: 'procedimento_enviar', ...idsDaUrl(visit) })}"
      >
        <h3>Enviar Processo</h3>
        <p>Processos: <b>${visit.processo?.numero}</b></p>
        <label class="campo">Unidades <input id="txtUnidade" name="txtUnidade" /></label>
        <label
          ><input type="checkbox" id="chkSinManterAberto" /> Manter processo aberto na unidade
          atual</label
        >
        <p><button type="submit" id="sbmEnviar" name="hdnEnviar" value="1">Enviar</button></p>
        ${
          incompleto &&
          html`<textarea id="txaInfraValidacao" style="display:none">
${MENSAGEM_DO_ALERTA}</textarea>`
        }
      </form>`,
    }),
  };
};
