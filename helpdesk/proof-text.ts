/** What the receipt of a chamado says, the same on the desk and in the mail. */
export const COMPROVANTE = {
  coberto: 'O que foi coberto',
  nada: 'nada',
  mostrado: 'Mostrado de novo pela pessoa',
  tamanho: 'Tamanho',
  reduzida: 'reduzida para caber em 10 MB',
  imagem: (n: number, total: number) => (total > 1 ? `Imagem ${n}` : 'Imagem'),
  nota: (n: number) => `Número ${n}`,
  pessoa: 'tarja feita pela pessoa',
  contagem: (motivo: string, quantidade: number) =>
    quantidade > 1 ? `${motivo} (${quantidade})` : motivo,
  numero: 'Número do processo',
  mascarado: 'veio mascarado, porque o processo é sigiloso',
  hash: 'Impressão digital (SHA-256)',
} as const;
