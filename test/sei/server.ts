/**
 * A SEI to test against: plain HTTP, pages in ISO-8859-1, signed links, and a log of who made each
 * request. Answers as any host, so that a browser may be told that `sei.exemplo.gov.br` is here.
 */
import { randomBytes } from 'node:crypto';
import { INSTALACAO, MARIA, PROCESSOS, usuarioDe } from './data.ts';
import { file } from './files.ts';
import { html } from './html.ts';
import { layout41 } from './layout-4-1.ts';
import { Ledger } from './log.ts';
import { eproc } from './pages/eproc.ts';
import { login } from './pages/login.ts';
import { telaDaAcao } from './pages/telas.ts';
import { COMPORTAMENTOS, irPara, pendurada } from './pages/teste.ts';
import { pdf } from './pdf.ts';
import { pathOf, serve, type Asked, type Sei, type SeiOptions } from './serve.ts';
import { assinado, novaSessao, recusa, type Sessao } from './session.ts';
import type { Reply, Visit } from './visit.ts';

export { unexpected, type RequestLog } from './log.ts';
export type { Sei, SeiOptions } from './serve.ts';

/** Starts the simulator; rejects when the port is taken. */
export async function startSei(options: SeiOptions = {}): Promise<Sei> {
  const ledger = new Ledger();
  const sessions = new Map<string, Sessao>();
  // Cookies know no ports: two simulators on one host must not share a name.
  const cookieName = `SEI_${randomBytes(4).toString('hex')}`;

  return await serve(options, ledger, (asked) => {
    const { pathname } = asked.url;
    const nobody = () => visit(asked, novaSessao(MARIA), ledger);
    if (pathname === '/sei/controlador.php') return controlador(asked);
    if (pathname === '/sip/login.php') return asked.post ? signIn(asked) : login(nobody());
    if (pathname === '/sei/teste/pendurada') return pendurada(nobody());
    if (pathname === '/sei/teste/documento.pdf') {
      return { bytes: pdf(['Documento aberto sozinho']), type: 'application/pdf' };
    }
    if (pathname.startsWith('/sei/teste/')) return testDoor(asked);
    if (pathname === '/eproc/controlador.php') return eproc(nobody());
    if (['/', '/sei', '/sei/', '/sei/inicializar.php'].includes(pathname)) {
      const session = sessionOf(asked);
      return { redirect: session ? home(session) : LOGIN };
    }
    const found = file(pathname);
    if (found) return { ...found, headers: { 'Cache-Control': 'max-age=86400' } };
    return { page: html`<h1>Not Found</h1>`, status: 404 };
  });

  function controlador(asked: Asked): Reply {
    const { url } = asked;
    const session = sessionOf(asked);
    if (!session) {
      const wanted = Buffer.from(pathOf(url)).toString('base64');
      return { redirect: `${LOGIN}&infra_url=${encodeURIComponent(wanted)}` };
    }
    const motivo = recusa(session, url);
    const acao = url.searchParams.get('acao') ?? '';
    if (motivo !== null || acao === 'sair') {
      sessions.delete(session.id);
      return { redirect: motivo === null ? LOGIN : `${LOGIN}&msg=${encodeURIComponent(motivo)}` };
    }
    const comportamento = COMPORTAMENTOS[url.searchParams.get('teste') ?? ''];
    return (comportamento ?? telaDaAcao(acao))(visit(asked, session, ledger));
  }

  function signIn({ campos }: Asked): Reply {
    const session = open(campos.get('txtUsuario') || MARIA.sigla);
    return { redirect: home(session), cookie: cookie(session) };
  }

  /** `/sei/teste/entrar?usuario=&destino=`, or the destino itself in the path. */
  function testDoor(asked: Asked): Reply {
    const { url } = asked;
    const usuario = url.searchParams.get('usuario');
    const session = (usuario === null && sessionOf(asked)) || open(usuario ?? MARIA.sigla);
    const nome = url.pathname.slice('/sei/teste/'.length);
    const destino = nome === 'entrar' ? (url.searchParams.get('destino') ?? 'controle') : nome;
    const reply = irPara(visit(asked, session, ledger), destino);
    if (!('redirect' in reply)) return reply;
    return {
      redirect: pathOf(new URL(reply.redirect, new URL('/sei/', url))),
      cookie: cookie(session),
    };
  }

  function open(sigla: string): Sessao {
    const session = novaSessao(usuarioDe(sigla));
    sessions.set(session.id, session);
    return session;
  }

  function cookie({ id }: Sessao): string {
    return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`;
  }

  function sessionOf({ cookies }: Asked): Sessao | undefined {
    return sessions.get(cookies[cookieName] ?? '');
  }
}

const LOGIN = `/sip/login.php?sigla_orgao_sistema=${INSTALACAO.orgao}&sigla_sistema=SEI`;

function home(session: Sessao): string {
  return `/sei/${assinado(session, 'procedimento_controlar', { acao_origem: 'principal' })}`;
}

/** Whatever the page asks of its visit is written down as carried by it. */
function visit({ url, campos }: Asked, session: Sessao, ledger: Ledger): Visit {
  const page = pathOf(url);
  const carried = (link: string) => {
    ledger.link(page, pathOf(new URL(link, url)));
    return link;
  };
  return {
    layout: layout41,
    usuario: session.usuario,
    url,
    campos,
    processo: PROCESSOS.find(({ id }) => id === url.searchParams.get('id_procedimento')) ?? null,
    link: (acao, parametros) => carried(assinado(session, acao, parametros)),
    address: carried,
    file(path) {
      ledger.use(page, pathOf(new URL(path, url)));
      return path;
    },
  };
}
