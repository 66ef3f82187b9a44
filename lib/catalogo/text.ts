/** Sentences that the person reads beside a field. The panel and the helpdesk say the same. */
export const texto = {
  obrigatorio: (rotulo: string) => `Preencha “${rotulo}”.`,
  longo: (rotulo: string, maximo: number) =>
    `“${rotulo}” aceita até ${maximo.toLocaleString('pt-BR')} caracteres.`,
  umaLinha: (rotulo: string) => `“${rotulo}” aceita uma linha só.`,
  email: 'Este e-mail não parece completo. Exemplo: maria.silva@exemplo.gov.br.',
  data: 'Escreva uma data que exista, como 21/11/2026.',
  escolha: (rotulo: string) => `Escolha uma das opções de “${rotulo}”.`,
  simNao: (rotulo: string) => `Responda sim ou não em “${rotulo}”.`,
  textoEsperado: (rotulo: string) => `“${rotulo}” espera um texto.`,
  numero: (rotulo: string) => `Escreva o número em “${rotulo}”.`,
  sim: 'Sim',
  nao: 'Não',
  erro: {
    titulo: 'Erro',
    quando: 'O SEI mostrou um erro ou não fez o que devia.',
  },
  outro: {
    titulo: 'Outro pedido',
    quando: 'Qualquer outro pedido ou dúvida ao CSG.',
  },
} as const;
