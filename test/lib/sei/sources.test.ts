/**
 * Every source of every fact, alone: each page holds what that source reads and nothing that a
 * better one would. The name in the answer says which one spoke.
 */
import { describe, expect, test } from 'vitest';
import { DOCUMENTO_DA_ARVORE, DOCUMENTO_DO_TITULO } from '@/lib/sei/documento';
import { NIVEL_MARCADO } from '@/lib/sei/nivel';
import { ORGAO } from '@/lib/sei/orgao';
import { PROCESSO, SELECIONADOS, TIPO_PROCESSO } from '@/lib/sei/processo';
import { TELA } from '@/lib/sei/screen';
import { first, type Source } from '@/lib/sei/source';
import { ARVORE as ARVORE_FONTES } from '@/lib/sei/tree';
import { UNIDADE } from '@/lib/sei/unidade';
import { PESSOA, USUARIO } from '@/lib/sei/usuario';
import { VERSION } from '@/lib/sei/version';
import {
  ARVORE,
  assinada,
  CABECALHO_3,
  CABECALHO_41,
  ID,
  marca,
  no,
  NUMERO,
  page,
  PREFIXO,
  RAIZ,
} from './pages.ts';

interface Caso {
  fonte: string;
  html: string;
  caminho?: string;
  valor: unknown;
}

const titulo = (texto: string) => `<title>${texto}</title>`;
const script = (texto: string) => `<script>${texto}</script>`;
const TRABALHAR = assinada('procedimento_trabalhar');
const NO_PROCESSO = `Nos[0] = new infraArvoreNo("PROCESSO","${ID}",null,"x?infra_hash=1","ifrVisualizacao","${NUMERO}","Pessoal: Licen\\u00e7a","a.svg",null,null,true,true,"","","","${NUMERO}");`;
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

const FATOS: Record<string, { fontes: readonly Source<unknown>[]; casos: Caso[] }> = {
  versao: {
    fontes: VERSION,
    casos: [
      { fonte: 'imagem_do_sistema', html: CABECALHO_41, valor: '4.1.5' },
      { fonte: 'imagem_do_sistema', html: CABECALHO_3, valor: '3.0.11' },
      {
        fonte: 'imagem_do_sistema',
        html: '<img title="Sistema Eletrônico de Informações - Versão 5.0.0 RC1">',
        valor: '5.0.0',
      },
      {
        fonte: 'imagem_do_sistema',
        html: '<img title="Sistema EletrÃ´nico de InformaÃ§Ãµes - VersÃ£o 4.0.1">',
        valor: '4.0.1',
      },
      {
        fonte: 'imagem_do_sistema',
        html: '<img title="Sistema Eletr\ufffdnico de Informa\ufffd\ufffdes - Vers\ufffdo 4.0.1">',
        valor: '4.0.1',
      },
      {
        fonte: 'script_do_sei',
        html: '<script src="js/sei.js?5.0.0-2.30.0-871"></script>',
        valor: '5.0.0',
      },
      {
        fonte: 'arquivo_da_barra',
        html: '<img src="svg/sei_barra.svg?4.1.3-2.11.0">',
        valor: '4.1.3',
      },
      {
        fonte: 'layout_5',
        html: '<link href="/infra_css/bootstrap/bootstrap-5.3.1.min.css">',
        valor: '5.x',
      },
      { fonte: 'layout_4_1', html: '<div id="divBotoesControleProcessos"></div>', valor: '4.1+' },
      {
        fonte: 'layout_4',
        html: '<nav id="navInfraBarraNavegacao"><a id="lnkInfraUnidade">X</a></nav>',
        valor: '4.x',
      },
      { fonte: 'layout_3', html: '<div id="main-menu"></div>', valor: '3.x' },
    ],
  },
  usuario: {
    fontes: USUARIO,
    casos: [
      {
        fonte: 'cabecalho',
        html: CABECALHO_41,
        valor: { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' },
      },
      {
        fonte: 'imagem_do_cabecalho',
        html: '<a id="lnkUsuarioSistema"><img title="João Lima (joao.lima/SEEC)"></a>',
        valor: { nome: 'João Lima', sigla: 'joao.lima', orgao: 'SEEC' },
      },
    ],
  },
  pessoa: {
    fontes: PESSOA,
    casos: [
      { fonte: 'cabecalho', html: CABECALHO_41 + PREFIXO, valor: 'maria_souza' },
      { fonte: 'prefixo_de_cookie', html: PREFIXO, valor: 'maria_souza' },
    ],
  },
  unidade: {
    fontes: UNIDADE,
    casos: [
      {
        fonte: 'cabecalho',
        html: CABECALHO_41,
        valor: { sigla: 'CBM - COBM - SEÇÃO', descricao: 'SEÇÃO DE PESSOAL / CBM' },
      },
      {
        fonte: 'cabecalho',
        html: '<a id="lnkInfraUnidade"></a><a id="lnkInfraUnidade" title="TESTE">TESTE</a><a id="lnkInfraUnidade">TESTE</a>',
        valor: { sigla: 'TESTE', descricao: 'TESTE' },
      },
      {
        fonte: 'lista_do_cabecalho',
        html: CABECALHO_3,
        valor: { sigla: 'SEEC/GS/ASTEC', descricao: '' },
      },
      {
        fonte: 'editor',
        html: '<input type="hidden" id="hdnSiglaUnidade" value="CEJ/SAJ/CC/PR">',
        valor: { sigla: 'CEJ/SAJ/CC/PR', descricao: '' },
      },
    ],
  },
  orgao: {
    fontes: ORGAO,
    casos: [
      { fonte: 'prefixo_de_cookie', html: PREFIXO, valor: 'SEAD' },
      {
        fonte: 'prefixo_de_cookie',
        html: '<input id="hdnInfraPrefixoCookie" value="GESP-TREINAMENTO_SEI_pedro_soares">',
        valor: 'GESP-TREINAMENTO',
      },
      { fonte: 'titulo_do_login', html: titulo('SEI / SEAD'), valor: 'SEAD' },
      {
        fonte: 'titulo_de_documento',
        html: titulo('SEI/GOVMG - 0103947 - Despacho'),
        valor: 'GOVMG',
      },
      {
        fonte: 'endereco_do_login',
        html: '',
        caminho: '/sip/login.php?sigla_orgao_sistema=ERJ&sigla_sistema=SEI',
        valor: 'ERJ',
      },
    ],
  },
  tela: {
    fontes: TELA,
    casos: [
      {
        fonte: 'barra_de_localizacao',
        html: '<div id="divInfraBarraLocalizacao"> Controle\n de Processos </div>',
        valor: 'Controle de Processos',
      },
      { fonte: 'titulo', html: titulo('SEI - Enviar Processo'), valor: 'Enviar Processo' },
      {
        fonte: 'titulo',
        html: titulo('SUPER - Blocos - Assinatura'),
        valor: 'Blocos - Assinatura',
      },
    ],
  },
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
        fonte: 'script_da_arvore',
        html: script(
          `${NO_PROCESSO}\nNosAcoes[0] = new infraArvoreAcao("NIVEL_ACESSO","NA${ID}","${ID}","javascript:x",null,"Acesso Restrito\\nInforma\\u00e7\\u00e3o Pessoal","svg/processo_restrito.svg",true);`,
        ),
        caminho: ARVORE,
        valor: { inteira: true, nivel: 'restrito' },
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
        fonte: 'titulo',
        html: titulo('SEI/SEAD - 0103947 - Nota Técnica - Anexo'),
        caminho: assinada('documento_visualizar'),
        valor: { numero: '0103947', tipo: 'Nota Técnica - Anexo' },
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
};

describe.each(Object.entries(FATOS))('%s', (_, { fontes, casos }) => {
  test.each(casos)('by $fonte alone: $valor', ({ fonte, html, caminho, valor }) => {
    expect(first(page(html, caminho), fontes)).toEqual({ valor, fonte });
  });

  test('every source has a case', () => {
    const comCaso = new Set(casos.map(({ fonte }) => fonte));
    expect(fontes.map(({ nome }) => nome).filter((nome) => !comCaso.has(nome))).toEqual(
      fontes === PESSOA ? ['imagem_do_cabecalho'] : [],
    );
  });

  test('an empty page says nothing', () => {
    expect(first(page('<p>nada</p>', '/x'), fontes)).toBeUndefined();
  });
});

test('the better source wins, and a source that breaks does not take the others along', () => {
  const quebrada: Source<string> = {
    nome: 'quebrada',
    read: () => {
      throw new Error('x');
    },
  };
  expect(first(page(CABECALHO_41), [quebrada, ...VERSION])?.fonte).toBe('imagem_do_sistema');
});

describe('what is no fact', () => {
  test.each<[string, readonly Source<unknown>[], string, string?]>([
    [
      'a screen called by a number is no screen',
      TELA,
      '<div id="divInfraBarraLocalizacao">08810032.000246/2026-65</div>',
    ],
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
    ['unticked radios', NIVEL_MARCADO, radios('')],
    ['unticked rows', SELECIONADOS, lista(linha('1', NUMERO, ''))],
    [
      'boxes of other lists',
      SELECIONADOS,
      `<table id="x">${linha('1', NUMERO, 'checked')}</table>`,
    ],
    [
      'an md5 in place of the version',
      VERSION,
      '<script src="js/sei.js?d41d8cd98f00b204e9800998ecf8427e"></script>',
    ],
    [
      'the button of the quick search is no unidade',
      UNIDADE,
      '<span id="spnInfraUnidade">Pesquisa</span>',
    ],
    [
      'the cookie prefix of the login page',
      PESSOA,
      '<input id="hdnInfraPrefixoCookie" value="Sistema_Eletrônico_de_Informações">',
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
  ])('%s', (_, fontes, html, caminho) => {
    expect(first(page(html, caminho), fontes)).toBeUndefined();
  });
});
