/** Leaves the popup for the panel: with a fresh report, or with a draft to go on with. */
import { ask } from '@/lib/browser/messages';

/** Rejects with a Portuguese sentence, and then the popup stays. */
export async function openReport(rascunho?: string): Promise<void> {
  await ask('popup.reportar', rascunho ? { rascunho } : {});
  window.close();
}
