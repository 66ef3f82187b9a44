/** Texts of what the catalogue brings to the desk and its mail: lists, templates, what is missing. */
export const LISTA = {
  baixar: 'Baixar planilha (.xlsx)',
  baixarNossa: 'Baixar sem o modelo',
  legenda: (rotulo: string, linhas: number) =>
    linhas === 1 ? `${rotulo}: 1 linha` : `${rotulo}: ${linhas} linhas`,
  linha: 'Linha',
  anexas: 'As listas vão também como planilha.',
} as const;

export const PEDIDO = {
  paraQuem: 'Pedido para',
  outra: 'outra pessoa',
  eMais: (quantos: number) => `e mais ${quantos}`,
  formalizacao: 'Processo da formalização',
  encaminhaA: (quem: string) => `Esta categoria segue para: ${quem}.`,
  encaminhaMotivo: (nome: string) =>
    `Ao passar a “Encaminhado”, a pessoa lê “Encaminhado a ${nome}”.`,
  encaminhado: (nome: string) => `Encaminhado a ${nome}`,
} as const;

export const CATALOGO = {
  titulo: 'Catálogo',
  servido: 'O que se serve agora',
  versao: 'Versão',
  categorias: 'Categorias',
  orgaos: 'Órgãos',
  unidades: 'Siglas de unidades',
  membros: 'Pessoas na lista de CSGs',
  nenhuma: 'sem lista',
  edicao: 'edição recusada',
  recusado: 'A última edição do catálogo não está valendo.',
  recusadoExplica:
    'O que se serve é o catálogo de antes dela. Corrija o arquivo: ele vale em segundos.',
  falta: 'O que falta no catálogo',
  faltaExplica: 'O que o órgão ainda não informou. Quem pede não vê estes dados; nada é inventado.',
  nadaFalta: 'Não falta nada.',
  tipo: {
    csg: 'Contatos de CSG',
    contato: 'Contatos de outras unidades',
    link: 'Páginas',
    suposto: 'Suposições nossas, a confirmar',
  },
} as const;

export const MODELOS = {
  titulo: 'Modelos de planilha',
  explica:
    'Com um modelo, a lista de um chamado é baixada na planilha do próprio órgão, preenchida abaixo dos títulos. Sem modelo, numa planilha nossa.',
  vazio: 'Nenhum modelo ainda.',
  legenda: 'Modelos guardados',
  categoria: 'Categoria',
  orgao: 'Quem recebe',
  todos: 'Todos os outros',
  arquivo: 'Arquivo',
  desde: 'Desde',
  acao: 'Ação',
  tirar: 'Tirar',
  tirarDe: (categoria: string, orgao: string) => `Tirar o modelo de ${categoria}, ${orgao}`,
  enviar: 'Enviar um modelo',
  arquivoAjuda: 'Planilha .xlsx sem macros, até 2 MB, com uma linha de títulos e nada abaixo dela.',
  botao: 'Enviar modelo',
  semListas: 'Nenhuma categoria do catálogo pede uma lista.',
  guardado: 'Modelo guardado.',
  guardadoSem: (colunas: string) =>
    `Modelo guardado. Ele não tem lugar para: ${colunas}. Esses dados não irão na planilha.`,
  tirado: 'Modelo tirado.',
  erroTitulo: 'O modelo não foi guardado:',
  semArquivo: 'escolha um arquivo.',
  grande: 'o arquivo passa de 2 MB.',
  semCategoria: 'escolha uma categoria que pede uma lista.',
  semOrgao: 'escolha quem recebe.',
} as const;
