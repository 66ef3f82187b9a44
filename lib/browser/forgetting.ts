/** Forgets a person on this computer: who they are, their token, and all that was kept for them. */
import { dropDelivery, listDeliveries } from '@/lib/outbox/deliveries';
import { discardDraft, listDrafts } from '@/lib/outbox/drafts';
import { forgetPerson } from '@/lib/outbox/people';
import type { ChavePessoa } from '@/lib/outbox/records';
import { dropPending } from './pending-proofs';
import { forgetReplies } from './reply-drafts';
import { forgetSeen } from './seen';

/** Also what was not sent yet: whoever asks was told so. */
export async function forgetWholly(pessoa: ChavePessoa): Promise<void> {
  for (const { id } of await listDeliveries(pessoa)) await dropDelivery(id);
  await forgetSent(pessoa);
}

/** Only what needs nobody any more: a delivery that waits keeps its bytes. */
export async function forgetSent(pessoa: ChavePessoa): Promise<void> {
  for (const { id } of await listDrafts(pessoa)) await discardDraft(id);
  await Promise.all([
    forgetPerson(pessoa),
    forgetSeen(pessoa),
    forgetReplies(pessoa),
    dropPending(pessoa),
  ]);
}
