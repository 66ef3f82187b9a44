/** What the background tells the panel's frame in a page. Types alone: the frame bundles nothing. */

export type Lado = 'direita' | 'esquerda';

/** `ate`: not after this instant (ms since epoch), for the panel was opened elsewhere meanwhile. */
export type ComandoPainel =
  | { painel: 'vivo' }
  | { painel: 'abrir'; url: string; lado: Lado; recolhido: boolean; ate: number }
  | { painel: 'lado'; lado: Lado }
  | { painel: 'recolher'; recolhido: boolean }
  | { painel: 'ampliar'; ampliado: boolean }
  | { painel: 'mostrar' | 'esconder' | 'remover' };
