/** Which pages are SEI, and of which kind. The framework under SEI draws other systems too. */
import { describe, expect, test } from 'vitest';
import {
  ARVORE,
  arvore,
  assinada,
  CABECALHO_3,
  CABECALHO_41,
  completa,
  HASH,
  PREFIXO,
  RAIZ,
  read,
  SCRIPT,
  simples,
} from './pages.ts';

const LOGIN = `<title>SEI / SEAD</title><form id="frmLogin" action="login.php?sigla_orgao_sistema=SEAD&sigla_sistema=SEI">
  <input id="txtUsuario"><input id="pwdSenha" type="password"></form>`;
const SIP = '/sip/login.php?sigla_orgao_sistema=SEAD&sigla_sistema=SEI';

const proved = (html: string, caminho = '/x') => read(html, caminho).provado;

describe('SEI', () => {
  test.each([
    ['Controle de Processos, 4.1', 'completa', completa('SEI - Controle', 'Controle'), undefined],
    ['complete page, 3.x', 'completa', CABECALHO_3, '/sei/controlador.php?acao=x'],
    ['header without menu', 'sem_menu', `${SCRIPT}<a id="lnkInfraUnidade">X</a>`, undefined],
    ['frame', 'simples', simples('x'), assinada('arvore_visualizar')],
    ['tree', 'arvore', arvore(RAIZ), ARVORE],
    ['CKEditor 4', 'editor', `${SCRIPT}<form id="frmEditor"></form>`, assinada('editor_montar')],
    [
      'CKEditor 5',
      'editor',
      `${SCRIPT}<div class="infra-editor__editor-completo"></div>`,
      assinada('x'),
    ],
    [
      'body of a document',
      'corpo',
      '<title>SEI/SEAD - 0103947 - Despacho</title>',
      assinada('documento_visualizar'),
    ],
    ['login', 'login', LOGIN, SIP],
    [
      'login on a path of its own',
      'login',
      LOGIN,
      '/sip/modulos/MF/login_especial/login_especial.php',
    ],
    ['login without folder', 'login', LOGIN, '/login.php'],
    [
      'odd prefix',
      'completa',
      completa('SEI - X', 'X'),
      `/seiapostila/controlador.php?acao=x&infra_hash=${HASH}`,
    ],
    [
      'no folder at all',
      'completa',
      completa('SEI - X', 'X'),
      `/controlador.php?acao=x&infra_hash=${HASH}`,
    ],
    [
      'external page',
      'externa',
      '<img src="svg/sei_barra.svg?d41d8cd98f00b204e9800998ecf8427e" title="Sistema Eletrônico de Informações">',
      '/sei/controlador_externo.php?acao=documento_conferir&id_orgao_acesso_externo=0',
    ],
  ] as const)('%s is %s', (_, tipo, html, caminho) => {
    const facts = read(html, caminho);
    expect(facts.provado).toBe(true);
    expect(facts.tipo).toBe(tipo);
  });

  test('each signal by itself: one proof or two strong ones, never less', () => {
    expect(proved(SCRIPT)).toBe(true);
    expect(
      proved('<img src="svg/sei_barra.svg?4" title="Sistema Eletrônico de Informações">'),
    ).toBe(true);
    expect(proved(LOGIN, '/login.php')).toBe(true);
    expect(proved(PREFIXO)).toBe(false);
    expect(proved('', assinada('x'))).toBe(false);
    expect(proved(PREFIXO, assinada('x'))).toBe(true);
    expect(proved('<title>SEI/SEAD - 0103947 - Despacho</title>', assinada('x'))).toBe(true);
    expect(
      proved(
        '<title>SEI - Controle de Processos</title><link rel="manifest" href="favicon/site.webmanifest">',
      ),
    ).toBe(false);
  });
});

/** eproc: same framework, same ids, another system. */
const EPROC = `<html><head><title>eproc - Painel do Advogado</title><script src="js/eproc.js?1"></script></head><body>
  <nav id="navInfraBarraNavegacao"><div id="divInfraBarraSistema"><img src="svg/eproc.svg" title="eproc - Versão 9.2">
  <select id="selInfraUnidades"><option selected>VARA 1</option></select>
  <a id="lnkInfraUnidade" title="Vara">VARA 1</a><a id="lnkUsuarioSistema" title="Dra. X (x123/TRF4)"></a></div></nav>
  <div id="divInfraSidebarMenu"></div><div id="divInfraBarraLocalizacao">5001234-55.2024.4.04.7100</div>
  <div id="divInfraExcecao"><span class="infraExcecao">Erro do eproc</span></div>
  <table class="infraTable" id="tblProcessosRecebidos"><tr><td><input type="checkbox" checked title="5001234-55.2024.4.04.7100"></td></tr></table>
  <input type="hidden" id="hdnInfraPrefixoCookie" value="TRF4_EPROC_x123"></body></html>`;

describe('what only looks like SEI gives no fact at all', () => {
  test.each([
    ['eproc', EPROC, `/eproc/controlador.php?acao=procedimento_trabalhar&infra_hash=${HASH}`],
    ['eproc, at its own address', EPROC, '/eproc/controlador.php?acao=painel&hash=d41d8cd9'],
    [
      'SIP administration',
      '<title>SIP - Usuários</title><div id="divInfraAreaTela"></div><input id="hdnInfraPrefixoCookie" value="X_SIP_y">',
      `/sip/controlador.php?acao=usuario_listar&infra_hash=${HASH}`,
    ],
    [
      'a portal with a link to SEI',
      '<img src="/logo.png" title="Sistema Eletrônico de Informações"><a href="/sei/">SEI</a>',
      '/portal',
    ],
    [
      'login of another system',
      LOGIN.replaceAll('sigla_sistema=SEI', 'sigla_sistema=EPROC'),
      '/sip/login.php?sigla_sistema=EPROC',
    ],
    [
      'a copy of SEI texts',
      '<title>SEI - Controle de Processos</title><div id="divInfraBarraLocalizacao">Controle de Processos</div>',
      '/ajuda',
    ],
  ])('%s', (_, html, caminho) => {
    const facts = read(html, caminho);
    expect(facts.provado).toBe(false);
    expect(facts.tipo).not.toBe('completa');
    expect(facts.fatos).toEqual({});
    expect(facts.mensagens).toEqual([]);
    expect(facts.erro).toBeNull();
  });
});

test('content of a document is believed for its own title alone', () => {
  const hostil = `<title>SEI/SEAD - 0103947 - Despacho</title>${SCRIPT}${CABECALHO_41}${PREFIXO}
    <div id="divInfraBarraLocalizacao">99999.999999/2026-99</div>${RAIZ}`;
  const { tipo, fatos } = read(hostil, assinada('documento_visualizar'));
  expect(tipo).toBe('corpo');
  expect(Object.keys(fatos).sort()).toEqual(['documento', 'orgao']);
});
