/** The settings of the OpenID provider, checked at start. */
import { StartError } from '../start-error.ts';

export interface OidcSettings {
  /** Issuer, below which `/.well-known/openid-configuration` is found. */
  emissor: string;
  cliente: string;
  segredo: string;
  escopos: string;
  /** As people know it: “gov.br”. */
  nome: string;
}

const NEEDED = ['HELPDESK_OIDC_EMISSOR', 'HELPDESK_OIDC_CLIENTE', 'HELPDESK_OIDC_SEGREDO'] as const;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Undefined: no provider. Throws {@link StartError} when something is missing or unsafe. */
export function oidcFrom(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length === NEEDED.length) return undefined;
  if (missing.length > 0) {
    throw new StartError(`Para entrar por um provedor OpenID, falta ${missing.join(' e ')}.`);
  }
  const [emissor = '', cliente = '', segredo = ''] = NEEDED.map((name) => env[name]);
  const url = URL.parse(emissor);
  const safe = url?.protocol === 'https:' || (url && LOOPBACK.test(url.hostname));
  if (!url || !safe || url.search || url.hash) {
    throw new StartError('HELPDESK_OIDC_EMISSOR deve ser um endereço que comece com https://.');
  }
  const escopos = env.HELPDESK_OIDC_ESCOPOS || 'openid email profile';
  if (!escopos.split(' ').includes('openid')) {
    throw new StartError('HELPDESK_OIDC_ESCOPOS deve conter openid.');
  }
  return { emissor, cliente, segredo, escopos, nome: env.HELPDESK_OIDC_NOME || url.host };
}
