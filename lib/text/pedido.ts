/** Texts of what a categoria asks: its fields, for whom, what is missing. */
export const PEDIDO = {
  grupoCsg: 'Só para membros do CSG',
  limpar: 'limpar',
  limparRotulo: (rotulo: string) => `Limpar “${rotulo}”`,
  varios: 'Mais de um? Separe com ponto e vírgula.',
  sugestoes: (rotulo: string) => `Sugestões para “${rotulo}”`,
  usar: (valor: string) => `usar ${valor}`,

  paraQuem: 'Para quem é?',
  paraMim: 'Para mim',
  paraOutra: 'Para outra pessoa',

  escolherArquivo: 'Escolher arquivo',
  outroArquivo: 'outro arquivo…',
  arquivoAnexado: 'Já anexado',
  nenhumArquivo: 'Nenhum',
  imagem: (n: number) => `Imagem ${n}`,

  variasPessoas: 'Várias pessoas: colar ou enviar planilha',
  carregandoLista: 'Abrindo a lista…',
  listaPerdida: 'A lista não abriu. Recarregue a página: o que você escreveu está salvo.',
  listaErros: (rotulo: string, n: number) =>
    n === 1
      ? `Há uma célula a corrigir em “${rotulo}”.`
      : `Há ${n.toLocaleString('pt-BR')} células a corrigir em “${rotulo}”.`,

  linha: (n: number, erro: string) => `Linha ${n}: ${erro}`,

  faltaAnexo: 'Este pedido precisa de pelo menos um anexo: imagem, PDF ou texto.',

  aprovacao: {
    chefia: 'A chefia pode ter de concordar antes.',
    csg: 'O CSG pode ter de concordar antes.',
  },

  soCsg: 'Só o CSG do seu órgão envia este pedido. O texto continua aqui para você copiar.',
  contatos: 'Contatos de quem recebe',
  depois: (nome: string) => `depois: ${nome}`,
} as const;
