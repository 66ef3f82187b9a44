/** `/mesa`, the CSG's desk: pages without script, behind a session. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { Provider } from '../entrar/provider.ts';
import type { Store } from '../store/store.ts';
import { createAttempts } from './attempts.ts';
import { datesIn } from './dates.ts';
import type { Desk } from './desk.ts';
import { guardDesk } from './guard.ts';
import { handleProblems } from './problems.ts';
import { anexoRoutes } from './routes/anexo.ts';
import { assetRoutes } from './routes/assets.ts';
import { auditRoutes } from './routes/audit.ts';
import { avisosRoutes } from './routes/avisos.ts';
import { catalogoRoutes } from './routes/catalogo.ts';
import { chamadoRoutes } from './routes/chamado.ts';
import { modelosRoutes } from './routes/modelos.ts';
import { planilhaRoutes } from './routes/planilha.ts';
import { queueRoutes } from './routes/queue.ts';
import { reachRoutes } from './routes/reach.ts';
import { readingRoutes } from './routes/reading.ts';
import { signInCodeRoutes } from './routes/sign-in-code.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { teamRoutes } from './routes/team.ts';
import type { Sessions } from './session.ts';

export interface DeskOptions {
  store: Store;
  /** When people come by https, cookies never travel without it. */
  urlPublica: string;
  /** The OpenID provider; null: none. */
  provider: Provider | null;
  sessions: Sessions;
  /** Requests a minute of one session. */
  paginasPorMinuto?: number | undefined;
  /** Time zone of dates and prazos. */
  fuso?: string;
}

/** Registered under `/mesa`; touches nothing beside it. */
export async function desk(scope: FastifyInstance, options: DeskOptions): Promise<void> {
  const { store, provider, sessions, urlPublica, fuso = 'America/Sao_Paulo' } = options;
  const deps: Desk = {
    store,
    secure: urlPublica.startsWith('https:'),
    provider,
    sessions,
    attempts: createAttempts(),
    fuso,
    dates: () => datesIn(fuso, new Date()),
  };
  await scope.register(cookie);
  await scope.register(formbody);
  handleProblems(scope);
  guardDesk(scope, deps, options.paginasPorMinuto);
  await assetRoutes(scope);
  signInRoutes(scope, deps);
  signInCodeRoutes(scope, deps);
  teamRoutes(scope, deps);
  queueRoutes(scope, deps);
  auditRoutes(scope, deps);
  avisosRoutes(scope, deps);
  reachRoutes(scope, deps);
  readingRoutes(scope, deps);
  chamadoRoutes(scope, deps);
  anexoRoutes(scope, deps);
  planilhaRoutes(scope, deps);
  catalogoRoutes(scope, deps);
  await modelosRoutes(scope, deps);
}
