/** Texts about a SEI on which the extension rests, in popup and options; the panel has its own. */
export const PAUSA = {
  titulo: (host: string) => `Relatos pausados em ${host}`,
  ate: (quando: string) => `Até ${quando}.`,
  semPrazo: 'Até o órgão liberar.',
  fila: 'Seus chamados continuam abaixo. O que já estava na fila de envio segue normalmente, e os rascunhos ficam guardados.',
} as const;
