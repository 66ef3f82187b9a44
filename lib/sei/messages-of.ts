/** What SEI said went wrong, in all frames, and what the frames themselves say when SEI is gone from one. */
import { LEITOR } from '@/lib/text/reader';
import { isProcess } from './expected.ts';
import type { FrameFacts } from './frame-facts.ts';

/** The frames that the window of an open process is made of: SEI's own, always of its origin. */
const DO_PROCESSO = new Set(['ifrArvore', 'ifrVisualizacao', 'ifrConteudoVisualizacao']);

/** @param lidos frames of any host: the login may be on another one than SEI */
export function messagesOf(doSei: readonly FrameFacts[], lidos: readonly FrameFacts[]): string[] {
  const textos = doSei.flatMap(({ mensagens }) => mensagens.map(({ texto }) => texto));
  if (lidos.some(({ topo, tipo, provado }) => !topo && provado && tipo === 'login')) {
    textos.push(LEITOR.sessaoEncerrada);
  } else if (doSei.some(lostFrame)) {
    textos.push(LEITOR.sessaoTalvez);
  }
  return [...new Set(textos)].slice(0, 10);
}

/** A frame of SEI's that is on another origin now, where this extension may not look. */
function lostFrame(frame: FrameFacts): boolean {
  return (
    isProcess(frame) &&
    frame.filhos.some(({ nome, tipo }) => tipo === 'outra_origem' && DO_PROCESSO.has(nome))
  );
}
