/** What the panel asks before a chamado is written, and the end of a draft that was not needed. */
import { countResolved } from '@/lib/client/deflection';
import { lastTime } from '@/lib/catalogo/last-time';
import { discardDraft, loadDraft } from '@/lib/outbox/drafts';
import type { Rascunho } from '@/lib/outbox/records';
import { knownAvisos, saidBy, sayAgain } from './avisos';
import type { Respostas } from './messages';
import { arriving, keepOwn, knownChamados, openOnes } from './own-chamados';
import type { Painel } from './panel-state';
import { helpdeskUrl } from './settings';

/** From the cache, at once; what is old is asked for anew behind the scenes. */
export async function deflectionsFor(id: string): Promise<Respostas['painel.deflexao']> {
  const draft = await loadDraft(id);
  const [avisos, own] = await Promise.all([knownAvisos(), ownOf(draft)]);
  if (draft) {
    void sayAgain(draft.pessoa, avisos).catch(() => null);
    void keepOwn(draft.pessoa).catch(() => null);
  }
  return { avisos, ...own };
}

async function ownOf(draft: Rascunho | null) {
  if (!draft) return { ditos: {}, abertos: [], ultimaVez: null };
  await arriving(draft.pessoa);
  const [ditos, abertos, chamados] = await Promise.all([
    saidBy(draft.pessoa),
    openOnes(draft.pessoa),
    knownChamados(draft.pessoa),
  ]);
  return { ditos, abertos, ultimaVez: lastTime(chamados, draft.contexto) };
}

/** The panel that said "Isso resolveu" is gone: so is its draft, and one more was helped. */
export async function endResolved({ rascunho, resolvido }: Painel): Promise<void> {
  if (resolvido === undefined) return;
  await discardDraft(rascunho);
  const base = await helpdeskUrl();
  // Best effort: a number of nobody is not worth a queue.
  if (base && resolvido) {
    await countResolved(base, resolvido.tipo, resolvido.id).catch(() => undefined);
  }
}
