/**
 * A SEI to test against: plain HTTP, pages in ISO-8859-1, signed links, and a log of who made each
 * request. Answers as any host, so that a browser may be told that `sei.exemplo.gov.br` is here,
 * and in every folder of `places.ts`. Which version it is, the session remembers.
 */
import { randomBytes } from 'node:crypto';
import { MARIA, usuarioDe } from './data.ts';
import { extensoesDe } from './extensions.ts';
import { file } from './files.ts';
import { html } from './html.ts';
import { layoutDe, PADRAO } from './layouts.ts';
import type { Layout } from './layout.ts';
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
import { lugarDe, type Lugar } from './places.ts';
import { pathOf, serve, type Asked, type Sei, type SeiOptions } from './serve.ts';
import { assinado, novaSessao, recusa, type Ambiente, type Sessao } from './session.ts';
import { enderecoDoLogin, visitOf } from './visit-of.ts';
import type { Reply } from './visit.ts';

export { unexpected, type RequestLog } from './log.ts';
export type { Sei, SeiOptions } from './serve.ts';

/** Starts the simulator; rejects when the port is taken or no version is called so. */
export async function startSei(options: SeiOptions = {}): Promise<Sei> {
  const ledger = new Ledger();
  const sessions = new Map<string, Sessao>();
  /** By host of SIP's own: where people who sign in there came from, and what they saw. */
  const origens = new Map<string, { origem: string; layout: Layout }>();
  // Cookies know no ports: two simulators on one host must not share a name.
  const cookieName = `SEI_${randomBytes(4).toString('hex')}`;
  const padrao = layoutDe(options.versao ?? PADRAO.versao);
  if (!padrao) throw new Error(`No layout of SEI ${options.versao}`);

  return await serve(options, ledger, (asked) => {
    const { pathname } = asked.url;
    const { lugar, resto } = lugarDe(pathname);
    const nobody = () => visitOf(asked, novaSessao(MARIA, ambiente(asked)), lugar, ledger);
    if (pathname === '/eproc/controlador.php') return eproc(nobody());
    if (pathname === '/sip/controlador.php') return sip(nobody());
    if (resto === 'controlador.php') return controlador(asked, lugar);
    if (resto === 'controlador_externo.php') return externo(asked, lugar);
    if (resto === 'login.php') return asked.post ? signIn(asked, lugar) : login(nobody());
    if (resto === 'inicializar.php') return inicializar(asked, lugar);
    if (resto === 'modulos/pesquisa/md_pesq_processo_pesquisar.php') {
      return pesquisaPublica(nobody());
    }
    if (resto === 'teste/pendurada') return pendurada(nobody());
    if (resto === 'teste/documento.pdf') {
      return { bytes: pdf(['Documento aberto sozinho']), type: 'application/pdf' };
    }
    if (resto.startsWith('teste/')) return testDoor(asked, lugar, resto.slice('teste/'.length));
    if (['/', '/sei', '/sei/'].includes(pathname))
      return inicializar(asked, lugarDe('/sei/').lugar);
    const found = file(pathname);
    if (found) return { ...found, headers: { 'Cache-Control': 'max-age=86400' } };
    return { page: html`<h1>Not Found</h1>`, status: 404 };
  });

  function controlador(asked: Asked, lugar: Lugar): Reply {
    const { url } = asked;
    const session = alive(asked);
    if (!session) {
      const wanted = Buffer.from(pathOf(url)).toString('base64');
      return { redirect: loginPage(asked, lugar, { infra_url: wanted }) };
    }
    const motivo = recusa(session, url);
    const acao = url.searchParams.get('acao') ?? '';
    if (motivo !== null || acao === 'sair') {
      session.encerrada = true;
      return { redirect: loginPage(asked, lugar, motivo === null ? {} : { msg: motivo }) };
    }
    const comportamento = COMPORTAMENTOS[url.searchParams.get('teste') ?? ''];
    return (comportamento ?? telaDaAcao(acao))(visitOf(asked, session, lugar, ledger));
  }

  /** Some are open to everybody; the rest are signed like SEI's own. */
  function externo(asked: Asked, lugar: Lugar): Reply {
    const session = alive(asked);
    const valida = session && recusa(session, asked.url) === null ? session : null;
    const visitante = valida ?? novaSessao(MARIA, ambiente(asked));
    return telaExterna(visitOf(asked, visitante, lugar, ledger), valida !== null);
  }

  /** On a host of SIP's own the cookie is still to be set on SEI's: `inicializar.php` does it. */
  function signIn(asked: Asked, lugar: Lugar): Reply {
    const session = open(asked, asked.campos.get('txtUsuario') || MARIA.sigla);
    const origem = origens.get(asked.url.host)?.origem;
    if (origem !== undefined) {
      return { redirect: `${origem}${lugar.sei}inicializar.php?sessao=${session.id}` };
    }
    return { redirect: home(session, lugar), cookie: cookie(session) };
  }

  function inicializar(asked: Asked, lugar: Lugar): Reply {
    const nova = sessions.get(asked.url.searchParams.get('sessao') ?? '');
    const session = nova ?? alive(asked);
    if (!session) return { redirect: loginPage(asked, lugar) };
    return { redirect: home(session, lugar), ...(nova && { cookie: cookie(nova) }) };
  }

  /** `/sei/teste/entrar?usuario=&destino=`, or the destino itself in the path. */
  function testDoor(asked: Asked, lugar: Lugar, nome: string): Reply {
    const { url } = asked;
    const { searchParams } = url;
    const versao = searchParams.get('versao');
    if (versao !== null && !layoutDe(versao)) {
      return { page: html`<p>Não há versão ${versao}.</p>`, status: 404 };
    }
    const usuario = searchParams.get('usuario');
    const nova = ['usuario', 'versao', 'sip', 'extensoes'].some((each) => searchParams.has(each));
    const session = (!nova && alive(asked)) || open(asked, usuario ?? MARIA.sigla);
    const destino = nome === 'entrar' ? (searchParams.get('destino') ?? 'controle') : nome;
    const visit = visitOf(asked, session, lugar, ledger);
    if (session.sip !== null)
      origens.set(session.sip, { origem: url.origin, layout: session.layout });
    const reply = irPara(visit, destino);
    if (!('redirect' in reply)) return reply;
    const to = new URL(reply.redirect, new URL(lugar.sei, url));
    return { redirect: to.host === url.host ? pathOf(to) : to.href, cookie: cookie(session) };
  }

  function loginPage(asked: Asked, lugar: Lugar, parametros: Record<string, string> = {}): string {
    const { sip: host, layout } = ambiente(asked);
    if (host !== null) origens.set(host, { origem: asked.url.origin, layout });
    return enderecoDoLogin(host, lugar, parametros);
  }

  function open(asked: Asked, sigla: string): Sessao {
    const session = novaSessao(usuarioDe(sigla), ambiente(asked));
    sessions.set(session.id, session);
    return session;
  }

  /** What the address asks for, else what the person's last session was, else the server's own. */
  function ambiente(asked: Asked): Ambiente {
    const { searchParams, host } = asked.url;
    const ultima = sessionOf(asked);
    const extensoes = searchParams.get('extensoes');
    return {
      layout:
        layoutDe(searchParams.get('versao') ?? '') ??
        ultima?.layout ??
        origens.get(host)?.layout ??
        padrao!,
      sip: searchParams.get('sip') ?? ultima?.sip ?? options.sip ?? null,
      extensoes: extensoes === null ? (ultima?.extensoes ?? []) : extensoesDe(extensoes),
    };
  }

  function cookie({ id }: Sessao): string {
    return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`;
  }

  function alive(asked: Asked): Sessao | undefined {
    const session = sessionOf(asked);
    return session?.encerrada ? undefined : session;
  }

  function sessionOf({ cookies }: Asked): Sessao | undefined {
    return sessions.get(cookies[cookieName] ?? '');
  }
}

function home(session: Sessao, lugar: Lugar): string {
  return `${lugar.sei}${assinado(session, 'procedimento_controlar', { acao_origem: 'principal' })}`;
}
