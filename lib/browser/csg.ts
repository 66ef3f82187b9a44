/** Whether a person is of a CSG, which only the helpdesk knows; asked behind the scenes and kept. */
import { identityAt } from '@/lib/client/identity';
import { loadPerson, saveCsg } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { asDevice, deviceOf } from './device';

/** Nothing where the e-mail was not proved: then nobody knows. */
export async function refreshCsg(chave: ChavePessoa): Promise<void> {
  const [pessoa, device] = await Promise.all([loadPerson(chave), deviceOf(chave)]);
  if (!device || !pessoa?.dispositivo?.verificada) return;
  const { csg } = await asDevice(chave, device, ({ base, token }) =>
    identityAt(base, token).whoAmI(),
  );
  await saveCsg(chave, csg);
}
