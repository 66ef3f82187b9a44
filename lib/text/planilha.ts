/** What is said when a spreadsheet is read, or why it is not. */

const numero = (n: number) => n.toLocaleString('pt-BR');

export const PLANILHA = {
  vazia: 'A planilha está vazia.',
  /** Name of the sheet that a pasted text makes. */
  colada: 'Lista colada',
  naoEPlanilha: (nome: string) =>
    `“${nome}” não é uma planilha. Envie um arquivo .xlsx, .ods ou .csv.`,
  sumiu: (nome: string) => `Não foi possível abrir “${nome}”. Escolha o arquivo de novo.`,
  macro:
    'Esta planilha tem macros, e por segurança não é aberta. Abra-a no seu computador e salve como .xlsx.',
  antiga:
    'Este formato não é lido aqui. Abra a planilha no seu computador, salve como .xlsx e envie de novo.',
  senha: 'Esta planilha é protegida por senha. Salve uma cópia sem senha e envie de novo.',
  quebrada:
    'O arquivo está incompleto ou danificado. Abra-o no seu computador, salve de novo e envie outra vez.',
  grande: (limite: number) =>
    `O arquivo tem mais de ${numero(limite / 2 ** 20)} MB. Apague imagens e folhas que não são da lista e envie de novo.`,
  inflada:
    'Este arquivo fica grande demais ao ser aberto. Copie só a lista para uma planilha nova e envie essa.',
  demorou:
    'A planilha demorou demais para ser lida. Copie só a lista para uma planilha nova e envie essa.',
  muitasLinhas: (folha: string, linhas: number, limite: number) =>
    `A folha “${folha}” tem ${numero(linhas)} linhas preenchidas; uma lista aceita até ${numero(limite)} pessoas.`,
  muitasPessoas: (pessoas: number, limite: number) =>
    `A lista tem ${numero(pessoas)} pessoas; são aceitas até ${numero(limite)} por chamado.`,
  muitasColunas: (folha: string, colunas: number, limite: number) =>
    `A folha “${folha}” tem ${numero(colunas)} colunas; são lidas até ${numero(limite)}.`,
  longe: (folha: string, linha: number) =>
    `A folha “${folha}” tem algo escrito na linha ${numero(linha)}, muito abaixo da lista. Apague o que não é da lista e envie de novo.`,

  /** Notices: the rest was read. */
  deixada: (motivo: string) => `${motivo} Ela foi deixada de fora.`,
  ocultas: (folha: string, linhas: number) =>
    linhas === 1
      ? `A folha “${folha}” tem 1 linha oculta, que também foi lida.`
      : `A folha “${folha}” tem ${numero(linhas)} linhas ocultas, que também foram lidas.`,
  semResultado: (folha: string, celula: string) =>
    `A fórmula da célula ${celula} da folha “${folha}” não tem resultado guardado: a célula ficou vazia.`,
} as const;
