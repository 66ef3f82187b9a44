/**
 * A SEI to test against: plain HTTP, pages in ISO-8859-1, signed links, and a log of who made each
 * request. Answers as any host, so that a browser may be told that `sei.exemplo.gov.br` is here.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { INSTALACAO, MARIA, PROCESSOS, usuarioDe } from './data.ts';
import { file } from './files.ts';
import { html, latin1 } from './html.ts';
import { layout41 } from './layout-4-1.ts';
import { Ledger, samePage, type RequestLog } from './log.ts';
import { pdf } from './pdf.ts';
import { assinado, novaSessao, recusa, type Sessao } from './session.ts';
import { eproc } from './pages/eproc.ts';
import { login } from './pages/login.ts';
import { telaDaAcao } from './pages/telas.ts';
import { COMPORTAMENTOS, irPara, pendurada } from './pages/teste.ts';
import type { Reply, Visit } from './visit.ts';

export { unexpected, type RequestLog } from './log.ts';

export interface Sei {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  port: number;
  /** Every request since the start or the last {@link Sei.clear}, oldest first. */
  requests: RequestLog[];
  clear(): void;
  stop(): Promise<void>;
}

export interface SeiOptions {
  /** 0 (the default) takes a free one. */
  port?: number;
  /** Waited before each answer. */
  latencyMs?: number;
  host?: string;
}

export async function startSei(options: SeiOptions = {}): Promise<Sei> {
  const { port = 0, latencyMs = 0, host = '127.0.0.1' } = options;
  const requests: RequestLog[] = [];
  const ledger = new Ledger();
  const sessions = new Map<string, Sessao>();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? host}`);
    const entry = logged(request, url, ledger);
    requests.push(entry);
    const campos = new URLSearchParams(
      request.method === 'POST' ? await text(request) : url.search,
    );
    if (latencyMs > 0) await wait(latencyMs);
    const reply = route(request, url, campos);
    if ('redirect' in reply) {
      const page = samePage(request.headers);
      if (page !== null) ledger.link(page, pathOf(new URL(reply.redirect, url)));
    }
    entry.status = send(response, reply);
  }

  function route(request: IncomingMessage, url: URL, campos: URLSearchParams): Reply {
    const session = sessions.get(cookies(request)[cookieName()] ?? '');
    const page = (sessao: Sessao) => visit(url, campos, sessao, ledger);
    const [, folder, name] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];

    if (url.pathname === '/sip/login.php') {
      if (request.method !== 'POST') return login(page(session ?? novaSessao(MARIA)));
      const nova = open(campos.get('txtUsuario') || MARIA.sigla);
      return { redirect: home(nova), cookie: cookie(nova) };
    }
    if (url.pathname === '/sei/teste/pendurada') return pendurada(page(novaSessao(MARIA)));
    if (url.pathname === '/sei/teste/documento.pdf') {
      return { bytes: pdf(['Documento aberto sozinho']), type: 'application/pdf' };
    }
    if (folder === 'sei' && name?.startsWith('teste/'))
      return enter(url, campos, name.slice(6), session);
    if (url.pathname === '/eproc/controlador.php') return eproc(page(novaSessao(MARIA)));
    if (['/', '/sei', '/sei/', '/sei/inicializar.php'].includes(url.pathname)) {
      return { redirect: session ? home(session) : paginaDeLogin() };
    }
    if (url.pathname === '/sei/controlador.php') return controlador(url, session, page);
    const found = file(url.pathname);
    if (found) return { ...found, headers: { 'Cache-Control': 'max-age=86400' } };
    return { page: html`<h1>Not Found</h1>`, status: 404 };
  }

  function controlador(
    url: URL,
    session: Sessao | undefined,
    page: (sessao: Sessao) => Visit,
  ): Reply {
    if (!session) {
      const wanted = Buffer.from(pathOf(url)).toString('base64');
      return { redirect: `${paginaDeLogin()}&infra_url=${encodeURIComponent(wanted)}` };
    }
    const motivo = recusa(session, url);
    const acao = url.searchParams.get('acao') ?? '';
    if (motivo !== null || acao === 'sair') {
      sessions.delete(session.id);
      return {
        redirect:
          motivo === null
            ? paginaDeLogin()
            : `${paginaDeLogin()}&msg=${encodeURIComponent(motivo)}`,
      };
    }
    const comportamento = COMPORTAMENTOS[url.searchParams.get('teste') ?? ''];
    return (comportamento ?? telaDaAcao(acao))(page(session));
  }

  /** `/sei/teste/entrar?usuario=&destino=`, or the destino itself in the path. */
  function enter(
    url: URL,
    campos: URLSearchParams,
    name: string,
    session: Sessao | undefined,
  ): Reply {
    const usuario = url.searchParams.get('usuario');
    const sessao = usuario === null && session ? session : open(usuario ?? MARIA.sigla);
    const destino = name === 'entrar' ? (url.searchParams.get('destino') ?? 'controle') : name;
    const reply = irPara(
      visit(new URL(url.search, new URL('/sei/', url)), campos, sessao, ledger),
      destino,
    );
    if (!('redirect' in reply)) return reply;
    return {
      redirect: new URL(reply.redirect, new URL('/sei/', url)).href.slice(url.origin.length),
      cookie: cookie(sessao),
    };
  }

  function open(sigla: string): Sessao {
    const sessao = novaSessao(usuarioDe(sigla));
    sessions.set(sessao.id, sessao);
    return sessao;
  }

  /** Cookies know no ports: two simulators on one host must not share a name. */
  const cookieName = () => `SEI_${bound().port}`;
  const cookie = (sessao: Sessao) => `${cookieName()}=${sessao.id}; Path=/; HttpOnly; SameSite=Lax`;
  const bound = () => server.address() as AddressInfo;

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const bind = bound();
  return {
    url: `http://${bind.address}:${bind.port}`,
    port: bind.port,
    requests,
    clear: () => void requests.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function visit(url: URL, campos: URLSearchParams, sessao: Sessao, ledger: Ledger): Visit {
  const page = pathOf(url);
  const carries = (link: string) => {
    ledger.link(page, pathOf(new URL(link, url)));
    return link;
  };
  return {
    layout: layout41,
    usuario: sessao.usuario,
    url,
    campos,
    processo: PROCESSOS.find(({ id }) => id === url.searchParams.get('id_procedimento')) ?? null,
    link: (acao, parametros) => carries(assinado(sessao, acao, parametros)),
    address: carries,
    file(path) {
      ledger.use(page, pathOf(new URL(path, url)));
      return path;
    },
  };
}

function send(response: ServerResponse, reply: Reply): number {
  const headers = { 'Cache-Control': 'no-store, no-cache, must-revalidate' };
  const asPage = { ...headers, 'Content-Type': 'text/html; charset=iso-8859-1' };
  if ('redirect' in reply) {
    const session = reply.cookie ? { 'Set-Cookie': reply.cookie } : {};
    response.writeHead(302, { ...headers, ...session, Location: reply.redirect }).end();
    return 302;
  }
  if ('hang' in reply) {
    if (reply.hang) response.writeHead(200, asPage).write(latin1(reply.hang));
    return 0;
  }
  if ('bytes' in reply) {
    response
      .writeHead(200, { ...headers, 'Content-Type': reply.type, ...reply.headers })
      .end(reply.bytes);
    return 200;
  }
  response.writeHead(reply.status ?? 200, { ...asPage, ...reply.headers }).end(latin1(reply.page));
  return reply.status ?? 200;
}

function logged(request: IncomingMessage, url: URL, ledger: Ledger): RequestLog {
  const { headers, method = 'GET' } = request;
  const of = (name: string) => headers[name]?.toString() ?? null;
  return {
    time: Date.now(),
    method,
    path: pathOf(url),
    host: url.host,
    referer: of('referer'),
    origin: of('origin'),
    fetch: { dest: of('sec-fetch-dest'), mode: of('sec-fetch-mode'), site: of('sec-fetch-site') },
    userAgent: of('user-agent') ?? '',
    status: 0,
    cause: ledger.cause(method, pathOf(url), headers),
  };
}

function cookies(request: IncomingMessage): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

const pathOf = (url: URL) => url.pathname + url.search;
const home = (sessao: Sessao) =>
  `/sei/${assinado(sessao, 'procedimento_controlar', { acao_origem: 'principal' })}`;
const paginaDeLogin = () =>
  `/sip/login.php?sigla_orgao_sistema=${INSTALACAO.orgao}&sigla_sistema=SEI`;
