/** Texts of what a categoria asks: its fields, who may ask, whom to turn to, the despacho. */
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

  faltaAnexo: 'Este pedido precisa de pelo menos um anexo: imagem, PDF ou texto.',

  aprovacao: {
    chefia: 'A chefia pode ter de concordar antes.',
    csg: 'O CSG pode ter de concordar antes.',
  },

  soCsg: {
    titulo: 'Este pedido é feito pelo CSG do seu órgão.',
    naoSabemos:
      'Se você faz parte dele, envie: o helpdesk confere. Se não, fale com quem faz o pedido por você:',
    outro: 'Fale com quem faz o pedido por você. O que você escrever continua aqui.',
    semCsg: 'Não deu para saber qual é o seu órgão. Procure o CSG do SEI no seu órgão.',
    erro: 'Só o CSG do seu órgão envia este pedido. O texto continua aqui para você copiar.',
  },

  formalizacao: {
    processo: 'O procedimento também pede um processo no SEI.',
    oficio: 'O procedimento também pede um ofício no SEI.',
    numero: 'Número do processo no SEI',
    seHouver: '(se já existe)',
    copiar: 'Copiar texto do despacho',
    copiado: 'Copiado. Cole no editor do SEI com Ctrl+V.',
    cpf: 'O texto tem CPF: no SEI, escolha o nível de acesso restrito.',
  },

  contato: {
    ver: 'contatos',
    verRotulo: 'Contatos de quem recebe',
    titulo: 'Quem é o CSG do meu órgão',
    local: 'Suporte da sua unidade, procure antes',
    csg: 'CSG do seu órgão',
    destino: 'Quem recebe este pedido',
    encaminha: 'Para quem é encaminhado',
    outros: 'Também atende',
    links: 'Páginas úteis',
    helpdesk: 'Abrir o helpdesk deles',
    novaAba: '(abre em outra aba)',
    semDados: 'O órgão ainda não informou como falar com eles.',
  },
  depois: (nome: string) => `depois: ${nome}`,
} as const;
