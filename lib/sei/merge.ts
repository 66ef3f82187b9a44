/** The facts of all frames as one `Contexto`. Pure; runs in the background, never in the page. */
import type { Contexto } from '@/lib/contract';
import type { FrameFacts } from './frame-facts.ts';

export interface FrameAnswer {
  frameId: number;
  /** Null when the frame did not answer, or with something that is no `FrameFacts`. */
  facts: FrameFacts | null;
}

export interface Leitura {
  contexto: Contexto;
  /** `host|sigla`, see `lib/outbox/records.ts`; never leaves this computer. */
  chavePessoa: string;
  faltou: string[];
  /** Something that only SEI has was seen. */
  seiProvado: boolean;
}

/**
 * @param frames one entry for each frame that was asked; empty when the tab answered nothing
 * @param tab what the browser itself says of the tab; used where the page did not answer
 */
export function mergeFrames(
  frames: readonly FrameAnswer[],
  tab: { url?: string; title?: string },
): Leitura {
  void frames;
  const host = tab.url ? new URL(tab.url).host : '';
  return {
    contexto: { leitura: { faltou: ['pagina'], retirados: [] } },
    chavePessoa: `${host}|`,
    faltou: ['pagina'],
    seiProvado: false,
  };
}
