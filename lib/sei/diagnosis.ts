/** Times and failures of all frames, under the names that their parents gave them. */
import type { Contexto } from '@/lib/contract';
import type { FrameFacts } from './frame-facts.ts';

const MAXIMO = 20;

/** @param todos to find the parents in */
export function timesOf(
  frames: readonly FrameFacts[],
  todos: readonly FrameFacts[],
): NonNullable<Contexto['desempenho']> {
  return frames.slice(0, MAXIMO).flatMap((frame) => {
    if (!frame.tempos) return [];
    const ditos = Object.entries(frame.tempos).filter(([, numero]) => numero !== null);
    return [{ quadro: nameOf(frame, todos), ...Object.fromEntries(ditos) }];
  });
}

/** Each failure once, whichever frame saw it. */
export function failuresOf(frames: readonly FrameFacts[]): NonNullable<Contexto['falhas']> {
  const todas = frames.flatMap(({ falhas }) =>
    falhas.map(({ caminho, acao, status }) => ({ caminho, ...(acao && { acao }), status })),
  );
  const umas = new Map(todas.map((falha) => [JSON.stringify(falha), falha]));
  return [...umas.values()].slice(0, MAXIMO);
}

function nameOf({ topo, posicao, acao }: FrameFacts, todos: readonly FrameFacts[]): string {
  if (topo) return 'pagina';
  const acima = posicao?.slice(0, -1).join();
  const pai = todos.find((um) => um.posicao?.join() === acima);
  const filho = pai?.filhos.find(({ indice }) => indice === posicao?.at(-1));
  return filho?.nome || acao?.slice(0, 80) || 'quadro';
}
