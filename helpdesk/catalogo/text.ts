/** What an administrator reads about the catalogue file: at the start, in the log and at the desk. */

/** Why a catalogue is refused; each ends the sentence “em categorias.0.campos: …”. */
export const CATALOGO_ERRADO = {
  ler: (path: string, code: string) => `Não foi possível ler o catálogo ${path} (${code}).`,
  recusado: (path: string, where: string, why: string) =>
    `O arquivo ${path} não foi aceito, em ${where}: ${why}.`,
  raiz: '(raiz)',
  de: (o: string, id: string) => `${o} “${id}”`,
  json: (why: string) => `não é um JSON válido: ${why}`,
  falta: 'falta este dado',
  tipo: 'não é o tipo de dado esperado',
  vazio: 'está vazio ou curto demais',
  longo: (maximo: number) => `passa do limite de ${maximo.toLocaleString('pt-BR')}`,
  formato: 'não está no formato esperado',
  opcao: (valores: string) => `só aceita ${valores}`,
  desconhecido: (chave: string) => `“${chave}” não é um dado do catálogo`,
  repetido: (id: string) => `“${id}” aparece duas vezes`,
  semCategoriaBase: (id: string) => `não existe “${id}” no catálogo base`,
  semCategoria: (id: string) => `não existe a categoria “${id}”`,
  semDestino: (id: string) => `não existe o destino “${id}”`,
  semArtigo: (id: string) => `não existe o artigo “${id}”`,
  semContato: (id: string) => `não existe o contato “${id}”`,
  semLink: (id: string) => `não existe o link “${id}”`,
  semOpcoes: (id: string) => `o campo “${id}” é de escolha e não tem opções`,
  semColunas: (id: string) => `o campo “${id}” é uma lista e não tem colunas`,
  colunasAMais: (id: string) => `o campo “${id}” tem colunas e não é uma lista`,
  condicaoSemCampo: (id: string, outro: string) =>
    `o campo “${id}” depende de “${outro}”, que não existe ao lado dele`,
  condicaoDeSi: (id: string) => `o campo “${id}” depende dele mesmo`,
  condicaoSemValor: (id: string, outro: string, valor: string) =>
    `o campo “${id}” depende de “${outro}” ser “${valor}”, o que ele não aceita`,
  linhas: (id: string, maximo: number) =>
    `as linhas da lista “${id}” vão de 1 a ${maximo}, a menor primeiro`,
  faixa: (id: string) => `a faixa do campo “${id}” começa depois de onde termina`,
  maximo: (id: string, maximo: number) =>
    `o campo “${id}” aceita no máximo ${maximo.toLocaleString('pt-BR')} caracteres`,
} as const;

/** Why a list of the administrator's is refused. */
export const LISTA_ERRADA = {
  ler: (path: string, code: string) => `Não foi possível ler a lista ${path} (${code}).`,
  recusada: (path: string, linha: number, why: string) =>
    `A lista ${path} não foi aceita, na linha ${linha}: ${why}.`,
  semSigla: 'falta a sigla',
  siglaLonga: (maximo: number) => `a sigla passa de ${maximo} caracteres`,
  repetida: (sigla: string, linha: number) => `“${sigla}” já está na linha ${linha}`,
  email: (escrito: string) => `“${escrito}” não é um e-mail completo`,
  orgao: (sigla: string) =>
    sigla === ''
      ? 'falta a sigla do órgão, depois de um ponto e vírgula'
      : `o catálogo não tem o órgão “${sigla}”`,
  membroRepetido: (email: string) => `“${email}” já está na lista com este órgão`,
} as const;

/** What an órgão has not given yet, for its administrator. */
export const FALTA_DADO = {
  link: (rotulo: string) => `Endereço da página “${rotulo}”`,
  contato: (nome: string) => `Um modo de falar com “${nome}”: e-mail, telefone ou endereço`,
  orgaos: 'Os órgãos e seus CSGs: sem eles, todo chamado vai para a triagem',
  apoio: (sigla: string) => `Siglas das unidades com apoio local: ${sigla}`,
  csg: (sigla: string) => `E-mail ou telefone do CSG: ${sigla}`,
  suposto: (categoria: string, campo: string) =>
    `Confirmar ou tirar o campo “${campo}” de “${categoria}”: nenhum procedimento o pede`,
} as const;
