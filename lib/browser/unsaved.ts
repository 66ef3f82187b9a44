/**
 * Drafts that could not be kept: the disk is full or the browser refuses its database. They live as
 * long as the worker does, which is enough for the panel that opens now to show what was read.
 */
import type { Rascunho } from '@/lib/outbox/records';

const unsaved = new Map<string, Rascunho>();

export function keepUnsaved(draft: Rascunho): void {
  unsaved.set(draft.id, draft);
}

export function unsavedDraft(id: string): Rascunho | null {
  return unsaved.get(id) ?? null;
}
