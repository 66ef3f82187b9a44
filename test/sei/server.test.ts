import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { client, type Answer, type Client } from './client.ts';
import { COM_PDF, CPFS, DESPACHO, INSTALACAO, PUBLICO, RESTRITO } from './data.ts';
import { startSei } from './server.ts';

const sei = await startSei();
afterAll(() => sei.stop());

let pessoa: Client;
beforeEach(() => {
  pessoa = client(sei);
});

const frame = (page: Answer, id: string) =>
  pessoa.follow(page, page.document.getElementById(id)!.getAttribute('src')!);
const textOf = (page: Answer, selector: string) =>
  page.document.querySelector(selector)?.textContent?.trim();

describe('signing in', () => {
  test('any user and password enter; the header names the user, the unidade and the version', async () => {
    const form = new URLSearchParams({ txtUsuario: 'maria.souza', pwdSenha: 'x' });
    const { status, headers } = await pessoa.ask('/sip/login.php?sigla_sistema=SEI', {}, form);
    expect(status).toBe(302);
    const { document } = await pessoa.open(headers.location!);
    expect(document.title).toBe('SEI - Controle de Processos');
    const usuarios = [...document.querySelectorAll('#lnkUsuarioSistema')].map((a) =>
      a.getAttribute('title'),
    );
    expect(usuarios).toEqual(Array(2).fill('Maria Aparecida de Souza (maria.souza/CBM)'));
    expect(document.querySelectorAll('#lnkInfraUnidade')).toHaveLength(2);
    expect(document.querySelector('img[title*="Versão"]')?.getAttribute('title')).toBe(
      'Sistema Eletrônico de Informações - Versão 4.1.5',
    );
    expect(document.querySelector('script[src^="js/sei.js?4.1.5-2.29.0"]')).not.toBeNull();
    expect(document.querySelector<HTMLInputElement>('#hdnInfraPrefixoCookie')?.value).toBe(
      'SEAD_SEI_maria_souza',
    );
  });

  test('one visit signs in and goes to a named page, also with a CPF', async () => {
    const page = await pessoa.open(`/sei/teste/entrar?usuario=${CPFS.usuario}&destino=publico`);
    expect(page.document.title).toBe(`SEI - ${PUBLICO.numero}`);
    expect(page.text).toContain(`(${CPFS.usuario}/SESAP)`);
  });

  test('without a session every screen leads to the login page, which has no header', async () => {
    const { document, path } = await pessoa.open(
      '/sei/controlador.php?acao=procedimento_controlar',
    );
    expect(path).toContain('/sip/login.php?sigla_orgao_sistema=SEAD&sigla_sistema=SEI&infra_url=');
    expect(document.title).toBe('SEI / SEAD');
    for (const id of ['frmLogin', 'txtUsuario', 'pwdSenha', 'selOrgao', 'sbmAcessar']) {
      expect(document.getElementById(id), id).not.toBeNull();
    }
    expect(document.getElementById('lnkUsuarioSistema')).toBeNull();
  });
});

describe('links', () => {
  test('all of them are signed, and good', async () => {
    const page = await pessoa.open('/sei/teste/controle');
    const links = [...page.text.matchAll(/controlador\.php\?[^"']*?(?="|'|&#39;)/g)].map(([link]) =>
      link.replaceAll('&#38;', '&'),
    );
    expect(links.length).toBeGreaterThan(300);
    for (const link of links) {
      expect(link).toMatch(
        /&infra_sistema=100000100&infra_unidade_atual=110000123&infra_hash=[0-9a-f]{64}$/,
      );
    }
    for (const link of links.filter((each) => !each.includes('acao=sair')).slice(0, 40)) {
      expect((await pessoa.follow(page, link)).path).not.toContain('/sip/');
    }
  });

  test.each([
    [
      'without a signature',
      (link: string) => link.replace(/&infra_hash=.*/, ''),
      'Link sem assinatura.',
    ],
    ['with a short one', (link: string) => link.slice(0, -1), 'Tamanho de hash inválido.'],
    [
      'altered',
      (link: string) => link.replace(/id_procedimento=\d/, 'id_procedimento=9'),
      'Hash inválido. [',
    ],
  ])('one %s ends the session', async (_, spoil, motivo) => {
    const page = await pessoa.open('/sei/teste/controle');
    const link = page.document.querySelector('.processoVisualizado')!.getAttribute('href')!;
    const spoilt = await pessoa.follow(page, spoil(link));
    expect(spoilt.path).toContain('/sip/login.php');
    expect(textOf(spoilt, '#txaInfraMsg')).toContain(motivo);
    expect((await pessoa.follow(page, link)).path).toContain('/sip/login.php');
  });

  test('those of another session are no good', async () => {
    const page = await pessoa.open('/sei/teste/controle');
    const outra = client(sei);
    await outra.open('/sei/teste/controle');
    expect((await outra.follow(page, page.path)).path).toContain('/sip/login.php');
  });
});

describe('Controle de Processos', () => {
  test('lists three hundred, received and generated, with number and type', async () => {
    const { document } = await pessoa.open('/sei/teste/controle');
    const rows = (id: string) => document.querySelectorAll(`#${id} tr[id^="P"]`).length;
    expect(rows('tblProcessosRecebidos') + rows('tblProcessosGerados')).toBe(300);
    const row = document.getElementById(`P${PUBLICO.id}`)!;
    const link = row.querySelector('a.processoVisualizado')!;
    expect(link.querySelectorAll('wbr')).toHaveLength(1);
    expect(link.textContent).toBe(PUBLICO.numero);
    expect(link.getAttribute('aria-label')).toBe(`${PUBLICO.tipo} / ${PUBLICO.especificacao}`);
    expect(row.querySelector<HTMLInputElement>('.infraCheckbox')).toMatchObject({
      title: PUBLICO.numero,
      value: PUBLICO.id,
    });
  });

  test('a sigiloso is marked by class and in a field; a restrito is not', async () => {
    const { document } = await pessoa.open('/sei/teste/controle');
    const marcados = document.querySelectorAll('a[class$="Sigiloso"]').length;
    const ids = document.querySelector<HTMLInputElement>('#hdnIdSigilosos')!.value.split(',');
    expect(marcados).toBeGreaterThan(1);
    expect(ids).toHaveLength(marcados);
    expect(document.querySelector(`#P${RESTRITO.id} a.processoVisualizado`)).not.toBeNull();
  });
});

describe('an open process', () => {
  test('number in the title, frames down to the body of the document', async () => {
    const top = await pessoa.open('/sei/teste/publico');
    expect(textOf(top, '#divInfraBarraLocalizacao')).toBe(PUBLICO.numero);
    const right = await frame(top, 'ifrConteudoVisualizacao');
    expect(right.path).toContain('acao=arvore_visualizar');
    expect(right.document.getElementById('hdnInfraPrefixoCookie')).not.toBeNull();
    const inner = await frame(right, 'ifrVisualizacao');
    expect(inner.path).toContain('acao=arvore_processar_html');
    const body = await frame(inner, 'ifrArvoreHtml');
    expect(body.document.title).toBe(`SEI/SEAD - ${DESPACHO.numero} - Despacho`);
    expect(body.document.querySelector('[id*="nfra"]')).toBeNull();
    expect(body.text).toContain(PUBLICO.interessados[0]);
  });

  test('the tree comes as a script: a node with sixteen arguments for each', async () => {
    const { document, text } = await frame(await pessoa.open('/sei/teste/publico'), 'ifrArvore');
    expect(document.title).toBe('SEI - Árvore Montar');
    expect(document.getElementById('hdnInfraPrefixoCookie')).toBeNull();
    const nos = nodes(text);
    expect(nos.map(([tipo]) => tipo)).toEqual(['PROCESSO', 'DOCUMENTO', 'DOCUMENTO', 'DOCUMENTO']);
    expect(nos[0]).toMatchObject({
      length: 16,
      1: PUBLICO.id,
      6: PUBLICO.tipo,
      15: PUBLICO.numero,
    });
    expect(nos[2]).toMatchObject({ 5: 'Despacho 12 (0103947)', 15: '0103947' });
    expect(text).not.toContain('NIVEL_ACESSO');
  });

  test.each([
    ['restrito', 'Acesso Restrito\nInformação Pessoal (Art. 31 da Lei nº 12.527/2011)'],
    ['sigiloso', 'Acesso Sigiloso (Reservado)\nInvestigação de Responsabilidade'],
  ])('a %s one says so on the process and on each document', async (destino, titulo) => {
    const { text } = await frame(await pessoa.open(`/sei/teste/${destino}`), 'ifrArvore');
    const niveis = actions(text).filter(([tipo]) => tipo === 'NIVEL_ACESSO');
    expect(niveis).toHaveLength(nodes(text).length);
    for (const [, id, idPai, , , title] of niveis) {
      expect(id).toBe(`NA${String(idPai)}`);
      expect(title).toContain(titulo);
    }
  });

  test('a PDF in the innermost frame, with a way to open it apart', async () => {
    const right = await frame(await pessoa.open('/sei/teste/pdf'), 'ifrConteudoVisualizacao');
    const inner = await frame(right, 'ifrVisualizacao');
    expect(textOf(inner, '#divArvoreInformacao')).toContain('Clique aqui');
    const { headers, bytes, path } = await frame(inner, 'ifrArvoreHtml');
    expect(path).toContain(`acao=documento_download_anexo&id_procedimento=${COM_PDF.id}`);
    expect(headers['content-type']).toBe('application/pdf');
    const start = Number(/startxref\n(\d+)/.exec(bytes.toString('latin1'))![1]);
    expect(bytes.subarray(start, start + 4).toString()).toBe('xref');
  });

  test('the large one has 5,000 nodes under its root', async () => {
    const { text } = await frame(await pessoa.open('/sei/teste/grande'), 'ifrArvore');
    const nos = nodes(text);
    expect(nos).toHaveLength(5001);
    expect(nos.filter(([tipo]) => tipo === 'PASTA')).toHaveLength(20);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['erro-hash', /^Hash inválido\. \[.*infra_hash=[0-9a-f]{64}\]$/],
    ['erro-acesso', /^Acesso negado a este recurso nesta unidade \(infra_configurar \/ CBM - COBM/],
    ['erro-processo', /^Processo não encontrado\.$/],
  ])('%s is the error page', async (destino, mensagem) => {
    const page = await pessoa.open(`/sei/teste/${destino}`);
    expect(page.document.title).toBe('SEI');
    expect(textOf(page, '#divInfraBarraLocalizacao')).toBe('Erro');
    expect(textOf(page, '#divInfraExcecao.infraExcecao > span.infraExcecao')).toMatch(mensagem);
    expect(page.document.getElementById('btnInfraVoltarExcecao')).not.toBeNull();
  });

  test('an unknown screen, too', async () => {
    const page = await pessoa.open('/sei/teste/controle');
    const href = page.document
      .querySelector('#lnkInfraAcessibilidadeSistema')!
      .getAttribute('href')!;
    expect(textOf(await pessoa.follow(page, href), '#divInfraExcecao')).toBe(
      "Ação 'infra_acessibilidade_exibir' não reconhecida pelo controlador.",
    );
  });

  test('a message bar, with its close button inside', async () => {
    const page = await pessoa.open('/sei/teste/mensagem');
    expect(textOf(page, '#divInfraMensagens > #divInfraMsg0.alert.alert-danger')).toBe(
      'XNúmero de processo informado inválido.',
    );
  });

  test('the quick search finds a process by its number', async () => {
    const page = await pessoa.open('/sei/teste/controle');
    const form = new URLSearchParams({ txtPesquisaRapida: RESTRITO.numero });
    const action = page.document
      .querySelector('#frmProtocoloPesquisaRapida')!
      .getAttribute('action')!;
    const { headers } = await pessoa.ask(`/sei/${action}`, {}, form);
    expect(headers.location).toContain(`id_procedimento=${RESTRITO.id}`);
  });

  test('a message kept for alert()', async () => {
    const inner = await frame(await pessoa.open('/sei/teste/alerta'), 'ifrConteudoVisualizacao');
    expect(textOf(inner, '#txaInfraValidacao')).toBe(
      'Nenhuma unidade informada para envio do processo.',
    );
    expect(
      inner.document.querySelector('#divInfraBarraLocalizacao, #divInfraBarraComandosSuperior'),
    ).toBeNull();
  });

  test('the login page in a frame of a live-looking window', async () => {
    const top = await pessoa.open('/sei/teste/sessao-encerrada');
    const inner = await frame(top, 'ifrConteudoVisualizacao');
    expect(inner.document.getElementById('frmLogin')).not.toBeNull();
  });

  test('headers that make the page hard to frame', async () => {
    const coep = await pessoa.open('/sei/teste/coep');
    expect(coep.headers['cross-origin-embedder-policy']).toBe('require-corp');
    const csp = await pessoa.open('/sei/teste/csp');
    expect(csp.headers['content-security-policy']).toBe("frame-src 'self'");
  });

  test('a look-alike: the framework’s ids, and nothing that says SEI', async () => {
    const { document, text } = await pessoa.open('/sei/teste/eproc');
    for (const id of ['divInfraBarraSistema', 'divInfraExcecao', 'hdnInfraPrefixoCookie']) {
      expect(document.getElementById(id), id).not.toBeNull();
    }
    expect(text).not.toMatch(/sei\.js|_SEI_|Sistema Eletrônico de Informações|SEI -/);
  });
});

describe('the wire', () => {
  test('pages are ISO-8859-1 in bytes and in name', async () => {
    const { headers, bytes } = await pessoa.open('/sei/teste/erro-processo');
    expect(headers['content-type']).toBe('text/html; charset=iso-8859-1');
    expect(bytes.includes(Buffer.from('Processo n\u00e3o encontrado.', 'latin1'))).toBe(true);
    expect(bytes.includes(Buffer.from('não', 'utf8'))).toBe(false);
  });

  test('any host is answered, and its name is logged', async () => {
    sei.clear();
    const { status } = await pessoa.ask('/sip/login.php', { host: INSTALACAO.host });
    expect(status).toBe(200);
    expect(sei.requests[0]?.host).toBe(INSTALACAO.host);
  });

  test('latency is waited before each answer', async () => {
    const slow = await startSei({ latencyMs: 120 });
    try {
      const start = performance.now();
      await client(slow).ask('/sip/login.php');
      expect(performance.now() - start).toBeGreaterThan(110);
    } finally {
      await slow.stop();
    }
  });

  test('half a page that never ends does not keep the server from stopping', async () => {
    const other = await startSei();
    const response = await fetch(`${other.url}/sei/teste/pendurada?modo=meio`);
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(Buffer.from(value!).toString('latin1')).toContain('Carregando documento');
    const rest = reader.read().then(
      () => 'ended',
      () => 'cut',
    );
    await other.stop();
    expect(await rest).toBe('cut');
  });
});

const nodes = (text: string) => calls(text, 'infraArvoreNo');
const actions = (text: string) => calls(text, 'infraArvoreAcao');

/** Arguments of each `new <name>(…)` in the page's script. */
function calls(text: string, name: string): unknown[][] {
  return [...text.matchAll(new RegExp(`new ${name}\\((.*)\\);`, 'g'))].map(
    ([, values]) => JSON.parse(`[${values}]`) as unknown[],
  );
}
