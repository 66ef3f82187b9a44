/**
 * A SEI to test against: plain HTTP, pages in ISO-8859-1, signed links, and a log of who made each
 * request. Answers as any host, so that a browser may be told that `sei.exemplo.gov.br` is here,
 * and in every folder of `places.ts`. Which version it is, the session remembers.
 */
import { MARIA } from './data.ts';
import { file } from './files.ts';
import { html } from './html.ts';
import { layoutDe } from './layouts.ts';
import { Ledger } from './log.ts';
import { COMPORTAMENTOS, pendurada } from './pages/comportamentos.ts';
import { eproc } from './pages/eproc.ts';
import { telaExterna } from './pages/externas.ts';
import { login } from './pages/login.ts';
import { pesquisaPublica } from './pages/publica.ts';
import { sip } from './pages/sip.ts';
import { telaDaAcao } from './pages/telas.ts';
import { irPara } from './pages/teste.ts';
import { pdf } from './pdf.ts';
import { lugarDe } from './places.ts';
import { pathOf, serve, type Asked, type Sei, type SeiOptions } from './serve.ts';
import { assinado, novaSessao, recusa, type Sessao } from './session.ts';
import { Sessoes } from './sessions.ts';
import { enderecoDoLogin, visitOf } from './visit-of.ts';
import type { Reply } from './visit.ts';

export { unexpected, type RequestLog } from './log.ts';
export type { Sei, SeiOptions } from './serve.ts';

/** Starts the simulator; rejects when the port is taken or no version is called so. */
export async function startSei(options: SeiOptions = {}): Promise<Sei> {
  const ledger = new Ledger();
  const sessoes = new Sessoes(options);

  return await serve(options, ledger, (asked) => {
    const { pathname } = asked.url;
    const { resto } = lugarDe(pathname);
    const nobody = () => visitOf(asked, novaSessao(MARIA, sessoes.ambiente(asked)), ledger);
    if (pathname === '/eproc/controlador.php') return eproc(nobody());
    if (pathname === '/sip/controlador.php') return sip(nobody());
    if (resto === 'controlador.php') return controlador(asked);
    if (resto === 'controlador_externo.php') return externo(asked);
    if (resto === 'login.php') return asked.post ? signIn(asked) : login(nobody());
    if (resto === 'inicializar.php') return inicializar(asked);
    if (resto === 'modulos/pesquisa/md_pesq_processo_pesquisar.php') {
      return pesquisaPublica(nobody());
    }
    if (resto === 'teste/pendurada') return pendurada(nobody());
    if (resto === 'teste/documento.pdf') {
      return { bytes: pdf(['Documento aberto sozinho']), type: 'application/pdf' };
    }
    if (resto.startsWith('teste/')) return testDoor(asked, resto.slice('teste/'.length));
    if (['/', '/sei', '/sei/'].includes(pathname)) return { redirect: '/sei/inicializar.php' };
    const found = file(pathname);
    if (found) return { ...found, headers: { 'Cache-Control': 'max-age=86400' } };
    return { page: html`<h1>Not Found</h1>`, status: 404 };
  });

  function controlador(asked: Asked): Reply {
    const { url } = asked;
    const session = sessoes.viva(asked);
    if (!session) {
      return loginPage(asked, { infra_url: Buffer.from(pathOf(url)).toString('base64') });
    }
    const motivo = recusa(session, url);
    const acao = url.searchParams.get('acao') ?? '';
    if (motivo !== null || acao === 'sair') {
      session.encerrada = true;
      return loginPage(asked, motivo === null ? {} : { msg: motivo });
    }
    const comportamento = COMPORTAMENTOS[url.searchParams.get('teste') ?? ''];
    return (comportamento ?? telaDaAcao(acao))(visitOf(asked, session, ledger));
  }

  /** Some are open to everybody; the rest are signed like SEI's own. */
  function externo(asked: Asked): Reply {
    const session = sessoes.viva(asked);
    const valida = session && recusa(session, asked.url) === null ? session : null;
    const visitante = valida ?? novaSessao(MARIA, sessoes.ambiente(asked));
    return telaExterna(visitOf(asked, visitante, ledger), valida !== null);
  }

  /** On a host of SIP's own the cookie is still to be set on SEI's: `inicializar.php` does it. */
  function signIn(asked: Asked): Reply {
    const session = sessoes.abrir(asked, asked.campos.get('txtUsuario') || MARIA.sigla);
    const origem = sessoes.origem(asked);
    if (origem === null) return { redirect: home(session), cookie: sessoes.cookie(session) };
    return { redirect: `${origem}${session.lugar.sei}inicializar.php?sessao=${session.id}` };
  }

  function inicializar(asked: Asked): Reply {
    const nova = sessoes.deFora(asked.url.searchParams.get('sessao'));
    const session = nova ?? sessoes.viva(asked);
    if (!session) return loginPage(asked);
    return { redirect: home(session), ...(nova && { cookie: sessoes.cookie(nova) }) };
  }

  /** `/sei/teste/entrar?usuario=&destino=`, or the destino itself in the path. */
  function testDoor(asked: Asked, nome: string): Reply {
    const { url } = asked;
    const { searchParams } = url;
    const versao = searchParams.get('versao');
    if (versao !== null && !layoutDe(versao)) {
      return { page: html`<p>Não há versão ${versao}.</p>`, status: 404 };
    }
    const pede = ['usuario', 'versao', 'sip', 'extensoes'].some((each) => searchParams.has(each));
    const session =
      (!pede && sessoes.viva(asked)) ||
      sessoes.abrir(asked, searchParams.get('usuario') ?? MARIA.sigla);
    sessoes.vaiEntrar(asked, session);
    const destino = nome === 'entrar' ? (searchParams.get('destino') ?? 'controle') : nome;
    const reply = irPara(visitOf(asked, session, ledger), destino);
    if (!('redirect' in reply)) return reply;
    const to = new URL(reply.redirect, new URL(session.lugar.sei, url));
    return {
      redirect: to.host === url.host ? pathOf(to) : to.href,
      cookie: sessoes.cookie(session),
    };
  }

  function loginPage(asked: Asked, parametros: Record<string, string> = {}): Reply {
    const ambiente = sessoes.ambiente(asked);
    sessoes.vaiEntrar(asked, ambiente);
    return { redirect: enderecoDoLogin(ambiente, parametros) };
  }
}

function home(session: Sessao): string {
  const { lugar } = session;
  return `${lugar.sei}${assinado(session, 'procedimento_controlar', { acao_origem: 'principal' })}`;
}
