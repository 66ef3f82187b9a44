/** Whether a page is one that the catalogue names: by its screen, by what SEI said, by what is missing. */
import type { Contexto } from '@/lib/contract';
import { plain } from './plain.ts';

type Tela = Contexto['tela'];

/** `acao` of SEI's address, kind of page, or the screen's name. */
export function isOnScreen(telas: readonly string[], tela: Tela): boolean {
  const here = [tela?.acao, tela?.tipo, tela?.titulo].flatMap((each) => each ?? []).map(plain);
  return telas.some((each) => here.includes(plain(each)));
}

/**
 * Letters of the message that the piece says, 0 when it is not in it. Compared without case, accents
 * or what marks a quotation; `…` in the piece stands for anything.
 */
export function lettersSaid(piece: string, message: string): number {
  const parts = plain(piece)
    .split('…')
    .map((part) => part.trim())
    .filter(Boolean);
  const text = plain(message);
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return 0;
    from = at + part.length;
  }
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** What SEI said there; a server that answers in its place says it in the page's title. */
export function saidOn({ mensagens = [], tela }: Contexto): string[] {
  return [...mensagens, tela?.titulo ?? ''].filter(Boolean);
}

/** The most that any of the pieces says of any of the messages. */
export function mostSaid(pieces: readonly string[], messages: readonly string[]): number {
  return Math.max(
    0,
    ...pieces.flatMap((piece) => messages.map((message) => lettersSaid(piece, message))),
  );
}
