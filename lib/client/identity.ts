/** Who this device is to the helpdesk: its proofs, its fellows, leaving. All throw `HelpdeskError`. */
import {
  Entrada,
  Identidade,
  ListaDispositivos,
  Servidor,
  VerificacaoPedida,
} from '@/lib/contract';
import { read, send } from './request';

export interface IdentityClient {
  /** Whom the token speaks for. */
  whoAmI(): Promise<Identidade>;
  /** Has six digits sent to this address, which may be another than the registered one. */
  askCode(email: string): Promise<VerificacaoPedida>;
  /** The digits of the mail. `code` of the error: `codigo_errado`, `codigo_vencido`. */
  typeCode(codigo: string): Promise<Identidade>;
  /** The address to open in a tab, which at its end shows six digits. */
  askLink(): Promise<Entrada>;
  /** The digits of the tab. */
  typeLinkCode(codigo: string): Promise<Identidade>;
  devices(): Promise<ListaDispositivos>;
  /** Makes a device's token worthless: `atual` is this one. */
  revoke(id: string): Promise<void>;
}

/** What the helpdesk offers, for anybody. */
export async function serverAt(base: string): Promise<Servidor> {
  return read(await send(base, '/servidor'), Servidor);
}

/** @param base address without a slash at the end, as `https://chamados.orgao.gov.br` */
export function identityAt(base: string, token: string): IdentityClient {
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, json?: unknown) =>
    send(base, `/dispositivos${path}`, { method, token, json });

  return {
    whoAmI: async () => read(await ask('GET', '/atual'), Identidade),
    askCode: async (email) => read(await ask('POST', '/verificacao', { email }), VerificacaoPedida),
    typeCode: async (codigo) => read(await ask('PUT', '/verificacao', { codigo }), Identidade),
    askLink: async () => read(await ask('POST', '/entrada'), Entrada),
    typeLinkCode: async (codigo) => read(await ask('PUT', '/entrada', { codigo }), Identidade),
    devices: async () => read(await ask('GET', ''), ListaDispositivos),
    async revoke(id) {
      await ask('DELETE', `/${encodeURIComponent(id)}`);
    },
  };
}
