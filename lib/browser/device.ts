/**
 * This browser as a device of a person: its token, registered where there is none yet, forgotten
 * once the helpdesk says that it does not know it.
 */
import { failure, HelpdeskError } from '@/lib/client/failure';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { loadPerson, refuseDevice, saveDevice } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { IDENTIDADE } from '@/lib/text/identity';
import { helpdeskUrl } from './settings';

export interface Device {
  base: string;
  id: string;
  token: string;
}

/** The person's device at the helpdesk in use; null when none is registered there. */
export async function deviceOf(pessoa: ChavePessoa): Promise<Device | null> {
  const base = await helpdeskUrl();
  if (!base) throw new HelpdeskError(failure('sem_endereco'));
  const device = (await loadPerson(pessoa))?.dispositivo;
  return device?.helpdesk === base ? { base, id: device.id, token: device.token } : null;
}

/** The same, registered now when there is none. */
export async function registeredDevice(chave: ChavePessoa): Promise<Device> {
  const known = await deviceOf(chave);
  if (known) return known;
  // The drainer's lock: it registers too, and one of the two would be left without its token.
  return await navigator.locks.request('entregas', async () => {
    const meanwhile = await deviceOf(chave);
    if (meanwhile) return meanwhile;
    const [base, pessoa] = await Promise.all([helpdeskUrl(), loadPerson(chave)]);
    if (!base || !pessoa) throw new HelpdeskError(failure('sem_endereco'));
    const { nome, email, orgao } = pessoa;
    const { id, token } = await helpdeskAt(base).register({ nome, email, orgao });
    await saveDevice(chave, { helpdesk: base, id, token });
    return { base, id, token };
  });
}

/**
 * Asks the helpdesk as this device. When it says that it does not know the token, the token is
 * forgotten, so that it is never asked with again, and the error says so in words. A 401 of anybody
 * else (a proxy's, a portal's) forgets nothing.
 */
export async function asDevice<T>(
  pessoa: ChavePessoa,
  device: Device,
  work: (device: Device) => Promise<T>,
): Promise<T> {
  try {
    return await work(device);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await refuseDevice(pessoa, device.token);
    const detalhe = IDENTIDADE.desligado.curto;
    throw new HelpdeskError(failure('credencial', { detalhe }), 401, 'credencial_invalida');
  }
}

export const isRefusal = (error: unknown): boolean =>
  error instanceof HelpdeskError && error.status === 401 && error.code === 'credencial_invalida';
