/** What an administrator is told of a template that cannot be filled. */
export const MODELO = {
  naoEXlsx:
    'O modelo não é uma planilha .xlsx: abra-o no Excel ou no LibreOffice e salve como .xlsx.',
  macro: 'O modelo tem macros: salve uma cópia sem elas, como .xlsx.',
  grande:
    'O modelo fica grande demais ao ser aberto: retire imagens e folhas que não são da lista.',
  semColunas:
    'Nenhuma linha do modelo tem os títulos das colunas desta lista: escreva-os como no catálogo.',
  preenchida: (linha: number) =>
    `A linha ${linha} do modelo, logo abaixo dos títulos, já está preenchida: apague os exemplos.`,
  cheio: (cabem: number, pessoas: number) =>
    `O modelo tem espaço para ${cabem} pessoas antes do que vem abaixo da lista, e são ${pessoas}.`,
} as const;
