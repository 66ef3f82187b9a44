/**
 * Drafts (rascunhos). The panel writes what the person types, the background adds pictures, often
 * at the same moment: pictures come and go only through their own functions here, and
 * {@link saveDraft} never brings one back or drops one.
 */
import { database, type Guardado } from './database';
import { withLevelOf } from './sigilo';
import type { ArquivoRascunho, Imagem, Rascunho } from './records';

/** Pictures of one draft at most. */
export const MAXIMO_IMAGENS = 5;

export async function createDraft(draft: Rascunho): Promise<void> {
  await (await database()).put('rascunhos', draft);
}

export async function loadDraft(id: string): Promise<Rascunho | null> {
  return (await (await database()).get('rascunhos', id)) ?? null;
}

/**
 * Saves what the person changed. Returns false when the draft is gone (sent or discarded): it is
 * not brought back to life.
 */
export async function saveDraft(draft: Rascunho): Promise<boolean> {
  const tx = (await database()).transaction('rascunhos', 'readwrite');
  const stored = await tx.store.get(draft.id);
  if (!stored) return false;
  const imagens = stored.imagens.map((imagem) => {
    const edited = draft.imagens.find((i) => i.id === imagem.id);
    if (!edited) return imagem;
    const { marcas, descobertas = [], sugestoes = [], legenda } = edited;
    return { ...imagem, marcas, descobertas, sugestoes, legenda };
  });
  await tx.store.put({
    ...draft,
    chave: stored.chave,
    imagens: inOrderOf(draft.imagens, imagens),
    arquivos: stored.arquivos,
    semImagem: stored.semImagem,
    contexto: withLevelOf(stored.contexto, draft.contexto),
    atualizadoEm: Date.now(),
  });
  await tx.done;
  return true;
}

/** Pictures in the order that the person gave them; one that is not in `order` comes last. */
export function inOrderOf(order: readonly Imagem[], imagens: readonly Imagem[]): Imagem[] {
  const place = ({ id }: Imagem) => {
    const at = order.findIndex((each) => each.id === id);
    return at === -1 ? order.length : at;
  };
  return imagens.toSorted((a, b) => place(a) - place(b));
}

/** Unsent drafts of one person, newest first. */
export async function listDrafts(pessoa: string): Promise<Rascunho[]> {
  const all = await (await database()).getAllFromIndex('rascunhos', 'pessoa', pessoa);
  return all.sort((a, b) => b.atualizadoEm - a.atualizadoEm);
}

/** Adds a picture; null when the draft is gone or already holds {@link MAXIMO_IMAGENS}. */
export function addPicture(
  draft: string,
  imagem: Imagem,
  bytes: ArrayBuffer,
): Promise<Rascunho | null> {
  return withBytes(draft, { id: imagem.id, tipo: imagem.tipo, bytes }, (r) =>
    r.imagens.length >= MAXIMO_IMAGENS
      ? null
      : { ...r, imagens: [...r.imagens, imagem], semImagem: null },
  );
}

/**
 * What a capture says beside its picture: that the draft's own processo is sigiloso, which a first
 * look may have missed, and that the person has to say whether the picture goes.
 */
export async function noteCapture(
  draft: string,
  seen: Pick<Rascunho, 'contexto' | 'semImagem'>,
): Promise<void> {
  const tx = (await database()).transaction('rascunhos', 'readwrite');
  const stored = await tx.store.get(draft);
  if (stored) {
    const about = [seen.semImagem, stored.semImagem].includes('sigiloso');
    await tx.store.put({
      ...stored,
      contexto: withLevelOf(seen.contexto, stored.contexto),
      semImagem: about ? seen.semImagem : stored.semImagem,
    });
  }
  await tx.done;
}

export function addFile(
  draft: string,
  arquivo: ArquivoRascunho,
  bytes: ArrayBuffer,
): Promise<Rascunho | null> {
  return withBytes(draft, { id: arquivo.id, tipo: arquivo.tipo, bytes }, (r) => ({
    ...r,
    arquivos: [...r.arquivos, arquivo],
  }));
}

export function removePicture(draft: string, imagem: string): Promise<Rascunho | null> {
  return withoutBytes(draft, imagem);
}

export function removeFile(draft: string, arquivo: string): Promise<Rascunho | null> {
  return withoutBytes(draft, arquivo);
}

/** Bytes of a picture or file of a draft, as they were captured or chosen. */
export async function loadPicture(
  id: string,
): Promise<{ bytes: ArrayBuffer; tipo: string } | null> {
  return (await (await database()).get('bytes', id)) ?? null;
}

/** Deletes the draft with everything it holds. */
export async function discardDraft(id: string): Promise<void> {
  const tx = (await database()).transaction(['rascunhos', 'bytes'], 'readwrite');
  await tx.objectStore('rascunhos').delete(id);
  for (const chave of await tx.objectStore('bytes').index('dono').getAllKeys(id)) {
    await tx.objectStore('bytes').delete(chave);
  }
  await tx.done;
}

const HORA = 3_600_000;

/**
 * Pictures of unsent drafts go after 72 hours, the drafts themselves after 30 days. One that was
 * written while the clock was ahead begins to age now.
 */
export async function expireDrafts(now: number): Promise<void> {
  for (const draft of await (await database()).getAll('rascunhos')) {
    const age = now - draft.atualizadoEm;
    if (age < -HORA) await (await database()).put('rascunhos', { ...draft, atualizadoEm: now });
    if (age > 30 * 24 * HORA) await discardDraft(draft.id);
    else if (age > 72 * HORA) {
      for (const imagem of draft.imagens) await removePicture(draft.id, imagem.id);
    }
  }
}

async function withBytes(
  draft: string,
  item: Omit<Guardado, 'dono'>,
  change: (r: Rascunho) => Rascunho | null,
): Promise<Rascunho | null> {
  const tx = (await database()).transaction(['rascunhos', 'bytes'], 'readwrite');
  const stored = await tx.objectStore('rascunhos').get(draft);
  const changed = stored && change(stored);
  if (changed) {
    await tx.objectStore('bytes').put({ ...item, dono: draft });
    await tx.objectStore('rascunhos').put({ ...changed, atualizadoEm: Date.now() });
  }
  await tx.done;
  return changed ?? null;
}

async function withoutBytes(draft: string, id: string): Promise<Rascunho | null> {
  const tx = (await database()).transaction(['rascunhos', 'bytes'], 'readwrite');
  const stored = await tx.objectStore('rascunhos').get(draft);
  if (stored) {
    stored.imagens = stored.imagens.filter((i) => i.id !== id);
    stored.arquivos = stored.arquivos.filter((a) => a.id !== id);
    await tx.objectStore('bytes').delete(id);
    await tx.objectStore('rascunhos').put(stored);
  }
  await tx.done;
  return stored ?? null;
}
