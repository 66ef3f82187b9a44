/** The person's chamados for the popup: the list and one chamado, cached by ETag, and its actions. */
import { failure, HelpdeskError } from '@/lib/client/failure';
import { type Fresh, type Helpdesk, helpdeskAt } from '@/lib/client/helpdesk';
import type { Chamado, ListaChamados } from '@/lib/contract';
import { readCache, readCacheOf, writeCache } from '@/lib/outbox/cache';
import type { ChavePessoa, Falha } from '@/lib/outbox/records';
import { DIGITADO } from '@/lib/text/digitado';
import { hasPassword } from '@/lib/text/typed';
import { asDevice, deviceOf, isRefusal } from './device';
import type { Estado, Respostas } from './messages';

type Filtro = 'abertos' | 'fechados';

export async function cachedList(
  pessoa: ChavePessoa,
  situacao: Filtro,
): Promise<Respostas['chamados.guardados']> {
  const cached = await readCache(listKey(pessoa, situacao));
  return {
    itens: (cached?.valor as ListaChamados | undefined)?.itens ?? [],
    em: cached?.em ?? null,
  };
}

/** Those that were ever opened or fetched, as they were then. */
export async function cachedChamados(pessoa: ChavePessoa): Promise<Chamado[]> {
  const kept = await readCacheOf(chamadoKey(pessoa, ''));
  return kept.map(({ valor }) => valor as Chamado);
}

export async function listChamados(
  pessoa: ChavePessoa,
  situacao: Filtro,
): Promise<Respostas['chamados.listar']> {
  const empty: ListaChamados = { itens: [], proximo: null };
  const answer = await refreshed(pessoa, listKey(pessoa, situacao), empty, (helpdesk, etag) =>
    helpdesk.list(situacao, etag),
  );
  if (!answer.ok) return answer;
  return { ok: true, valor: { itens: answer.valor.dado.itens, velho: answer.valor.velho } };
}

export async function openChamado(
  pessoa: ChavePessoa,
  id: string,
): Promise<Respostas['chamados.abrir']> {
  const answer = await refreshed<Chamado>(pessoa, chamadoKey(pessoa, id), null, (helpdesk, etag) =>
    helpdesk.open(id, etag),
  );
  if (!answer.ok) return answer;
  return { ok: true, valor: { chamado: answer.valor.dado, velho: answer.valor.velho } };
}

/** Cancels, reopens or rates; answers the chamado as it then is. */
export async function act(
  pessoa: ChavePessoa,
  id: string,
  acao: 'cancelamento' | 'reabertura' | 'avaliacao',
  corpo: Record<string, string | number>,
): Promise<Estado<Chamado>> {
  if (Object.values(corpo).some((value) => typeof value === 'string' && hasPassword(value))) {
    return { ok: false, falha: failure('recusado', { detalhe: DIGITADO.senhaNoTexto }) };
  }
  return attempt(async () => {
    const chamado = await asKnown(pessoa, (helpdesk) =>
      helpdesk.act(id, acao, crypto.randomUUID(), corpo),
    );
    await writeCache(chamadoKey(pessoa, id), chamado, null);
    return chamado;
  });
}

/** An anexo as a `data:` URL, for an `<img>` of an extension page. */
export async function anexoUrl(pessoa: ChavePessoa, sha256: string): Promise<Estado<string>> {
  return attempt(async () => {
    const blob = await asKnown(pessoa, (helpdesk) => helpdesk.download(sha256));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    }
    return `data:${blob.type};base64,${btoa(binary)}`;
  });
}

/** The fresh answer, or the cached one with the reason why it is old, or the failure. */
async function refreshed<T>(
  pessoa: ChavePessoa,
  key: string,
  ifNobody: T | null,
  ask: (helpdesk: Helpdesk, etag: string | null) => Promise<Fresh<T>>,
): Promise<Estado<{ dado: T; velho: Falha | null }>> {
  const cached = await readCache(key);
  try {
    const device = await deviceOf(pessoa);
    if (!device) {
      // Nothing was ever sent from here: there is nothing to list, and no failure to tell.
      const dado = (cached?.valor as T | undefined) ?? ifNobody;
      return dado
        ? { ok: true, valor: { dado, velho: null } }
        : { ok: false, falha: failure('credencial') };
    }
    const answer = await asDevice(pessoa, device, ({ base, token }) =>
      ask(helpdeskAt(base, token), cached?.etag ?? null),
    );
    const dado = answer?.valor ?? (cached?.valor as T);
    await writeCache(key, dado, answer?.etag ?? cached?.etag ?? null);
    return { ok: true, valor: { dado, velho: null } };
  } catch (error) {
    const falha = falhaOf(error);
    // Cut off from elsewhere: what it could see is gone from here too.
    return cached && !isRefusal(error)
      ? { ok: true, valor: { dado: cached.valor as T, velho: falha } }
      : { ok: false, falha };
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<Estado<T>> {
  try {
    return { ok: true, valor: await work() };
  } catch (error) {
    return { ok: false, falha: falhaOf(error) };
  }
}

async function asKnown<T>(
  pessoa: ChavePessoa,
  work: (helpdesk: Helpdesk) => Promise<T>,
): Promise<T> {
  const device = await deviceOf(pessoa);
  if (!device) throw new HelpdeskError(failure('credencial'));
  return await asDevice(pessoa, device, ({ base, token }) => work(helpdeskAt(base, token)));
}

const falhaOf = (error: unknown) =>
  error instanceof HelpdeskError ? error.falha : failure('servidor', { detalhe: String(error) });

const listKey = (pessoa: ChavePessoa, situacao: Filtro) => `${pessoa} lista ${situacao}`;
const chamadoKey = (pessoa: ChavePessoa, id: string) => `${pessoa} chamado ${id}`;
