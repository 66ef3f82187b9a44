/**
 * Deliveries (entregas) and their receipts. Each function is one transaction: a crash leaves the
 * draft, the delivery or the receipt, never two of them and never none.
 */
import { database } from './database';
import type { Entrega, Falha, Recibo } from './records';
import { canMove, estadoDaEntrega } from './states';

/** On the disk before it is said, not only handed to the system: a power cut takes nothing back. */
const STRICT = { durability: 'strict' } as const;

/**
 * Turns the draft into its delivery: the delivery and the bytes of its anexos appear, the draft and
 * its pictures (the ones before the tarjas) vanish. Returns false when there is no such draft.
 */
export async function queueDelivery(
  entrega: Entrega,
  anexos: { sha256: string; tipo: string; bytes: ArrayBuffer }[],
): Promise<boolean> {
  const stores = ['rascunhos', 'entregas', 'bytes'] as const;
  const tx = (await database()).transaction(stores, 'readwrite', STRICT);
  const bytes = tx.objectStore('bytes');
  if (!(await tx.objectStore('rascunhos').get(entrega.id))) {
    await tx.done;
    return false;
  }
  for (const chave of await bytes.index('dono').getAllKeys(entrega.id)) await bytes.delete(chave);
  for (const anexo of anexos) {
    await bytes.put({ ...anexo, id: anexoKey(entrega.id, anexo.sha256), dono: entrega.id });
  }
  await tx.objectStore('entregas').put(entrega);
  await tx.objectStore('rascunhos').delete(entrega.id);
  await tx.done;
  return true;
}

/** Puts a delivery that never was a draft (an answer to the team) into the queue. */
export async function queueMessage(entrega: Entrega): Promise<void> {
  const tx = (await database()).transaction('entregas', 'readwrite', STRICT);
  await tx.store.put(entrega);
  await tx.done;
}

export async function loadDelivery(id: string): Promise<Entrega | null> {
  return (await (await database()).get('entregas', id)) ?? null;
}

export async function listDeliveries(pessoa?: string): Promise<Entrega[]> {
  const db = await database();
  const all = pessoa
    ? await db.getAllFromIndex('entregas', 'pessoa', pessoa)
    : await db.getAll('entregas');
  return all.sort((a, b) => a.criadaEm - b.criadaEm);
}

/** Changes a delivery that still exists; null when it is gone. */
export async function updateDelivery<E extends Entrega>(
  id: string,
  patch: Partial<E>,
): Promise<E | null> {
  const tx = (await database()).transaction('entregas', 'readwrite');
  const stored = await tx.store.get(id);
  const changed = stored ? ({ ...stored, ...patch } as E) : null;
  if (changed) await tx.store.put(changed);
  await tx.done;
  return changed;
}

export async function loadAnexo(entrega: string, sha256: string): Promise<ArrayBuffer | null> {
  return (await (await database()).get('bytes', anexoKey(entrega, sha256)))?.bytes ?? null;
}

/** The helpdesk's number is stored and only then the delivery goes, with its bytes. */
export async function confirmDelivery(recibo: Recibo): Promise<void> {
  const stores = ['entregas', 'recibos', 'bytes'] as const;
  const tx = (await database()).transaction(stores, 'readwrite', STRICT);
  await tx.objectStore('recibos').put(recibo);
  await tx.objectStore('entregas').delete(recibo.id);
  const bytes = tx.objectStore('bytes');
  for (const chave of await bytes.index('dono').getAllKeys(recibo.id)) await bytes.delete(chave);
  await tx.done;
}

/**
 * Back to a draft, with the reason when the helpdesk refused it (null: the person cancelled). The
 * flattened pictures become the draft's. Returns false when the delivery is gone or may already
 * have reached the helpdesk.
 */
export async function returnToDraft(id: string, falha: Falha | null): Promise<boolean> {
  const tx = (await database()).transaction(['rascunhos', 'entregas', 'bytes'], 'readwrite');
  const entrega = await tx.objectStore('entregas').get(id);
  const rascunho = entrega?.rascunho;
  const possible = entrega !== undefined && canMove(estadoDaEntrega(entrega), 'rascunho');
  if (rascunho && possible) {
    const bytes = tx.objectStore('bytes');
    const { anexos = [] } = entrega.corpo;
    // Draft items name their bytes by their own id; the delivery's are named by hash.
    const items = [...rascunho.imagens, ...rascunho.arquivos];
    for (const [i, { sha256 }] of anexos.entries()) {
      const stored = await bytes.get(anexoKey(id, sha256));
      const item = items[i];
      if (stored && item) await bytes.put({ ...stored, id: item.id });
    }
    for (const { sha256 } of anexos) await bytes.delete(anexoKey(id, sha256));
    await tx
      .objectStore('rascunhos')
      .put({ ...rascunho, devolvido: falha, atualizadoEm: Date.now() });
    await tx.objectStore('entregas').delete(id);
  }
  await tx.done;
  return rascunho !== undefined && possible;
}

/** Takes a delivery out of the queue: its author took it back. */
export async function dropDelivery(id: string): Promise<void> {
  const tx = (await database()).transaction(['entregas', 'bytes'], 'readwrite');
  await tx.objectStore('entregas').delete(id);
  const bytes = tx.objectStore('bytes');
  for (const chave of await bytes.index('dono').getAllKeys(id)) await bytes.delete(chave);
  await tx.done;
}

export async function loadReceipt(id: string): Promise<Recibo | null> {
  return (await (await database()).get('recibos', id)) ?? null;
}

export async function listReceipts(pessoa: string): Promise<Recibo[]> {
  const all = await (await database()).getAllFromIndex('recibos', 'pessoa', pessoa);
  return all.sort((a, b) => b.em - a.em);
}

/** All of them: on a shared computer no number stays behind. */
export async function dropReceipts(): Promise<void> {
  await (await database()).clear('recibos');
}

/** Receipts are kept 30 days; one of a clock that was ahead begins to age now. */
export async function expireReceipts(now: number): Promise<void> {
  const db = await database();
  for (const recibo of await db.getAll('recibos')) {
    if (recibo.em - now > 3_600_000) await db.put('recibos', { ...recibo, em: now });
    if (now - recibo.em > 30 * 24 * 3_600_000) await db.delete('recibos', recibo.id);
  }
}

const anexoKey = (entrega: string, sha256: string) => `${entrega}/${sha256}`;
