/** What the server is built on; `start.ts` gives it, the routes take it. */
import type { Tratamento } from '@/lib/contract';
import type { OidcSettings } from './entrar/settings.ts';
import type { Patience } from './patience.ts';
import type { Store } from './store/store.ts';

export interface AppDeps {
  store: Store;
  tokenEquipe: string;
  /** Address by which people reach this helpdesk, without a slash at the end; empty: not known. */
  urlPublica: string;
  /** The OpenID provider at which people may sign in. */
  oidc?: OidcSettings | undefined;
  /** Who answers for the data; absent: nobody named, the default terms. */
  tratamento?: Tratamento | undefined;
  /** Structured logs to stderr. */
  log?: boolean | undefined;
  /** Told of every route, so that a test can ask of each who may use it. */
  onRoute?: ((metodo: string, rota: string) => void) | undefined;
  /** New devices a minute from one address. */
  dispositivosPorMinuto?: number | undefined;
  /** Requests a minute of one device. */
  pedidosPorMinuto?: number | undefined;
  /** Requests to the API a minute from one address without a token. */
  anonimosPorMinuto?: number | undefined;
  /** Requests to the desk a minute of one session. */
  paginasPorMinuto?: number | undefined;
  /** How long whoever calls may take, where it is not as long as always. */
  patience?: Partial<Patience> | undefined;
}
