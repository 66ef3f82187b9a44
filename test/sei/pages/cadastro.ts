/** The form of a process: `procedimento_alterar` beside the tree, `procedimento_gerar` in the top window. */
import { PESSOAL, INVESTIGACAO, PROCESSOS, type Nivel, type Processo } from '../data.ts';
import { html, raw, type Html } from '../html.ts';
import type { Screen } from '../layout.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';

export const alteracao: Page = (visit) => {
  const { processo, layout } = visit;
  if (!processo) return erro(visit, 'Processo não encontrado.');
  return { page: layout.simples(visit, formulario(visit, 'Alterar Processo', processo)) };
};

/** A new one: no number yet, and no access level ticked. */
export const inicio: Page = (visit) => ({
  page: visit.layout.completa(visit, formulario(visit, 'Iniciar Processo', null)),
});

const NIVEIS = [
  ['optPublico', '0', 'publico', 'Público'],
  ['optRestrito', '1', 'restrito', 'Restrito'],
  ['optSigiloso', '2', 'sigiloso', 'Sigiloso'],
] as const;

function formulario(visit: Visit, nome: string, processo: Processo | null): Screen {
  const nivel = processo?.nivel ?? null;
  const acao = processo ? 'procedimento_alterar' : 'procedimento_gerar';
  return {
    nome,
    comandos: html`<button type="submit" id="btnSalvar" form="frmProcedimentoCadastro">
        <span class="infraTeclaAtalho">S</span>alvar
      </button>
      <button type="button" id="btnCancelar">
        <span class="infraTeclaAtalho">C</span>ancelar
      </button>`,
    conteudo: html`<form
      id="frmProcedimentoCadastro"
      method="post"
      action="${visit.link(acao, { acao_origem: acao, ...(processo && { id_procedimento: processo.id }) })}"
    >
      ${
        processo &&
        html`<label class="campo"
          >Protocolo <input id="txtProtocoloExibir" value="${processo.numero}" disabled="disabled"
        /></label>`
      }
      <label class="campo"
        >Tipo do Processo
        <select id="selTipoProcedimento" name="selTipoProcedimento">
          ${opcoes([...new Set(PROCESSOS.map(({ tipo }) => tipo))], processo?.tipo)}
        </select></label
      >
      <label class="campo"
        >Especificação
        <input id="txtDescricao" name="txtDescricao" value="${processo?.especificacao}"
      /></label>
      <fieldset id="fldNivelAcesso">
        <legend>Nível de Acesso</legend>
        ${NIVEIS.map(
          ([id, valor, tipo, rotulo]) =>
            html`<input
                type="radio"
                id="${id}"
                name="rdoNivelAcesso"
                value="${valor}"
                class="${visit.layout.radio}"
                ${tipo === nivel?.tipo && raw('checked="checked"')}
              /><label for="${id}">${rotulo}</label>`,
        )}
        ${fundamentos(nivel)}
      </fieldset>
      <input
        type="hidden"
        id="hdnIdProcedimento"
        name="hdnIdProcedimento"
        value="${processo?.id}"
      />
    </form>`,
  };
}

/** Legal grounds, and for sigiloso the degree; in the form whatever the level. */
function fundamentos(nivel: Nivel | null): Html {
  const hipoteses = [PESSOAL, INVESTIGACAO].map(({ hipotese }) => hipotese);
  return html`<label class="campo"
      >Hipótese Legal
      <select id="selHipoteseLegal" name="selHipoteseLegal">
        ${opcoes(hipoteses, nivel?.hipotese)}
      </select></label
    >
    <label class="campo" ${nivel?.tipo !== 'sigiloso' && raw('style="display:none"')}
      >Grau de Sigilo
      <select id="selGrauSigilo" name="selGrauSigilo">
        ${opcoes(['Reservado', 'Secreto', 'Ultrassecreto'], nivel?.grau)}
      </select></label
    >`;
}

function opcoes(textos: readonly string[], escolhido: string | undefined): Html {
  return html`<option value="null">&nbsp;</option>
    ${textos.map(
      (texto, i) =>
        html`<option value="${i + 1}" ${texto === escolhido && raw('selected="selected"')}>
          ${texto}
        </option>`,
    )}`;
}
