/** Controle de Processos: the unit's list, received on the left and generated on the right. */
import { PROCESSOS, type Processo } from '../data.ts';
import { html, raw, type Html } from '../html.ts';
import type { Page, Visit } from '../visit.ts';

interface Variante {
  /** Script of its own, for the pages that misbehave. */
  script?: Html;
  /** Rows that are served ticked. */
  marcados?: readonly Processo[];
}

export const controle: Page = (visit) => ({ page: telaDeControle(visit) });

export function telaDeControle(visit: Visit, { script, marcados = [] }: Variante = {}): Html {
  const { layout } = visit;
  const filtro = (texto: string, tipo: string) =>
    html`<a
      class="ancoraPadraoPreta"
      href="${visit.link('procedimento_controlar', { acao_origem: 'procedimento_controlar', tipo_filtro: tipo })}"
      >${texto}</a
    >`;
  return layout.completa(visit, {
    nome: 'Controle de Processos',
    ...(script && { script }),
    conteudo: html`<form
      id="frmProcedimentoControlar"
      method="post"
      action="${visit.link('procedimento_controlar', { acao_origem: 'procedimento_controlar' })}"
    >
      <div id="${layout.lista.botoes}" class="barraBotoesSEI">${botoes(visit)}</div>
      <div id="divFiltro" class="divFiltro">
        ${filtro('Ver processos atribuídos a mim', 'M')} ${filtro('Visualização detalhada', 'D')}
        ${filtro('Ver por marcadores', 'K')} ${filtro('Ver por tipo', 'P')}
        ${filtro('Ver por prioridade', 'R')}
      </div>
      <div id="divTabelaProcesso" class="divTabelaProcesso">
        <div id="divRecebidos">${tabela(visit, 'Recebidos', 'recebido', marcados)}</div>
        <div id="divGerados">${tabela(visit, 'Gerados', 'gerado', marcados)}</div>
      </div>
      <input type="hidden" id="hdnTipoVisualizacao" name="hdnTipoVisualizacao" value="R" />
      <input type="hidden" id="hdnIdSigilosos" value="${idsDosSigilosos()}" />
    </form>`,
  });
}

const BOTOES = [
  ['procedimento_enviar', 'processo_enviar', 'Enviar Processo'],
  ['procedimento_atualizar_andamento', 'processo_atualizar_andamento', 'Atualizar Andamento'],
  ['procedimento_atribuicao_cadastrar', 'processo_atribuir', 'Atribuição de Processos'],
  ['bloco_selecionar_processo', 'bloco_incluir_protocolo', 'Incluir em Bloco'],
  ['procedimento_sobrestar', 'processo_sobrestar', 'Sobrestar Processo'],
  ['procedimento_concluir', 'processo_concluir', 'Concluir Processo nesta Unidade'],
  ['anotacao_registrar', 'anotacao_cadastro', 'Anotações'],
  ['andamento_marcador_cadastrar', 'marcador_gerenciar', 'Adicionar Marcador'],
  ['controle_prazo_definir', 'controle_prazo', 'Controle de Prazo'],
  ['documento_gerar_multiplo', 'documento_incluir', 'Incluir Documento'],
  ['procedimento_ciencia', 'ciencia', 'Ciência'],
] as const;

function botoes(visit: Visit): Html[] {
  return BOTOES.map(([acao, svg, titulo]) => {
    const url = visit.link(acao, {
      acao_origem: 'procedimento_controlar',
      acao_retorno: 'procedimento_controlar',
    });
    return html`<a href="#" onclick="${`return acaoControleProcessos('${url}');`}"
      ><img src="${visit.file(visit.layout.icone(svg))}" alt="${titulo}" title="${titulo}"
    /></a>`;
  });
}

function tabela(
  visit: Visit,
  nome: string,
  origem: Processo['origem'],
  marcados: readonly Processo[],
): Html {
  const processos = PROCESSOS.filter((processo) => processo.origem === origem);
  return html`<div id="div${nome}AreaTabela" class="infraAreaTabela">
    <table
      id="tblProcessos${nome}"
      class="infraTable tabelaControle"
      summary="Tabela de Processos ${nome}."
    >
      <caption class="infraCaption">
        Processos ${nome.toLowerCase()} (${processos.length} registros):
      </caption>
      <tr>
        <th class="infraTh" width="5%">
          <a id="lnkInfraCheck" href="#"
            ><img
              src="${visit.file(visit.layout.iconeDaInfra('check'))}"
              width="18"
              title="Selecionar Tudo"
              alt="Selecionar Tudo"
          /></a>
        </th>
        <th class="infraTh" colspan="3">${nome}</th>
      </tr>
      ${processos.map((processo, i) => linha(visit, nome, processo, i, marcados.includes(processo)))}
    </table>
  </div>`;
}

function linha(visit: Visit, nome: string, processo: Processo, i: number, marcado: boolean): Html {
  const { lista } = visit.layout;
  const { id, numero, tipo, especificacao } = processo;
  const dica = [especificacao, tipo].map((texto) => `'${texto.replaceAll("'", String.raw`\'`)}'`);
  const url = visit.link('procedimento_trabalhar', {
    acao_origem: 'procedimento_controlar',
    acao_retorno: 'procedimento_controlar',
    id_procedimento: id,
  });
  return html`<tr id="P${id}" class="infraTrClara${marcado && ' infraTrMarcada'}">
    <td>
      <a id="lnk${nome}ID-${id}" name="ID-${id}"></a
      ><input
        class="infraCheckbox"
        type="checkbox"
        id="chk${nome}Item${i}"
        name="chk${nome}Item${i}"
        title="${numero}"
        value="${id}"
        aria-label="Tipo ${tipo}"
        ${marcado && raw('checked="checked"')}
      />
    </td>
    <td width="20%" ${lista.celula('Situação')}>
      ${!processo.visitado && html`<img src="${visit.file(visit.layout.icone('exclamacao'))}" class="imagemStatus" alt="" />`}
    </td>
    <td ${lista.celula('Processo')}>
      <a
        class="${classe(processo)}"
        href="${url}"
        ${lista.atributos(processo)}
        onmouseover="${`return infraTooltipMostrar(${dica.join(',')});`}"
        onmouseout="return infraTooltipOcultar();"
        >${lista.numero(numero)}</a
      >
    </td>
    <td width="10%" ${lista.celula('Atribuição')}>
      ${
        processo.atribuido &&
        html`(<a
            class="ancoraSigla"
            title="Atribuído para ${processo.atribuido}"
            href="${visit.link('procedimento_atribuicao_listar', { id_procedimento: id })}"
            >${processo.atribuido}</a
          >)`
      }
    </td>
  </tr>`;
}

function classe({ visitado, nivel }: Processo): string {
  return `${visitado ? 'processoVisualizado' : 'processoNaoVisualizado'}${nivel.tipo === 'sigiloso' ? 'Sigiloso' : ''}`;
}

function idsDosSigilosos(): string {
  return PROCESSOS.filter(({ nivel }) => nivel.tipo === 'sigiloso')
    .map(({ id }) => id)
    .join(',');
}
