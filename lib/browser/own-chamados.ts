/**
 * A person's chamados as the cache holds them, for what the panel shows before a new one: which are
 * open, and what the team answered to those that were solved. Works offline, because what it needs
 * is fetched when the helpdesk is near: after a delivery, and when the lists have grown old.
 */
import type { Chamado, ChamadoResumo } from '@/lib/contract';
import type { ChavePessoa } from '@/lib/outbox/records';
import { within } from './deadline';
import { cachedChamados, cachedList, listChamados, openChamado } from './following';
import { isShared } from './shared-computer';

const FRESCO = 5 * 60_000;
const ESPERA = 2000;
/** Solved ones whose answer is kept at hand, newest first. */
const RESOLVIDOS = 10;

export async function openOnes(pessoa: ChavePessoa): Promise<ChamadoResumo[]> {
  return (await cachedList(pessoa, 'abertos')).itens;
}

export async function knownChamados(pessoa: ChavePessoa): Promise<Chamado[]> {
  return cachedChamados(pessoa);
}

/** Asks for the lists anew when they are old, and for the answers of what was solved. */
export async function keepOwn(pessoa: ChavePessoa, agora = Date.now()): Promise<void> {
  // The popup asks for the open ones by itself.
  const { em } = await cachedList(pessoa, 'fechados');
  if (Math.abs(agora - (em ?? 0)) >= FRESCO) await refreshOwn(pessoa);
}

/** The same at once. On a shared computer nothing is fetched that nobody asked to see. */
export async function refreshOwn(pessoa: ChavePessoa): Promise<void> {
  if (pessoa === '' || (await isShared())) return;
  const refreshing = refresh(pessoa).finally(() => under.delete(pessoa));
  under.set(pessoa, refreshing);
  await refreshing;
}

/** What was sent a moment ago may still be on its way into the lists: not long. */
export async function arriving(pessoa: ChavePessoa): Promise<void> {
  await within(ESPERA, under.get(pessoa) ?? Promise.resolve()).catch(() => null);
}

/** Refreshes under way, by person. A cache: a worker that starts again has none to wait for. */
const under = new Map<ChavePessoa, Promise<void>>();

async function refresh(pessoa: ChavePessoa): Promise<void> {
  await listChamados(pessoa, 'abertos');
  const ended = await listChamados(pessoa, 'fechados');
  if (!ended.ok || ended.valor.velho) return;
  const known = await cachedChamados(pessoa);
  const solved = ended.valor.itens.filter(
    ({ situacao, ultimaRespostaEm }) =>
      ultimaRespostaEm !== null && (situacao === 'resolvido' || situacao === 'encerrado'),
  );
  for (const { id, atualizadoEm } of solved.slice(0, RESOLVIDOS)) {
    const kept = known.find((each) => each.id === id);
    if (kept?.atualizadoEm !== atualizadoEm) await openChamado(pessoa, id);
  }
}
