/** Frames as the page nests them, merged into what travels. */
import { describe, expect, test } from 'vitest';
import { Contexto } from '@/lib/contract';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { mergeFrames } from '@/lib/sei/merge';
import { arvoreCom, CORPO, dentro, DESPACHO, DIREITO, filho, MEIO, TOPO } from './frames.ts';
import {
  assinada,
  CABECALHO_41,
  completa,
  HASH,
  marca,
  NUMERO,
  PREFIXO,
  read,
  SCRIPT,
  simples,
} from './pages.ts';

const merge = (todos: (FrameFacts | null)[], tab = {}) =>
  mergeFrames(
    todos.map((facts, frameId) => ({ frameId, facts })),
    tab,
  );

test('an open document in an open process, its frames in any order', () => {
  const { contexto, ...resto } = merge([CORPO, MEIO, arvoreCom(DESPACHO), TOPO, DIREITO]);
  expect(contexto).toEqual({
    sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5', prefixo: '/sei/', orgao: 'SEAD' },
    tela: { acao: 'procedimento_trabalhar', tipo: 'completa' },
    usuario: { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' },
    unidade: { sigla: 'CBM - COBM - SEÇÃO', descricao: 'SEÇÃO DE PESSOAL / CBM' },
    processo: { numero: NUMERO, tipo: 'Pessoal: Licença', nivelAcesso: 'publico' },
    documento: { numero: '0103947', tipo: 'Despacho', formato: 'html' },
    ambiente: { navegador: 'Edge 156', sistema: 'Windows', janela: '1366x768', escala: 1.25 },
    leitura: { faltou: [], retirados: [] },
  });
  expect(resto).toEqual({
    chavePessoa: 'sei.exemplo.gov.br|maria_souza',
    faltou: [],
    cpf: null,
    seiProvado: true,
  });
  expect(Contexto.parse(contexto)).toEqual(contexto);
});

const nivel = (...frames: (FrameFacts | null)[]) => merge(frames).contexto.processo?.nivelAcesso;

const metade = (facts: FrameFacts, achado: null | 'restrito'): FrameFacts => ({
  ...facts,
  fatos: {
    ...facts.fatos,
    arvore: { valor: { inteira: false, nivel: achado }, fonte: 'arvore' },
  },
});

const form = (id: string) =>
  dentro(
    [1],
    read(
      simples(`<input type="radio" id="${id}" name="rdoNivelAcesso" checked>`),
      assinada('documento_gerar'),
    ),
  );

describe('access level', () => {
  test('tree read whole without a marker: público', () => {
    expect(nivel(TOPO, arvoreCom(), DIREITO)).toBe('publico');
  });
  test('a marker in the tree says it', () => {
    expect(nivel(TOPO, arvoreCom(marca('9', 'restrito', '')))).toBe('restrito');
    expect(nivel(TOPO, arvoreCom(marca('9', 'sigiloso', '')))).toBe('sigiloso');
  });
  test('an open process whose tree did not answer: desconhecido', () => {
    expect(nivel(TOPO, null, DIREITO)).toBe('desconhecido');
    expect(nivel(TOPO)).toBe('desconhecido');
  });
  test('a tree still loading: desconhecido, unless a marker is there already', () => {
    expect(nivel(TOPO, metade(arvoreCom(), null))).toBe('desconhecido');
    expect(nivel(TOPO, metade(arvoreCom(), 'restrito'))).toBe('restrito');
  });
  test('a form inside may say more, never less', () => {
    expect(nivel(TOPO, arvoreCom(), form('optRestrito'))).toBe('restrito');
    expect(nivel(TOPO, arvoreCom(marca('9', 'sigiloso', '')), form('optPublico'))).toBe('sigiloso');
    expect(nivel(TOPO, null, form('optPublico'))).toBe('desconhecido');
  });
  test('a document alone in its window: desconhecido, and no number is made up', () => {
    const sozinho = { ...CORPO, topo: true, posicao: [] };
    expect(merge([sozinho]).contexto.processo).toEqual({ nivelAcesso: 'desconhecido' });
  });
  test.each([
    [
      'list',
      completa('SEI - Controle de Processos', 'Controle de Processos'),
      assinada('procedimento_controlar'),
    ],
    [
      'error',
      completa('SEI', 'Erro', '<div id="divInfraExcecao">Processo não encontrado.</div>'),
      assinada('procedimento_trabalhar'),
    ],
    ['login', '<form id="frmLogin" action="?sigla_sistema=SEI"></form>', '/sip/login.php'],
  ])('no processo on the page, the level does not apply: %s', (_, html, caminho) => {
    expect(merge([read(html, caminho)]).contexto.processo).toBeUndefined();
  });
});

const documento = (...frames: FrameFacts[]) => merge([TOPO, ...frames]).contexto.documento;

describe('which document', () => {
  test('the tree names it when its content says nothing (a PDF)', () => {
    expect(documento(arvoreCom(DESPACHO))).toEqual({ numero: '0103947', tipo: 'Despacho 12' });
  });
  test('the content of another document than the one selected is not believed', () => {
    const outro = dentro(
      [1, 0, 0],
      read('<title>SEI/X - 9999999 - Falso</title>', assinada('documento_visualizar')),
    );
    expect(documento(arvoreCom(DESPACHO), outro)).toEqual({
      numero: '0103947',
      tipo: 'Despacho 12',
      formato: 'html',
    });
    expect(documento(arvoreCom(), outro)).toEqual({ formato: 'html' });
  });
  test('without a tree its own title says it', () => {
    expect(documento(CORPO)).toEqual({ numero: '0103947', tipo: 'Despacho', formato: 'html' });
  });
});

test('the screen is the one where the person does something', () => {
  const enviar = dentro(
    [1],
    read(
      simples('<div id="divInfraBarraLocalizacao">Enviar Processo</div>', 'SEI - Enviar Processo'),
      assinada('procedimento_enviar'),
    ),
  );
  expect(merge([TOPO, arvoreCom(), enviar]).contexto.tela).toEqual({
    acao: 'procedimento_enviar',
    titulo: 'Enviar Processo',
    tipo: 'simples',
  });
});

test('no title carries the number of the process along', () => {
  const tela = dentro(
    [1],
    read(
      simples(`<div id="divInfraBarraLocalizacao">Enviar Processo ${NUMERO}</div>`),
      assinada('procedimento_enviar'),
    ),
  );
  const { contexto } = merge([TOPO, arvoreCom(), tela]);
  expect(contexto.tela?.titulo).toBe('Enviar Processo');
});

test('ticked processes are named; of a sigiloso only that there is one', () => {
  const lista = `<table id="tblProcessosRecebidos"><tr><td><input type="checkbox" checked title="${NUMERO}" value="1"></td></tr>
    <tr><td><input type="checkbox" checked title="08810058.000126/2026-26" value="2"></td></tr></table>
    <input type="hidden" id="hdnIdSigilosos" value="2">`;
  const { contexto } = merge([read(completa('SEI - Controle', 'Controle', lista))]);
  expect(contexto.processosSelecionados).toEqual([NUMERO, '••••••••.••••••/••••-••']);
  expect(contexto.processo).toBeUndefined();
});

const com = (pessoa: string) =>
  merge([read(`${SCRIPT}${CABECALHO_41.replaceAll('maria.souza', pessoa)}`)]);

describe('who', () => {
  test('a CPF as login stays here, and still tells people apart', () => {
    const { contexto, chavePessoa, cpf } = com('11144477735');
    expect(cpf).toBe('11144477735');
    expect(contexto.usuario).toEqual({ nome: 'Maria Aparecida de Souza', orgao: 'CBM' });
    expect(JSON.stringify(contexto)).not.toContain('11144477735');
    expect(chavePessoa).toBe('sei.exemplo.gov.br|11144477735');
    expect(com('15834092600').chavePessoa).not.toBe(chavePessoa);
  });
  test('a formatted CPF is one too', () => {
    expect(com('111.444.777-35').contexto.usuario).not.toHaveProperty('sigla');
  });
  test('an e-mail as login is a login', () => {
    expect(com('ana@orgao.gov.br').contexto.usuario?.sigla).toBe('ana@orgao.gov.br');
  });
  test('a page without header names the same person by the cookie prefix', () => {
    expect(merge([read(simples(''), assinada('editor_montar'))]).chavePessoa).toBe(
      'sei.exemplo.gov.br|maria_souza',
    );
  });
  test('nobody named', () => {
    const { chavePessoa, contexto } = merge([read(SCRIPT)]);
    expect(chavePessoa).toBe('sei.exemplo.gov.br|');
    expect(contexto.usuario).toBeUndefined();
  });
});

describe('messages', () => {
  test('of all frames, each once', () => {
    const erro = dentro([1], read(simples('<div id="divInfraExcecao">Acesso negado.</div>')));
    expect(
      merge([TOPO, arvoreCom(), erro, { ...erro, posicao: [1, 0] }]).contexto.mensagens,
    ).toEqual(['Acesso negado.']);
  });
  test('the login page inside a frame is the end of the session', () => {
    const login = dentro(
      [1],
      read('<form id="frmLogin" action="?sigla_sistema=SEI"></form>', '/sip/login.php'),
    );
    expect(merge([TOPO, arvoreCom(), login]).contexto.mensagens).toEqual([
      expect.stringContaining('Sessão encerrada'),
    ]);
  });
});

test('the login of a SIP on another host, inside a frame, is the end of the session too', () => {
  const login = {
    ...dentro(
      [1],
      read('<form id="frmLogin" action="?sigla_sistema=SEI"></form>', '/sip/login.php'),
    ),
    host: 'sip.exemplo.gov.br',
  };
  const { contexto } = merge([TOPO, arvoreCom(), login]);
  expect(contexto.mensagens).toEqual([expect.stringContaining('Sessão encerrada')]);
  expect(contexto.sei?.host).toBe('sei.exemplo.gov.br');
});

const perdida = (nome: string): FrameFacts => ({
  ...TOPO,
  filhos: [{ ...filho(0, nome), tipo: 'outra_origem', conteudo: '' }],
});

test("a frame of SEI's own on another host, unread: perhaps the session ended there", () => {
  const talvez = [expect.stringContaining('a sessão pode ter terminado')];
  for (const nome of ['ifrArvore', 'ifrConteudoVisualizacao', 'ifrVisualizacao']) {
    expect(merge([perdida(nome)]).contexto.mensagens).toEqual(talvez);
  }
  // Frames of others, as of a module or another extension, are theirs.
  expect(merge([perdida('widget')]).contexto.mensagens).toBeUndefined();
});

const conteudo = (acao: string, tipo: string) => ({
  ...MEIO,
  filhos: [{ ...filho(0, 'ifrArvoreHtml'), acao, conteudo: tipo }],
});
const formato = (meio: FrameFacts) =>
  merge([TOPO, arvoreCom(DESPACHO), DIREITO, meio]).contexto.documento?.formato;

const faltouCom = (acao: string) =>
  merge([TOPO, arvoreCom(DESPACHO), DIREITO, conteudo(acao, '')]).faltou;

describe('what a document is', () => {
  test.each([
    ['documento_download_anexo', 'application/pdf', 'pdf'],
    // Firefox shows a PDF in a frame that nobody may look into.
    ['documento_download_anexo', '', 'sem_leitura'],
    ['documento_download_anexo', 'image/png', 'sem_leitura'],
    ['documento_download_anexo', 'text/html', 'html'],
    ['documento_visualizar', 'text/html', 'html'],
  ])('%s of type "%s": %s', (acao, tipo, dito) => {
    expect(formato(conteudo(acao, tipo))).toBe(dito);
  });
  test('a PDF, although the page in which its viewer begins answered like HTML', () => {
    const meio = conteudo('documento_download_anexo', 'application/pdf');
    const { contexto } = merge([TOPO, arvoreCom(DESPACHO), DIREITO, meio, CORPO]);
    expect(contexto.documento?.formato).toBe('pdf');
  });
  test('an attached file that nobody can read is told, not missed; any other frame is missed', () => {
    expect(faltouCom('documento_download_anexo')).toEqual([]);
    expect(faltouCom('documento_visualizar')).toEqual(['quadro:ifrArvoreHtml']);
  });
});

test('a dialog over the page is the screen', () => {
  const modal: FrameFacts = {
    ...dentro(
      [0],
      read(
        simples('<div id="divInfraBarraLocalizacao">Identificação de Acesso</div>'),
        assinada('usuario_validar_acesso'),
      ),
    ),
    tipo: 'modal',
  };
  expect(merge([read(completa('SEI - Controle', 'Controle')), modal]).contexto.tela).toEqual({
    acao: 'usuario_validar_acesso',
    titulo: 'Identificação de Acesso',
    tipo: 'modal',
  });
});

const pagina = (mais: string) => read(completa('SEI - X', 'X', mais));

test('other extensions, of all frames, each once', () => {
  const { contexto } = merge([
    pagina('<div id="seipp">++</div>'),
    dentro([0], pagina('<div id="seipp">++</div><div class="sheetsLoginPro"></div>')),
  ]);
  expect(contexto.extensoes).toEqual(['SEI++', 'SEI Pro']);
});

describe('not SEI', () => {
  const eproc = read(
    `<title>eproc - Painel</title>${CABECALHO_41.replaceAll(/<img[^>]*>/g, '')}<div id="divInfraBarraLocalizacao">5001234-55.2024.4.04.7100</div>`,
    '/eproc/controlador.php?acao=painel_servidor&hash=d41d8cd98f00',
  );
  test('host and title, and what is missing', () => {
    const { contexto, seiProvado, chavePessoa } = merge([eproc]);
    expect(contexto).toEqual({
      sei: { host: 'sei.exemplo.gov.br' },
      tela: { acao: 'painel_servidor', titulo: 'eproc - Painel', tipo: 'outra' },
      ambiente: expect.anything(),
      leitura: { faltou: ['sei'], retirados: [] },
    });
    expect(seiProvado).toBe(false);
    expect(chavePessoa).toBe('sei.exemplo.gov.br|');
  });
  test('frames of another host are not mixed in', () => {
    const alheio = { ...arvoreCom(), host: 'outro.example' };
    expect(merge([read(completa('SEI - X', 'X')), alheio]).contexto.processo).toBeUndefined();
  });
});

describe('what was not there', () => {
  test('no frame answered: the address and title of the tab, without its hash', () => {
    const { contexto, faltou } = merge([null, null], {
      url: `https://sei.rn.gov.br${assinada('procedimento_controlar')}`,
      title: 'SEI - Controle de Processos',
    });
    expect(contexto).toEqual({
      sei: { host: 'sei.rn.gov.br' },
      tela: { acao: 'procedimento_controlar', titulo: 'SEI - Controle de Processos' },
      leitura: { faltou: ['pagina'], retirados: [] },
    });
    expect(faltou).toEqual(['pagina']);
    expect(JSON.stringify(contexto)).not.toContain(HASH.slice(0, 12));
  });
  test('an alert over an open process: its number by the title, its level unknown', () => {
    const { contexto } = merge([], {
      url: `https://sei.rn.gov.br${assinada('procedimento_trabalhar')}`,
      title: `SEI - ${NUMERO}`,
    });
    expect(contexto.processo).toEqual({ numero: NUMERO, nivelAcesso: 'desconhecido' });
    expect(contexto.tela).toEqual({ acao: 'procedimento_trabalhar', titulo: 'SEI' });
  });
  test('a page cut before anything in it could prove SEI: the same, and its title without the number', () => {
    const cortada = read(`<title>SEI - ${NUMERO}</title>`, assinada('procedimento_trabalhar'));
    const { contexto } = merge([cortada]);
    expect(contexto.processo).toEqual({ numero: NUMERO, nivelAcesso: 'desconhecido' });
    expect(contexto.tela).toEqual({ acao: 'procedimento_trabalhar', titulo: 'SEI', tipo: 'outra' });
  });
  test('a tab of which nothing is known', () => {
    expect(merge([], { url: 'about:blank', title: '' }).contexto.processo).toBeUndefined();
    expect(merge([]).chavePessoa).toBe('|');
  });
  test.each([
    [
      'versão',
      'sei.versao',
      `${SCRIPT.replace('4.1.5-2.29.0', 'x')}<a id="lnkUsuarioSistema" title="A (a/B)"></a><div id="divInfraBarraLocalizacao">X</div>`,
    ],
    ['usuário', 'usuario', completa('SEI - X', 'X').replaceAll('lnkUsuarioSistema', 'outro')],
    ['unidade', 'unidade', completa('SEI - X', 'X').replaceAll('lnkInfraUnidade', 'outro')],
    ['tela', 'tela', completa('SEI', '')],
  ])('a header without %s', (_, falta, html) => {
    expect(merge([read(html)]).faltou).toContain(falta);
  });
  test('an open process without number, type and level', () => {
    const topo = read(completa('SEI', ''), assinada('procedimento_trabalhar'));
    expect(merge([topo]).faltou).toEqual([
      'processo',
      'processo.tipo',
      'processo.nivelAcesso',
      'quadro:ifrArvore',
      'quadro:ifrConteudoVisualizacao',
    ]);
  });
  test('a page without header, in its own window, does not miss one', () => {
    expect(merge([read(simples('<p>x</p>'))]).faltou).toEqual([]);
  });
});

test('a page that lies to the reader still sends no secret', () => {
  const mentira: FrameFacts = {
    ...TOPO,
    host: 'sei.exemplo.gov.br',
    filhos: [filho(5, `x infra_hash=${HASH}`)],
    fatos: { ...TOPO.fatos, tela: { valor: `a ${HASH}`, fonte: 'x' } },
    mensagens: [{ texto: `infra_hash=${HASH}`, fonte: 'x' }],
  };
  const leitura = merge([mentira]);
  expect(JSON.stringify(leitura)).not.toContain(HASH.slice(0, 12));
});

test('what is merged always fits the contract', () => {
  for (const frames of [[], [TOPO], [read(PREFIXO)], [TOPO, CORPO, arvoreCom()]]) {
    const { contexto } = merge(frames);
    expect(Contexto.safeParse(contexto).success).toBe(true);
  }
});
