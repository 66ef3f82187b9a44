/**
 * Every source of processo and documento, alone: each page holds what that source reads and
 * nothing that a better one would. The name in the answer says which one spoke.
 */
import { describe } from 'vitest';
import { DOCUMENTO_DA_ARVORE, DOCUMENTO_DO_TITULO } from '@/lib/sei/documento';
import { LISTADOS, SELECIONADOS } from '@/lib/sei/lista';
import { HIPOTESE, NIVEL_MARCADO } from '@/lib/sei/nivel';
import { PROCESSO, TIPO_PROCESSO } from '@/lib/sei/processo';
import { ARVORE as ARVORE_FONTES } from '@/lib/sei/tree';
import { ARVORE, assinada, ID, marca, no, NUMERO, RAIZ } from './pages.ts';
import { testFacts, testNoFacts } from './sources.ts';

const titulo = (texto: string) => `<title>${texto}</title>`;
/** With something after it, as in a page that arrived whole. */
const script = (texto: string) => `<script>${texto}</script><p></p>`;
const TRABALHAR = assinada('procedimento_trabalhar');
const NO_PROCESSO = `Nos[0] = new infraArvoreNo("PROCESSO","${ID}",null,"x?infra_hash=1","ifrVisualizacao","${NUMERO}","Pessoal: Licen\\u00e7a","a.svg",null,null,true,true,"","","","${NUMERO}");`;
const NO_DOCUMENTO = `Nos[1] = new infraArvoreNo("DOCUMENTO","9","${ID}",null,"ifrVisualizacao","Despacho 12 (0103947)","Despacho 12 (0103947)","a.svg",null,null,true,true,"","","","0103947");`;
const RESTRITA = `NosAcoes[0] = new infraArvoreAcao("NIVEL_ACESSO","NA${ID}","${ID}","javascript:x",null,"Acesso Restrito\\nInforma\\u00e7\\u00e3o Pessoal","svg/processo_restrito.svg",true);`;
const HIPOTESES =
  '<select id="selHipoteseLegal"><option></option><option selected>Controle Interno (Art. 26)</option></select>';
const radios = (marcado: string) =>
  ['optPublico', 'optRestrito', 'optSigiloso']
    .map(
      (id, i) =>
        `<input type="radio" name="rdoNivelAcesso" id="${id}" value="${i}" ${id === marcado ? 'checked' : ''}>`,
    )
    .join('');
const linha = (id: string, numero: string, marcado: string, classe = 'processoVisualizado') =>
  `<tr id="P${id}"><td><input class="infraCheckbox" type="checkbox" title="${numero}" value="${id}" ${marcado}></td>
   <td><a class="${classe}">${numero}</a></td></tr>`;
const lista = (linhas: string) => `<table id="tblProcessosRecebidos">${linhas}</table>`;

testFacts({
  processo: {
    fontes: PROCESSO,
    casos: [
      {
        fonte: 'barra_de_localizacao',
        html: '<div id="divInfraBarraLocalizacao">08810032.<wbr>000246/2026-65 </div>',
        caminho: TRABALHAR,
        valor: NUMERO,
      },
      { fonte: 'titulo', html: titulo(`SEI - ${NUMERO}`), caminho: TRABALHAR, valor: NUMERO },
      { fonte: 'raiz_da_arvore', html: RAIZ, caminho: ARVORE, valor: NUMERO },
      {
        // The address has no id (after a POST): the first node is the root.
        fonte: 'raiz_da_arvore',
        html: RAIZ + no('1', 'Despacho 1 (0100001)', ''),
        caminho: '/sei/controlador.php?acao=procedimento_visualizar&acao_origem=x',
        valor: NUMERO,
      },
      { fonte: 'script_da_arvore', html: script(NO_PROCESSO), caminho: ARVORE, valor: NUMERO },
      {
        // A template of an install that nobody here has seen.
        fonte: 'barra_de_localizacao',
        html: '<div id="divInfraBarraLocalizacao">PROC:2026/00012-SEAD.X</div>',
        caminho: TRABALHAR,
        valor: 'PROC:2026/00012-SEAD.X',
      },
      {
        fonte: 'formulario',
        html: '<form id="frmProcedimentoCadastro"><input id="txtProtocoloExibir" value="SEI-350001/020290/2026"></form>',
        caminho: assinada('procedimento_alterar'),
        valor: 'SEI-350001/020290/2026',
      },
    ],
  },
  tipoProcesso: {
    fontes: TIPO_PROCESSO,
    casos: [
      { fonte: 'raiz_da_arvore', html: RAIZ, caminho: ARVORE, valor: 'Pessoal: Licença' },
      {
        fonte: 'script_da_arvore',
        html: script(NO_PROCESSO),
        caminho: ARVORE,
        valor: 'Pessoal: Licença',
      },
      {
        fonte: 'formulario',
        html: '<form id="frmProcedimentoCadastro"><select id="selTipoProcedimento"><option>&nbsp;</option><option selected>Material: Compra</option></select></form>',
        valor: 'Material: Compra',
      },
    ],
  },
  arvore: {
    fontes: ARVORE_FONTES,
    casos: [
      { fonte: 'arvore', html: RAIZ, caminho: ARVORE, valor: { inteira: true, nivel: null } },
      {
        fonte: 'arvore',
        html: RAIZ + marca(ID, 'restrito', 'Acesso Restrito\nInformação Pessoal'),
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'restrito' },
      },
      {
        // A process is as closed as its parts.
        fonte: 'arvore',
        html: RAIZ + marca('9', 'restrito', '') + marca('8', 'sigiloso', ''),
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'sigiloso' },
      },
      {
        // 3.x has other pictures.
        fonte: 'arvore',
        html: `${RAIZ}<a id="anchorNA${ID}"><img src="imagens/sei_chave_restrito.gif"></a>`,
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'restrito' },
      },
      {
        fonte: 'arvore',
        html: `${RAIZ}<a id="anchorNA${ID}" title="Acesso Sigiloso (Ultrassecreto)"><img src="x.png"></a>`,
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'sigiloso' },
      },
      {
        // A marker of a kind nobody knows is no reason to say público.
        fonte: 'arvore',
        html: `${RAIZ}<a id="anchorNA${ID}"><img src="novo.svg"></a>`,
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'desconhecido' },
      },
      {
        // The script orders a marker that is not drawn.
        fonte: 'arvore',
        html: RAIZ + script(`NosAcoes[0] = new infraArvoreAcao("NIVEL_ACESSO","NA${ID}","${ID}");`),
        caminho: ARVORE,
        valor: { inteira: false, nivel: null },
      },
      {
        fonte: 'script_da_arvore',
        html: script(NO_PROCESSO),
        caminho: ARVORE,
        valor: { inteira: true, nivel: null },
      },
      {
        // The connection broke before the markers came: público is not known.
        fonte: 'script_da_arvore',
        html: `<script>${NO_PROCESSO}\n${NO_DOCUMENTO}</script>`,
        caminho: ARVORE,
        valor: { inteira: false, nivel: null },
      },
      {
        fonte: 'script_da_arvore',
        html: script(`${NO_PROCESSO}\n${RESTRITA}`),
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'restrito' },
      },
    ],
  },
  hipotese: {
    fontes: HIPOTESE,
    casos: [
      {
        fonte: 'arvore',
        html: RAIZ + marca(ID, 'restrito', 'Acesso Restrito\nInformação Pessoal (Art. 31)'),
        caminho: ARVORE,
        valor: 'Informação Pessoal (Art. 31)',
      },
      {
        // Beside the picture, or on the link around it.
        fonte: 'arvore',
        html: `${RAIZ}<a id="anchorNA${ID}" title="Acesso Sigiloso (Reservado)\nSegredo de Justiça"><img src="svg/processo_sigiloso.svg"></a>`,
        caminho: ARVORE,
        valor: 'Segredo de Justiça',
      },
      {
        fonte: 'script_da_arvore',
        html: script(`${NO_PROCESSO}\n${RESTRITA}`),
        caminho: ARVORE,
        valor: 'Informação Pessoal',
      },
      {
        fonte: 'formulario',
        html: radios('optRestrito') + HIPOTESES,
        valor: 'Controle Interno (Art. 26)',
      },
    ],
  },
  nivelMarcado: {
    fontes: NIVEL_MARCADO,
    casos: [
      { fonte: 'formulario', html: radios('optRestrito'), valor: 'restrito' },
      { fonte: 'formulario', html: radios('optPublico'), valor: 'publico' },
      { fonte: 'formulario', html: radios('optSigiloso'), valor: 'sigiloso' },
    ],
  },
  documento: {
    fontes: [...DOCUMENTO_DA_ARVORE, ...DOCUMENTO_DO_TITULO],
    casos: [
      {
        fonte: 'arvore',
        html: RAIZ + no('9', 'Despacho 12 (0103947)', '', 'infraArvoreNoSelecionado'),
        caminho: ARVORE,
        valor: { numero: '0103947', tipo: 'Despacho 12' },
      },
      {
        // Nothing drawn: the document that the address asks for.
        fonte: 'script_da_arvore',
        html: script(`${NO_PROCESSO}\n${NO_DOCUMENTO}`),
        caminho: assinada('procedimento_visualizar', `&id_procedimento=${ID}&id_documento=9`),
        valor: { numero: '0103947', tipo: 'Despacho 12' },
      },
      {
        fonte: 'titulo',
        html: titulo('SEI/SEAD - 0103947 - Nota Técnica - Anexo'),
        caminho: assinada('documento_visualizar'),
        valor: { numero: '0103947', tipo: 'Nota Técnica - Anexo' },
      },
    ],
  },
  listados: {
    fontes: LISTADOS,
    casos: [
      {
        fonte: 'lista_de_processos',
        html:
          lista(linha('1', NUMERO, 'checked') + linha('2', '08810058.000125/2026-25', '')) +
          '<input type="hidden" id="hdnIdSigilosos" value="2">',
        valor: {
          total: 2,
          processos: [
            { numero: NUMERO, sigiloso: false },
            { numero: '08810058.000125/2026-25', sigiloso: true },
          ],
        },
      },
      {
        // Without boxes; a number is broken by line-break hints.
        fonte: 'links_da_lista',
        html: lista(
          '<tr><td><a class="processoNaoVisualizadoSigiloso">08810032.<wbr>000246/<wbr>2026-65</a></td></tr>',
        ),
        valor: { total: 1, processos: [{ numero: NUMERO, sigiloso: true }] },
      },
    ],
  },
  selecionados: {
    fontes: SELECIONADOS,
    casos: [
      {
        fonte: 'lista_de_processos',
        html: lista(
          linha('1', NUMERO, 'checked') +
            linha('2', '08810058.000125/2026-25', '') +
            linha('3', '08810058.000126/2026-26', 'checked', 'processoVisualizadoSigiloso'),
        ),
        valor: [
          { numero: NUMERO, sigiloso: false },
          { numero: '08810058.000126/2026-26', sigiloso: true },
        ],
      },
      {
        fonte: 'lista_de_processos',
        html: `${lista(linha('7', NUMERO, 'checked'))}<input type="hidden" id="hdnIdSigilosos" value="5,7">`,
        valor: [{ numero: NUMERO, sigiloso: true }],
      },
    ],
  },
});

describe('what is no fact', () => {
  testNoFacts([
    [
      'the error page of an open process has no number',
      PROCESSO,
      '<div id="divInfraBarraLocalizacao">Erro</div>',
      TRABALHAR,
    ],
    [
      'a number in the bar of another screen',
      PROCESSO,
      `<div id="divInfraBarraLocalizacao">${NUMERO}</div>`,
    ],
    ['a node outside a tree', PROCESSO, RAIZ],
    ['a tree of another process than the address says', PROCESSO, no('1', NUMERO, 'x'), ARVORE],
    [
      'the process itself selected is no document',
      DOCUMENTO_DA_ARVORE,
      no(ID, NUMERO, '', 'infraArvoreNoSelecionado'),
      ARVORE,
    ],
    [
      'a folder selected is no document',
      DOCUMENTO_DA_ARVORE,
      RAIZ + no('P1', 'I', '', 'infraArvoreNoSelecionado'),
      ARVORE,
    ],
    [
      'legal ground of a documento is not the one of its processo',
      HIPOTESE,
      RAIZ + marca('9', 'restrito', 'Acesso Restrito\nSigilo Fiscal'),
      ARVORE,
    ],
    ['legal ground chosen and público ticked', HIPOTESE, radios('optPublico') + HIPOTESES],
    ['legal ground with nothing ticked', HIPOTESE, HIPOTESES],
    ['unticked radios', NIVEL_MARCADO, radios('')],
    ['unticked rows', SELECIONADOS, lista(linha('1', NUMERO, ''))],
    [
      'boxes of other lists',
      SELECIONADOS,
      `<table id="x">${linha('1', NUMERO, 'checked')}</table>`,
    ],
    ['code in a comment', PROCESSO, script(`// ${NO_PROCESSO}`), ARVORE],
    [
      'code in a block comment',
      PROCESSO,
      script(`/* new infraArvoreNo( ${NO_PROCESSO} */`),
      ARVORE,
    ],
    [
      'code in a string',
      PROCESSO,
      script(`var x = '${NO_PROCESSO}'; var y = "new infraArvoreNo(";`),
      ARVORE,
    ],
    [
      'code in a title',
      PROCESSO,
      script(
        `Nos[1] = new infraArvoreNo("DOCUMENTO","1","2",null,null,"Nos[0] = new infraArvoreNo(\\"PROCESSO\\",\\"${ID}\\",null,null,null,\\"${NUMERO}\\",\\"x\\")","y");`,
      ),
      ARVORE,
    ],
    ['a script outside a tree', PROCESSO, script(NO_PROCESSO)],
  ]);
});
