/** What the server is built on; `start.ts` gives it, the routes take it. */
import type { Store } from './store/store.ts';

export interface AppDeps {
  store: Store;
  tokenEquipe: string;
  /** Address by which people reach this helpdesk, without a slash at the end; empty: not known. */
  urlPublica: string;
  /** Structured logs to stderr. */
  log?: boolean | undefined;
  /** New devices a minute from one address. */
  dispositivosPorMinuto?: number | undefined;
}
