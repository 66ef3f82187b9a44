/** The helpdesk's HTTP server: the API under `/api/v1`, the desk under `/mesa`, the health checks. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { DETALHE } from './api-text.ts';
import type { AppDeps } from './deps.ts';
import { desk } from './desk/index.ts';
import { documentation } from './documentation/route.ts';
import { createSessions } from './desk/session.ts';
import { entrar } from './entrar/index.ts';
import { returnUrl } from './entrar/names.ts';
import { createProvider } from './entrar/provider.ts';
import { PROBLEM_TYPE, toProblem } from './errors.ts';
import { healthRoutes } from './health.ts';
import { openapi } from './openapi.ts';
import { endSlowReaders, PATIENCE, serverPatience } from './patience.ts';
import { privacy } from './privacy/route.ts';
import { tratamentoFrom } from './privacy/settings.ts';
import { ProblemError } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { routesAcoes } from './routes/acoes.ts';
import { routesAnexos } from './routes/anexos.ts';
import { routesAvisos } from './routes/avisos.ts';
import { routesCatalogo } from './routes/catalogo.ts';
import { routesChamados } from './routes/chamados.ts';
import { routesDispositivos } from './routes/dispositivos.ts';
import { routesResolvidos } from './routes/resolvidos.ts';
import { routesServidor } from './routes/servidor.ts';
import { routesVerificacao } from './routes/verificacao.ts';
import { validate } from './validation.ts';

/** Sockets at once; more are closed as they come. */
const CONNECTIONS = 2_000;
/** An anexo of the largest kind is 40 requests; ten of them and all the reading of a busy minute. */
const PEDIDOS_POR_MINUTO = 1_200;
/** Of one address without a token: a state's órgãos may all come by the same one. */
const ANONIMOS_POR_MINUTO = 12_000;
/** The largest chamado that the contract allows is well below. */
const BODY_BYTES = 256 * 1024;

export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const patience = { ...PATIENCE, ...deps.patience };
  const app = Fastify({
    logger: deps.log ? { base: null, stream: process.stderr } : false,
    // One line for each answer, written below, without address, body, query or token.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => uuidv7(),
    bodyLimit: BODY_BYTES,
    ...serverPatience(patience),
    // A reverse proxy on this machine may say who calls; nobody else may.
    trustProxy: 'loopback',
    return503OnClosing: false,
    clientErrorHandler: refuseConnection,
    // A path that no decoding mends comes to no route, and so to no error handler.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  const { onRoute } = deps;
  if (onRoute) {
    app.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) onRoute(each, url);
    });
  }
  app.server.maxConnections = CONNECTIONS;
  endSlowReaders(app, patience);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      metodo: request.method,
      rota: request.routeOptions.url ?? '(desconhecida)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  // Fastify ends idle connections once, when it begins to close; those whose answer was under way then
  // would keep the server for another minute.
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
  app.server.on('checkExpectation', refuseExpectation);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler(unknownRoute);

  app.get('/', async (_, reply) => await reply.redirect('/mesa'));
  healthRoutes(app, deps.store);
  privacy(app, deps.tratamento ?? tratamentoFrom({}));
  const { store, oidc, tokenEquipe, urlPublica } = deps;
  const provider = oidc ? createProvider(oidc, returnUrl(urlPublica)) : null;
  const sessions = createSessions(store.db, tokenEquipe);
  await app.register(async (scope) => await api(scope, deps), { prefix: '/api/v1' });
  const { paginasPorMinuto } = deps;
  await app.register(desk, {
    store,
    provider,
    sessions,
    urlPublica,
    paginasPorMinuto,
    prefix: '/mesa',
  });
  if (provider) {
    await app.register(entrar, { store, provider, sessions, urlPublica, prefix: '/entrar' });
  }
  return app;
}

async function api(app: FastifyInstance, deps: AppDeps): Promise<void> {
  app.setValidatorCompiler(validate);
  // The services already give what the schemas say; those of answers are there for OpenAPI.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
    exposedHeaders: ['ETag', 'Retry-After'],
    maxAge: 86_400,
    // An OPTIONS that is no preflight is answered the same, and not in the plugin's own words.
    strictPreflight: false,
  });
  // Its own, so that a page can read this answer too.
  app.setNotFoundHandler(unknownRoute);
  await openapi(app);
  documentation(app);
  refuseWithoutRoom(app, deps.store);
  refuseFlood(app, deps);
  for (const routes of [
    routesCatalogo,
    routesServidor,
    routesDispositivos,
    routesVerificacao,
    routesAnexos,
    routesChamados,
    routesAcoes,
    routesAvisos,
    routesResolvidos,
  ]) {
    await app.register(async (scope) => await routes(scope, deps));
  }
}

async function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { esperar, ...corpo } = toProblem(error, request);
  if (esperar !== undefined) reply.header('Retry-After', esperar);
  if (corpo.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return await reply.code(corpo.status).type(PROBLEM_TYPE).send(JSON.stringify(corpo));
}

/** `Expect` with anything but `100-continue`: Node would answer it without a word. */
function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const { problema } = new ProblemError('corpo_invalido', DETALHE.http, { status: 417 });
  response.writeHead(417, { 'Content-Type': PROBLEM_TYPE, Connection: 'close' });
  response.end(JSON.stringify(problema));
}

/** Of one device, known after its token was read, or of one address; refused before the body is read. */
function refuseFlood(app: FastifyInstance, { pedidosPorMinuto, anonimosPorMinuto }: AppDeps): void {
  const device = rateLimit(pedidosPorMinuto ?? PEDIDOS_POR_MINUTO, 60_000);
  const address = rateLimit(anonimosPorMinuto ?? ANONIMOS_POR_MINUTO, 60_000);
  app.addHook('preParsing', async ({ quem, ip }) => {
    const esperar = quem ? device(quem.dispositivo) : address(ip);
    if (esperar > 0) throw new ProblemError('muitas_requisicoes', DETALHE.muitas, { esperar });
  });
}

/** Before a byte of it is taken: what is written with the last of the space may be half of it. */
function refuseWithoutRoom(app: FastifyInstance, { folder }: AppDeps['store']): void {
  app.addHook('onRequest', async ({ method }) => {
    const writes = method === 'POST' || method === 'PUT';
    if (writes && !(await folder.hasRoom()))
      throw new ProblemError('sem_espaco', DETALHE.semEspaco, { esperar: 60 });
  });
}

async function unknownRoute(): Promise<never> {
  throw new ProblemError('nao_encontrado', DETALHE.rota);
}

/** A request that never became one: too slow, or not HTTP. Nobody but us can answer it. */
function refuseConnection(this: FastifyInstance, error: Error, socket: Socket): void {
  const code = 'code' in error ? error.code : '';
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, problema] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', new ProblemError('indisponivel', DETALHE.demorou, { status: 408 })]
      : ['400 Bad Request', new ProblemError('corpo_invalido', DETALHE.http, { status: 400 })];
  const corpo = JSON.stringify(problema.problema);
  socket.end(
    [
      `HTTP/1.1 ${line}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(corpo)}`,
      'Access-Control-Allow-Origin: *',
      'Connection: close',
      '',
      corpo,
    ].join('\r\n'),
  );
}
