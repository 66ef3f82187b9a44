/** What the popup and the options may ask about who somebody is to the helpdesk. */
import { failure, HelpdeskError } from '@/lib/client/failure';
import { identityAt } from '@/lib/client/identity';
import { saveDevice } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { asDevice, type Device, deviceOf } from './device';
import type { Handlers } from './answering';
import type { Estado, Respostas } from './messages';
import { prove } from './proving';

type IdentityRequests = Pick<Handlers, Extract<keyof Handlers, `identidade.${string}`>>;
type Computadores = Respostas['identidade.computadores'];

export const identityRequests: IdentityRequests = {
  'identidade.provar': ({ pessoa, passo }) => prove(pessoa, passo),
  'identidade.computadores': ({ pessoa }) =>
    attempt(pessoa, async ({ base, token }) => (await identityAt(base, token).devices()).itens),
  'identidade.desligar': ({ pessoa, id }) =>
    attempt(pessoa, async ({ base, id: own, token }) => {
      const client = identityAt(base, token);
      await client.revoke(id).catch((error: unknown) => {
        // It was cut off meanwhile: what was wanted.
        if (!(error instanceof HelpdeskError) || error.status !== 404) throw error;
      });
      if (id !== own) return (await client.devices()).itens;
      await saveDevice(pessoa, null);
      return [];
    }),
};

async function attempt(
  pessoa: ChavePessoa,
  work: (device: Device) => Promise<Extract<Computadores, { ok: true }>['valor']>,
): Promise<Computadores> {
  try {
    const device = await deviceOf(pessoa);
    return { ok: true, valor: device ? await asDevice(pessoa, device, work) : [] };
  } catch (error) {
    return { ok: false, falha: falhaOf(error) };
  }
}

const falhaOf = (error: unknown): Extract<Estado<never>, { ok: false }>['falha'] =>
  error instanceof HelpdeskError ? error.falha : failure('servidor', { detalhe: String(error) });
