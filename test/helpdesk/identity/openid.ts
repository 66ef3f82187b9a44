/** A real OpenID provider on loopback, with its own pages for signing in, and people who have accounts. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export interface Account {
  email?: string;
  email_verified?: boolean | string;
}

export interface OpenId {
  issuer: string;
  stop(): Promise<void>;
}

export const CLIENT = { cliente: 'chamados-sei', segredo: 'segredo-do-cliente-de-teste' };

/** `inIdToken`: claims come in the ID token, as at gov.br, and not only from userinfo. */
export async function openProvider(
  redirect: string,
  accounts: Record<string, Account>,
  { inIdToken = false } = {},
): Promise<OpenId> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = originOf(server);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.cliente,
        client_secret: CLIENT.segredo,
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inIdToken,
    pkce: { required: () => true },
    cookies: { keys: ['chave-de-teste'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Maria de Nome Completo', ...accounts[id] }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port nobody listens on, so that an address is known before its server is. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = new URL(originOf(probe));
  await new Promise((resolve) => probe.close(resolve));
  return Number(port);
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
