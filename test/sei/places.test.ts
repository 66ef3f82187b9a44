/** Installs whose folders have other names, and those whose sign-in page is on another host. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { client } from './client.ts';
import { lugarDe } from './places.ts';
import { startSei, unexpected } from './server.ts';

const sei = await startSei();
afterAll(() => sei.stop());
beforeEach(() => sei.clear());

test.each([
  ['/sei/controlador.php', '/sei/', 'controlador.php'],
  ['/sip/login.php', '/sei/', 'login.php'],
  ['/seiapostila/controlador_externo.php', '/seiapostila/', 'controlador_externo.php'],
  ['/rasaopaulo/sip/login.php', '/rasaopaulo/sei/', 'login.php'],
  ['/controlador.php', '/', 'controlador.php'],
])('%s is of %s', (pathname, pasta, resto) => {
  expect(lugarDe(pathname)).toMatchObject({ lugar: { sei: pasta }, resto });
});

test.each([
  ['/sei/', '/sip/login.php'],
  ['/seiapostila/', '/sip/login.php'],
  ['/rasaopaulo/sei/', '/rasaopaulo/sip/login.php'],
  ['/', '/login.php'],
])('%s: from its list to a process, out, and in again', async (pasta, login) => {
  const pessoa = client(sei);
  const lista = await pessoa.open(`${pasta}teste/controle`);
  expect(lista.path.startsWith(`${pasta}controlador.php?`)).toBe(true);
  const linkOf = (selector: string) =>
    lista.document.querySelector(selector)!.getAttribute('href')!;
  const processo = await pessoa.follow(lista, linkOf('.processoVisualizado'));
  expect(processo.path.startsWith(`${pasta}controlador.php?acao=procedimento_trabalhar`)).toBe(
    true,
  );
  const fora = await pessoa.follow(lista, linkOf('#lnkInfraSairSistema'));
  expect(fora.path.startsWith(`${login}?sigla_orgao_sistema=SEAD&sigla_sistema=SEI`)).toBe(true);
  const form = new URLSearchParams({ txtUsuario: 'maria.souza', pwdSenha: 'x' });
  const { headers } = await pessoa.ask(fora.path, {}, form);
  expect((await pessoa.open(headers.location!)).path).toContain(
    `${pasta}controlador.php?acao=proc`,
  );
});

describe('SIP on a host of its own', () => {
  const SIP = 'sip.exemplo.gov.br';
  const SEI = 'sei.exemplo.gov.br';
  const navigation = { accept: 'text/html', 'sec-fetch-mode': 'navigate' };

  test('the way there and back is made of the pages’ own links', async () => {
    const pessoa = client(sei);
    const ask = (host: string, path: string, referer?: string, body?: URLSearchParams) =>
      pessoa.ask(path, { ...navigation, host, ...(referer && { referer }) }, body);

    const porta = await ask(SEI, `/sei/teste/controle?versao=3.1&sip=${SIP}`);
    const lista = await ask(SEI, porta.headers.location!);
    const sair = lista.document.querySelector('#lnkInfraSairSistema')!.getAttribute('href')!;
    // Browsers name the whole page to its own host, and the origin alone to another.
    const saiu = await ask(SEI, `/sei/${sair}`, `http://${SEI}${lista.path}`);
    const login = new URL(saiu.headers.location!);
    expect(login.host).toBe(SIP);
    const tela = await ask(SIP, login.pathname + login.search, `http://${SEI}/`);
    expect(tela.document.querySelector('#sbmLogin'), 'the sign-in page of 3.1').not.toBeNull();

    const form = new URLSearchParams({ txtUsuario: 'joao.lima' });
    const entrou = await ask(SIP, tela.path, `http://${SIP}${tela.path}`, form);
    const volta = new URL(entrou.headers.location!);
    expect(volta.origin + volta.pathname).toBe(`http://${SEI}/sei/inicializar.php`);
    const inicio = await ask(SEI, volta.pathname + volta.search, `http://${SIP}/`);
    const casa = await ask(SEI, inicio.headers.location!, `http://${SIP}/`);
    expect(casa.text).toContain('(joao.lima/SEEC)');
    expect(casa.text).toContain('Versão 3.1.7');
    expect(unexpected(sei.requests)).toEqual([]);

    await ask(SIP, '/sip/login.php?sigla_sistema=SEI', `http://${SEI}/`);
    expect(unexpected(sei.requests).map(({ host, path }) => host + path)).toEqual([
      `${SIP}/sip/login.php?sigla_sistema=SEI`,
    ]);
  });

  test('the end of a session shows it in a frame of another host', async () => {
    const pessoa = client(sei);
    const top = await pessoa.open(`/sei/teste/sessao-encerrada?sip=${SIP}`);
    const src = top.document.getElementById('ifrConteudoVisualizacao')!.getAttribute('src')!;
    expect(new URL(src).host).toBe(SIP);
  });

  test('a server may have it for all', async () => {
    const outro = await startSei({ sip: SIP });
    try {
      const { headers } = await client(outro).ask(
        '/sei/controlador.php?acao=procedimento_controlar',
      );
      expect(new URL(headers.location!).host).toBe(SIP);
    } finally {
      await outro.stop();
    }
  });
});

test('SIP’s own screens look like SEI and are not', async () => {
  const { document, text } = await client(sei).open('/sei/teste/sip');
  for (const id of ['divInfraBarraSistema', 'lnkUsuarioSistema', 'hdnInfraPrefixoCookie']) {
    expect(document.getElementById(id), id).not.toBeNull();
  }
  expect(text).not.toMatch(/sei\.js|_SEI_|Sistema Eletrônico de Informações|SEI -/);
});
