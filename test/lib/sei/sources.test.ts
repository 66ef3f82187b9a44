/**
 * Every source of who and where, alone: each page holds what that source reads and nothing that a
 * better one would. The name in the answer says which one spoke.
 */
import { describe, expect, test } from 'vitest';
import { EXTENSOES } from '@/lib/sei/extensoes';
import { ORGAO } from '@/lib/sei/orgao';
import { TELA } from '@/lib/sei/screen';
import { first, type Source } from '@/lib/sei/source';
import { UNIDADE } from '@/lib/sei/unidade';
import { PESSOA, USUARIO } from '@/lib/sei/usuario';
import { VERSION } from '@/lib/sei/version';
import { CABECALHO_3, CABECALHO_41, page, PREFIXO } from './pages.ts';
import { testFacts, testNoFacts } from './sources.ts';

const titulo = (texto: string) => `<title>${texto}</title>`;

testFacts({
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
      {
        fonte: 'versao_do_infra',
        html: '<link href="/infra_css/infra-global-esquema-3.css?1.615.4">',
        valor: '4.0',
      },
      {
        fonte: 'versao_do_infra',
        html: '<img src="/infra_css/svg/topo.svg?2.29.0">',
        valor: '4.1+',
      },
      {
        fonte: 'versao_do_infra',
        html: '<script src="/infra_js/InfraUtil.js?2.41.1"></script>',
        valor: '5.x',
      },
      {
        fonte: 'layout_5',
        html: '<div class="infra-editor__editor-completo"></div>',
        valor: '5.x',
      },
      {
        fonte: 'layout_4_0',
        html: '<link rel="manifest" href="favicon/sei.webmanifest">',
        valor: '4.0',
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
    // Speaks as `usuario` does, whose case it has.
    semCaso: ['imagem_do_cabecalho'],
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
      {
        fonte: 'script_do_editor',
        html: `<script>var x = "INFRA_EDITOR_CONFIG siglaUnidade: 'FALSA'"; // siglaUnidade: 'FALSA'
          INFRA_EDITOR_CONFIG = {"sei": {"texto": "siglaUnidade\\": \\"FALSA\\"", "siglaUnidade": "CEJ\\/SAJ - Se\\u00e7\\u00e3o"}};</script>`,
        valor: { sigla: 'CEJ/SAJ - Seção', descricao: '' },
      },
    ],
  },
  extensoes: {
    fontes: EXTENSOES,
    casos: [
      { fonte: 'marcas', html: '<div id="seipp">++</div>', valor: ['SEI++'] },
      { fonte: 'marcas', html: '<p class="seipp-atribuido-para"></p>', valor: ['SEI++'] },
      {
        fonte: 'marcas',
        html: '<div class="infraAcaoBarraSistema sheetsLoginPro"></div>',
        valor: ['SEI Pro'],
      },
      {
        fonte: 'marcas',
        html: '<html data-seipro-version="1.6.2"></html>',
        valor: ['SEI Pro 1.6.2'],
      },
      { fonte: 'marcas', html: '<html data-seipro-version="x y"></html>', valor: ['SEI Pro'] },
      { fonte: 'marcas', html: '<button id="seirmg-tarefas-mover"></button>', valor: ['SEIRMG'] },
      {
        fonte: 'marcas',
        html: '<tr><td data-trello-process-number="1"></td></tr><div data-trello-process-number="1"></div>',
        valor: ['SEI Trello'],
      },
      {
        fonte: 'marcas',
        html: '<div class="sheetsLoginPro"></div><div id="seipp">++</div>',
        valor: ['SEI Pro', 'SEI++'],
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
  testNoFacts([
    [
      'a screen called by a number is no screen',
      TELA,
      '<div id="divInfraBarraLocalizacao">08810032.000246/2026-65</div>',
    ],
    [
      'an md5 in place of the version',
      VERSION,
      '<script src="js/sei.js?d41d8cd98f00b204e9800998ecf8427e"></script>',
    ],
    [
      'a version of the framework that no SEI here was seen with',
      VERSION,
      '<link href="/infra_css/x.css?1.502.1"><img src="/infra_css/y.svg?3.0.0">',
    ],
    ['a word that looks like the name of an extension', EXTENSOES, '<p id="x">seipp</p>'],
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
  ]);
});
