/**
 * Which anexos may travel by mail. A mailbox is read by more people than a processo is, so what
 * is not known to be público stays behind the desk's sign-in.
 */
import type { Anexo, Contexto } from '@/lib/contract';

/** Mail gateways of governments commonly stop at 10 MB after base64 has added a third. */
export const BUDGET = 7 * 1024 * 1024;

export interface Selection {
  attached: Anexo[];
  /** Why some or all of them are only linked; null: all are attached. */
  withheld: 'nivel' | 'descoberto' | 'tamanho' | null;
}

export function selectAnexos(
  anexos: Anexo[],
  { contexto, descoberto }: { contexto: Contexto; descoberto: boolean },
): Selection {
  if (anexos.length === 0) return { attached: [], withheld: null };
  if (!isPublic(contexto)) return { attached: [], withheld: 'nivel' };
  if (descoberto) return { attached: [], withheld: 'descoberto' };
  const attached: Anexo[] = [];
  let room = BUDGET;
  for (const anexo of anexos) {
    if (anexo.bytes > room) continue;
    room -= anexo.bytes;
    attached.push(anexo);
  }
  return { attached, withheld: attached.length < anexos.length ? 'tamanho' : null };
}

/** Público, or a page without any processo. One that was removed or not read may be anything. */
function isPublic({ processo, leitura }: Contexto): boolean {
  if (processo) return processo.nivelAcesso === 'publico';
  const removed = leitura.retirados.includes('processo');
  const unread = leitura.faltou.some((id) => id.split('.')[0] === 'processo');
  return !removed && !unread;
}
