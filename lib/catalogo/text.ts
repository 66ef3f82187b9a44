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
  cpf: 'Este CPF não confere: revise os números.',
  cpfTamanho: 'Um CPF tem 11 números.',
  cnpj: 'Este CNPJ não confere: revise os números.',
  telefone: 'Escreva o telefone com DDD, como (98) 3232-0000.',
  faixa: (rotulo: string, de?: number, ate?: number) =>
    `“${rotulo}” aceita ${[
      de === undefined ? '' : `a partir de ${de.toLocaleString('pt-BR')}`,
      ate === undefined ? '' : `até ${ate.toLocaleString('pt-BR')}`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  listaEsperada: (rotulo: string) => `“${rotulo}” espera uma lista.`,
  linhas: (rotulo: string, de: number, ate: number) =>
    `“${rotulo}” aceita de ${de} a ${ate} linhas.`,
  repetido: (rotulo: string, linha: number) => `“${rotulo}” repete o da linha ${linha}.`,
  unidadeDesconhecida: (sigla: string) =>
    `Não conhecemos a unidade “${sigla}”: confira a sigla como aparece no SEI.`,
  difere: (rotulo: string, mostrado: string) =>
    `“${rotulo}” não é o que o SEI mostra agora (${mostrado}): confira.`,
  emailColetivo: 'Este e-mail é de uso coletivo: informe um que só essa pessoa leia.',
  emailTalvezColetivo: 'Este e-mail parece de uso coletivo. O SEI pede um que só essa pessoa leia.',
  emailHotmail: 'Mensagens do SEI costumam não chegar a Hotmail e Outlook. Prefira outro e-mail.',
  sim: 'Sim',
  nao: 'Não',
  /** Formal, as it stands in a processo. */
  despacho: {
    para: (nome: string) => `Para: ${nome}`,
    assunto: (titulo: string) => `Assunto: ${titulo}`,
    semNumero: 'Solicito o atendimento do pedido abaixo.',
    comNumero: (numero: string) =>
      `Solicito o atendimento do pedido abaixo, registrado no chamado ${numero}.`,
    solicitante: (nome: string, onde: string) =>
      onde ? `Solicitante: ${nome} (${onde})` : `Solicitante: ${nome}`,
  },
  erro: {
    titulo: 'Erro',
    quando: 'O SEI mostrou um erro ou não fez o que devia.',
  },
  outro: {
    titulo: 'Outro pedido',
    quando: 'Qualquer outro pedido ou dúvida ao CSG.',
  },
} as const;
