/** What differs from version to version, as the reference tables say: ids, frames, stamps, icons. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { client, type Answer, type Client } from './client.ts';
import { startSei } from './server.ts';

const sei = await startSei();
afterAll(() => sei.stop());

let pessoa: Client;
beforeEach(() => {
  pessoa = client(sei);
});

const open = (destino: string, versao: string) =>
  pessoa.open(`/sei/teste/${destino}?versao=${versao}`);
const frame = (page: Answer, id: string) =>
  pessoa.follow(page, page.document.getElementById(id)!.getAttribute('src')!);
const count = ({ document }: Answer, selector: string) =>
  document.querySelectorAll(selector).length;
const has = (page: Answer, selector: string) => count(page, selector) > 0;

const NOVAS = ['4.0', '4.1', '5'];

describe('which version', () => {
  test.each([
    ['3', '3.1.7-1.502.2'],
    ['3.1', '3.1.7-1.502.2'],
    ['4.0', '4.0.12-1.615.4'],
    ['4', '4.1.5-2.29.0'],
    ['4.1.5', '4.1.5-2.29.0'],
    ['5', '5.0.4-2.41.1-7382'],
  ])('?versao=%s is %s in the stamp of every script', async (versao, carimbo) => {
    const { document } = await open('controle', versao);
    expect(document.querySelector(`script[src="js/sei.js?${carimbo}"]`)).not.toBeNull();
    expect(document.querySelector('img[title*="Versão"]')?.getAttribute('title')).toBe(
      `Sistema Eletrônico de Informações - Versão ${carimbo.split('-')[0]}`,
    );
  });

  test('the session remembers it, after its end too', async () => {
    await open('controle', '3.1');
    const page = await pessoa.open('/sei/teste/publico');
    expect(page.text).toContain('Versão 3.1.7');
    const left = await pessoa.follow(
      page,
      page.document.querySelector<HTMLAnchorElement>('#lnkInfraSairSistema')!.getAttribute('href')!,
    );
    expect(has(left, '#frmLogin #sbmLogin')).toBe(true);
    expect((await pessoa.open('/sei/teste/controle')).text).toContain('Versão 3.1.7');
  });

  test('a server may have another one for all who do not ask', async () => {
    const outro = await startSei({ versao: '5' });
    try {
      expect((await client(outro).open('/sei/teste/controle')).text).toContain('Versão 5.0.4');
    } finally {
      await outro.stop();
    }
    await expect(startSei({ versao: '2' })).rejects.toThrow('No layout of SEI 2');
    expect((await open('controle', '2')).status).toBe(404);
  });

  test.each([
    ['3.1', 64],
    ['4.0', 64],
    ['4.1', 64],
    ['5', 192],
  ])('%s signs its links with %i digits, and each is good', async (versao, digitos) => {
    const page = await open('controle', versao);
    const link = page.document.querySelector('.processoVisualizado')!.getAttribute('href')!;
    expect(/infra_hash=([0-9a-f]+)/.exec(link)![1]).toHaveLength(digitos);
    expect((await pessoa.follow(page, link)).path).toContain('acao=procedimento_trabalhar');
    expect((await pessoa.follow(page, link.slice(0, -2))).path).toContain('login.php');
  });
});

describe('header', () => {
  test('3.x: one of each, the unidade in a list, pictures in .gif', async () => {
    const page = await open('controle', '3.1');
    for (const id of ['divInfraBarraSuperior', 'divInfraBarraSistemaE', 'main-menu']) {
      expect(count(page, `#${id}`), id).toBe(1);
    }
    expect(count(page, '#lnkUsuarioSistema')).toBe(1);
    expect(page.document.querySelector('#lnkUsuarioSistema img')?.getAttribute('title')).toBe(
      'Maria Aparecida de Souza (maria.souza/CBM)',
    );
    const unidades = page.document.querySelector<HTMLSelectElement>('#selInfraUnidades')!;
    expect(unidades.selectedOptions[0]?.textContent?.trim()).toBe('CBM - COBM - SEÇÃO DE PESSOAL');
    expect(unidades.options.length).toBeGreaterThan(1);
    expect(has(page, '#lnkInfraUnidade, #navInfraBarraNavegacao, link[rel=manifest]')).toBe(false);
    expect(page.text).not.toContain('.svg?');
  });

  test.each(NOVAS)('%s: bars for narrow and wide windows, with the same ids', async (versao) => {
    const page = await open('controle', versao);
    for (const id of ['lnkInfraUnidade', 'lnkUsuarioSistema']) {
      expect(count(page, `#${id}`), id).toBe(2);
    }
    expect(has(page, '#divInfraSidebarMenu ul#infraMenu')).toBe(true);
    expect(has(page, '#selInfraUnidades')).toBe(false);
    expect(has(page, '#lnkPainelControle')).toBe(versao !== '4.0');
    expect(
      has(page, 'img[src*="svg/sei_barra.svg?4.1.5-"], img[src*="svg/sei_barra.svg?5.0.4-"]'),
    ).toBe(versao !== '4.0');
  });

  test.each([
    ['4.0', 'bootstrap.min.css', 'favicon/sei.webmanifest'],
    ['4.1', 'bootstrap-4.6.2.min.css', 'favicon/site.webmanifest'],
    ['5', 'bootstrap-5.3.1.min.css', 'favicon/site.webmanifest'],
  ])('%s loads %s', async (versao, folha, manifesto) => {
    const page = await open('controle', versao);
    expect(has(page, `link[href*="/${folha}?"]`)).toBe(true);
    expect(has(page, `link[rel=manifest][href="${manifesto}"]`)).toBe(true);
    expect(has(page, 'link[href*="bootstrap-migracao-4-5.css"]')).toBe(versao === '5');
  });

  test.each([
    ['3.1', 'SEAD_SEI_maria.souza'],
    ['4.0', 'SEAD_SEI_maria.souza'],
    ['4.1', 'SEAD_SEI_maria_souza'],
    ['5', 'SEAD_SEI_maria_souza'],
  ])('%s: prefix of its cookies %s', async (versao, prefixo) => {
    const { document } = await open('controle', versao);
    expect(document.querySelector<HTMLInputElement>('#hdnInfraPrefixoCookie')!.value).toBe(prefixo);
  });
});

test.each([
  ['3.1', '#divComandos', 0, 0],
  ['4.0', '#divComandos', 300, 0],
  ['4.1', '#divBotoesControleProcessos', 300, 0],
  ['5', '#divBotoesControleProcessos', 300, 300],
])('%s: list with its buttons in %s', async (versao, botoes, rotulos, celulas) => {
  const page = await open('controle', versao);
  expect(has(page, botoes)).toBe(true);
  expect(count(page, 'tr[id^="P"] a[aria-label]')).toBe(rotulos);
  expect(count(page, 'td[data-label="Processo"]')).toBe(celulas);
  expect(count(page, 'tr[id^="P"] a[onmouseover*="infraTooltipMostrar"]')).toBe(300);
});

describe('frames of an open process', () => {
  test.each(['3.1', '4.0'])('%s: ifrVisualizacao beside the tree, the content in it', async (v) => {
    const top = await open('publico', v);
    expect(has(top, '#ifrConteudoVisualizacao')).toBe(false);
    expect(has(top, '#divIframeVisualizacao > #ifrVisualizacao')).toBe(v === '4.0');
    const right = await frame(top, 'ifrVisualizacao');
    expect(right.path).toContain('acao=arvore_visualizar');
    expect(has(right, '#divArvoreHtml > #ifrArvoreHtml')).toBe(true);
    const body = await frame(right, 'ifrArvoreHtml');
    expect(body.document.title).toBe('SEI/SEAD - 0103947 - Despacho');
    const root = await frame(await open('publico-raiz', v), 'ifrVisualizacao');
    expect(has(root, v === '4.0' ? '#divArvoreInformacao' : '#divInformacao')).toBe(true);
  });

  test.each(['4.1', '5'])('%s: ifrVisualizacao one level deeper', async (versao) => {
    const top = await open('publico', versao);
    expect(has(top, '#ifrVisualizacao')).toBe(false);
    const right = await frame(top, 'ifrConteudoVisualizacao');
    expect(right.path).toContain('acao=arvore_visualizar');
    const inner = await frame(right, 'ifrVisualizacao');
    expect(inner.path).toContain('acao=arvore_processar_html');
    const body = await frame(inner, 'ifrArvoreHtml');
    expect(body.document.title).toBe('SEI/SEAD - 0103947 - Despacho');
  });

  test.each([
    ['3.1', 'imagens/sei_chave_restrito.gif'],
    ['4.0', 'svg/processo_restrito.svg'],
    ['4.1', 'svg/processo_restrito.svg'],
    ['5', 'svg/processo_restrito.svg'],
  ])('%s marks a restrito with %s', async (versao, figura) => {
    const { text } = await frame(await open('restrito', versao), 'ifrArvore');
    expect(text).toContain(`"${figura}?`);
    expect(text).toContain(String.raw`"Acesso Restrito\nInformação Pessoal`);
  });

  test.each(['3.1', ...NOVAS])('%s: without credential the tree has no address', async (versao) => {
    const top = await open('sigiloso-sem-credencial', versao);
    expect(top.document.getElementById('ifrArvore')!.getAttribute('src')).toBe('');
    const [, link] = /infraAbrirJanelaModal\("([^"]+)"/.exec(top.text)!;
    const dialog = await pessoa.follow(top, link!);
    expect(has(dialog, '#pwdSenha')).toBe(true);
    expect(dialog.document.title).toBe('SEI - Identificação de Acesso');
  });
});

describe('messages', () => {
  test('3.x keeps them for alert()', async () => {
    const page = await open('mensagem', '3.1');
    expect(page.document.querySelector('#txaInfraValidacao')?.textContent?.trim()).toBe(
      'Número de processo informado inválido.',
    );
    expect(has(page, '#divInfraMensagens')).toBe(false);
  });

  test.each([
    ['4.0', 0],
    ['4.1', 3],
    ['5', 3],
  ])('%s: one bar of each kind, %i of them with an id', async (versao, comId) => {
    const page = await open('avisos', versao);
    for (const classe of ['alert-danger', 'alert-warning', 'alert-info']) {
      expect(count(page, `#divInfraMensagens > .alert.${classe}`), classe).toBe(1);
    }
    expect(count(page, '[id^="divInfraMsg"]')).toBe(comId);
  });

  test.each(['3.1', ...NOVAS])('%s: a bare text where a document should be', async (versao) => {
    let page = await open('erro-documento', versao);
    for (let next = 'ifrArvoreHtml'; !has(page, `#${next}`);) {
      page = await frame(
        page,
        has(page, '#ifrConteudoVisualizacao') ? 'ifrConteudoVisualizacao' : 'ifrVisualizacao',
      );
    }
    expect((await frame(page, 'ifrArvoreHtml')).text).toBe('Erro na visualização do documento.');
  });

  test('maintenance has a page since 4.1', async () => {
    expect((await open('manutencao', '4.0')).status).toBe(404);
    expect(has(await open('manutencao', '4.1'), '#divInfraDetalhesManutencao')).toBe(true);
  });
});

describe('forms and editors', () => {
  test.each([
    ['3.1', 'infraRadio'],
    ['5', 'infraRadioInput'],
  ])('%s: the level of a process is the radio that is ticked', async (versao, classe) => {
    const top = await open('alterar', versao);
    const form = await frame(top, versao === '5' ? 'ifrConteudoVisualizacao' : 'ifrVisualizacao');
    expect(count(form, `input[name="rdoNivelAcesso"].${classe}`)).toBe(3);
    expect(has(form, '#optRestrito[checked]')).toBe(true);
    expect(has(form, '#txtProtocoloExibir[value="09910044.000242/2026-28"]')).toBe(true);
    const hipotese = form.document.querySelector<HTMLSelectElement>('#selHipoteseLegal')!;
    expect(hipotese.selectedOptions[0]?.textContent?.trim()).toMatch(/^Informação Pessoal/);
    const novo = await open('iniciar', versao);
    expect(count(novo, 'input[name="rdoNivelAcesso"]')).toBe(3);
    expect(has(novo, 'input[name="rdoNivelAcesso"][checked], #txtProtocoloExibir')).toBe(false);
  });

  test('CKEditor 4 in every version, CKEditor 5 in SEI 5 beside it', async () => {
    for (const versao of ['3.1', ...NOVAS]) {
      const page = await open('editor', versao);
      expect(page.document.title).toBe('SEI/SEAD - 0103947 - Despacho');
      expect(has(page, '#frmEditor #divEditores')).toBe(true);
      expect(page.document.querySelector<HTMLInputElement>('#hdnSiglaUnidade')!.value).toBe(
        'CBM - COBM - SEÇÃO DE PESSOAL',
      );
      expect(has(page, '#lnkUsuarioSistema, script[src*="sei.js"]')).toBe(false);
      expect((await open('editor-5', versao)).status).toBe(versao === '5' ? 200 : 404);
    }
    const novo = await open('editor-5', '5');
    expect(has(novo, '.infra-editor__editor-completo #txaEditor_505.ck-editor__editable')).toBe(
      true,
    );
    expect(has(novo, '#frmEditor, #hdnInfraPrefixoCookie')).toBe(false);
  });
});

describe('pages for people outside', () => {
  test.each([
    ['3.1', '1.502.2'],
    ['5', '2.41.1'],
  ])('%s hides its version, and shows the framework’s (%s)', async (versao, infra) => {
    for (const destino of ['conferir', 'externo', 'pesquisa-publica']) {
      const page = await open(destino, versao);
      const logo = page.document.querySelector('img[title^="Sistema"]')!;
      expect(logo.getAttribute('title')).toBe('Sistema Eletrônico de Informações');
      expect(logo.getAttribute('src')).toMatch(/\?[0-9a-f]{32}$/);
      expect(page.text).toMatch(new RegExp(`topo\\.\\w+\\?${infra.replaceAll('.', '\\.')}"`));
      expect(has(page, 'script[src*="sei.js"]')).toBe(false);
    }
  });

  test('an external user needs a session; without one the door is shown', async () => {
    const page = await open('externo', '4.1');
    expect(page.document.querySelector('#lnkUsuarioSistema')?.getAttribute('title')).toBe(
      'Luciana Ferreira Ramos (luciana.ramos@correio.exemplo)',
    );
    const fora = await client(sei).open(page.path);
    expect(has(fora, '#lnkUsuarioSistema')).toBe(false);
    expect(has(fora, '#frmUsuarioExterno')).toBe(true);
  });
});

test('other extensions leave their marks where they are asked for, and nowhere else', async () => {
  const marcas =
    '#seipp, #sheetsCompleteEtapaForm, link[datastyle="seipro-fonticon"], #sei-assist-root';
  expect(has(await open('controle', '4.1'), marcas)).toBe(false);
  const page = await pessoa.open('/sei/teste/controle?extensoes=sei++,sei-pro,sei-assist');
  expect(count(page, marcas)).toBe(4);
  expect(page.document.querySelector('#divInfraBarraSistemaPadraoE #seipp')).not.toBeNull();
  await pessoa.open('/sei/teste/publico?versao=3.1&extensoes=sei%2B%2B');
  const next = await pessoa.open('/sei/teste/controle');
  expect(next.document.querySelector('#divInfraBarraSistemaE #seipp')).not.toBeNull();
});
