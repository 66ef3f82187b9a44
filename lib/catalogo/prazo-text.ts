/** Words about prazos; the panel, the popup, the desk and the mail say the same. */
const UNIDADE = {
  dia: ['dia', 'dias'],
  útil: ['dia útil', 'dias úteis'],
  hora: ['h', 'h'],
} as const;

/** Whole ones: nobody is promised the fraction. */
const quanto = (count: number, unidade: keyof typeof UNIDADE) =>
  `${Math.floor(count)} ${UNIDADE[unidade][Math.floor(count) === 1 ? 0 : 1]}`;

export const TEXTO_PRAZO = {
  meta: { resposta: 'Resposta', resolucao: 'Solução' },
  encaminhamento: ' após encaminhamento',
  natureza: {
    compromisso: (dia: string) => `prazo até ${dia}`,
    estimativa: (dia: string) => `costuma levar até ${dia}`,
  },
  passou: {
    compromisso: (tempo: string) => `atrasado há ${tempo}`,
    estimativa: (tempo: string) => `passou há ${tempo}`,
  },
  hoje: { compromisso: 'vence hoje', estimativa: 'é hoje' },
  quanto,
  pouco: 'menos de 1 h',
  faltam: (count: number, unidade: keyof typeof UNIDADE) =>
    `${Math.floor(count) === 1 ? 'falta' : 'faltam'} ${quanto(count, unidade)}`,
  faltaPouco: 'falta menos de 1 h',
  parado: 'contagem parada',
  aguarda: (equipe: boolean) => (equipe ? 'aguardando quem pediu' : 'aguardando sua resposta'),
} as const;
