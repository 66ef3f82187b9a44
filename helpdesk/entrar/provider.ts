/**
 * The órgão's OpenID provider (gov.br, Keycloak, any other), found by discovery. The helpdesk is a
 * confidential client: tokens never leave it, and of what the provider says only the verified e-mail
 * is used; `sub`, which at gov.br is the CPF, is not kept.
 */
import { createHmac } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { Email } from '@/lib/contract';
import type { OidcSettings } from './settings.ts';

export interface Provider {
  /** As people know it. */
  nome: string;
  /** Where to send a browser. `secret` is its cookie: state, nonce and PKCE are made from it. */
  authorize(secret: string): Promise<URL>;
  /** The verified e-mail of who came back to `returned`. Both throw {@link ProviderRefusal}. */
  finish(secret: string, returned: URL): Promise<string>;
}

/** Why there is no e-mail: of the person, of the provider, or of a request that is not one of ours. */
export class ProviderRefusal extends Error {
  override name = 'ProviderRefusal';
  constructor(
    readonly why: 'desistiu' | 'fora' | 'invalida' | 'email',
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

/** Seconds that the provider has for each answer. */
const SECONDS = 10;

/** `retorno`: the address registered at the provider. Nothing is asked of it before it is needed. */
export function createProvider(settings: OidcSettings, retorno: string): Provider {
  let known: Promise<Configuration> | null = null;
  const configuration = async () => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = null;
      throw new ProviderRefusal('fora', { cause: error });
    }
  };

  return {
    nome: settings.nome,
    async authorize(secret) {
      const config = await configuration();
      return buildAuthorizationUrl(config, {
        redirect_uri: retorno,
        scope: settings.escopos,
        response_type: 'code',
        code_challenge: await calculatePKCECodeChallenge(derived(secret, 'verificador')),
        code_challenge_method: 'S256',
        state: derived(secret, 'estado'),
        nonce: derived(secret, 'nonce'),
      });
    },
    async finish(secret, returned) {
      const config = await configuration();
      try {
        const tokens = await authorizationCodeGrant(config, returned, {
          pkceCodeVerifier: derived(secret, 'verificador'),
          expectedState: derived(secret, 'estado'),
          expectedNonce: derived(secret, 'nonce'),
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new ProviderRefusal('invalida');
        if (claims.email !== undefined) return verifiedEmail(claims);
        return verifiedEmail(await fetchUserInfo(config, tokens.access_token, claims.sub));
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

async function discover({ emissor, cliente, segredo }: OidcSettings): Promise<Configuration> {
  const server = new URL(emissor);
  // Only loopback gets here without TLS: see `settings.ts`.
  const plain = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return await discovery(server, cliente, undefined, ClientSecretBasic(segredo), {
    execute: [...plain, enableNonRepudiationChecks],
    timeout: SECONDS,
  });
}

/** One provider sends the claim as a text. */
function verifiedEmail(claims: Record<string, unknown>): string {
  const { email, email_verified: verified } = claims;
  const parsed = Email.safeParse(email);
  if (!parsed.success || (verified !== true && verified !== 'true')) {
    throw new ProviderRefusal('email');
  }
  return parsed.data;
}

function refusalOf(error: unknown): ProviderRefusal {
  if (error instanceof ProviderRefusal) return error;
  if (error instanceof AuthorizationResponseError) {
    return new ProviderRefusal('desistiu', { cause: error });
  }
  return new ProviderRefusal(isAway(error) ? 'fora' : 'invalida', { cause: error });
}

/** No answer at all, or none that is one. */
function isAway(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each.name === 'TimeoutError' || each.message === 'fetch failed') return true;
    if ('code' in each && each.code === 'OAUTH_TIMEOUT') return true;
  }
  return false;
}

/** 43 characters, as PKCE wants at least; nobody else can make them, and nothing has to be kept. */
function derived(secret: string, what: string): string {
  return createHmac('sha256', secret).update(what).digest('base64url');
}
