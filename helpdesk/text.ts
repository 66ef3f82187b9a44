/** Every text that a person reads from the helpdesk itself: the desk (`mesa`) and its mail. */
import type { Fato, Impacto, NivelAcesso, Situacao } from '@/lib/contract';

export const SITUACAO: Record<Situacao, string> = {
  recebido: 'Recebido',
  em_analise: 'Em análise',
  aguardando_solicitante: 'Aguardando o solicitante',
  encaminhado: 'Encaminhado',
  resolvido: 'Resolvido',
  indeferido: 'Indeferido',
  encerrado: 'Encerrado',
  cancelado: 'Cancelado',
};

export const IMPACTO: Record<Impacto, string> = {
  consigo_trabalhar: 'Consegue trabalhar',
  com_dificuldade: 'Trabalha com dificuldade',
  parado: 'Trabalho parado',
};

export const NIVEL: Record<NivelAcesso, string> = {
  publico: 'Público',
  restrito: 'Restrito',
  sigiloso: 'Sigiloso',
  desconhecido: 'Não foi possível saber',
};

export const FATO: Record<Fato, string> = {
  sei: 'SEI',
  tela: 'tela',
  usuario: 'usuário',
  unidade: 'unidade',
  processo: 'processo',
  processosSelecionados: 'processos marcados na lista',
  documento: 'documento',
  mensagens: 'mensagem do SEI',
  ambiente: 'navegador e sistema',
};

/** Parts of a fact, as in `processo.numero`. */
export const PARTE: Record<string, string> = {
  numero: 'número',
  tipo: 'tipo',
  nivelAcesso: 'nível de acesso',
  hipotese: 'hipótese legal',
  host: 'endereço',
  versao: 'versão',
  acao: 'ação',
  titulo: 'título',
  nome: 'nome',
  sigla: 'sigla',
  orgao: 'órgão',
  descricao: 'descrição',
};

/** Labels of facts and parts of a chamado, the same on the desk and in the mail. */
export const ROTULO = {
  numero: 'Chamado',
  categoria: 'Categoria',
  situacao: 'Situação',
  impacto: 'Impacto',
  abertoEm: 'Aberto em',
  solicitante: 'Solicitante',
  email: 'E-mail',
  orgao: 'Órgão',
  destino: 'Quem recebe',
  unidade: 'Unidade',
  usuario: 'Usuário no SEI',
  processo: 'Processo',
  tipoProcesso: 'Tipo do processo',
  nivelAcesso: 'Nível de acesso',
  selecionados: 'Processos marcados na lista',
  documento: 'Documento aberto',
  versao: 'Versão do SEI',
  host: 'Endereço do SEI',
  tela: 'Tela',
  acao: 'Ação',
  mensagemSei: 'Mensagem do SEI',
  navegador: 'Navegador',
  sistema: 'Sistema',
  janela: 'Janela',
  escala: 'Ampliação',
  faltou: 'Não foi possível ler',
  retirados: 'Retirado pela pessoa',
  descricao: 'Descrição',
  imagens: 'Imagens',
  arquivos: 'Arquivos',
} as const;

export const MESA = {
  titulo: 'Mesa do CSG',
  produto: 'Chamados SEI',
  pular: 'Ir para o conteúdo',
  sair: 'Sair',
  fila: 'Fila de chamados',
  equipe: 'Equipe',

  entrar: {
    titulo: 'Entrar na mesa do CSG',
    explica: 'Aqui a equipe lê e responde os chamados do SEI.',
    codigo: 'Código da equipe',
    codigoAjuda: 'Quem cuida da instalação deste helpdesk tem o código.',
    botao: 'Entrar',
    errado: 'Este código não é o da equipe. Confira e tente de novo.',
    muitas: (minutos: number) =>
      `Muitas tentativas com código errado. Espere ${minutos} min e tente de novo.`,
    expirou: 'Sua entrada expirou',
    saiu: 'Você saiu da mesa.',
  },

  filtro: {
    titulo: 'Filtrar a fila',
    situacao: 'Situação',
    orgao: 'Órgão',
    abertos: 'Em aberto',
    fechados: 'Terminados',
    todos: 'Todos',
    todosOrgaos: 'Todos os órgãos',
    triagem: 'Sem órgão (triagem)',
    botao: 'Filtrar',
    limpar: 'Limpar filtros',
  },

  contas: {
    abertos: 'em aberto',
    atrasados: 'com prazo vencido',
    respostas: 'com resposta nova',
  },

  lista: {
    legenda: 'Chamados, do prazo mais antigo para o mais novo',
    chamado: 'Chamado',
    solicitante: 'Solicitante',
    processo: 'Processo',
    prazo: 'Prazo',
    situacao: 'Situação',
    semProcesso: 'Sem processo',
    semPrazo: 'Sem prazo',
    respostaNova: 'Resposta nova',
    paginas: 'Páginas da fila',
    proxima: 'Próximos chamados',
    inicio: 'Voltar ao começo',
    vazia: 'Nenhum chamado em aberto.',
    vaziaExplica: 'Tudo respondido. Os novos aparecem aqui assim que chegarem.',
    vaziaFiltro: 'Nenhum chamado com estes filtros.',
  },

  prazo: { cumprido: 'Terminado' },

  chamado: {
    voltar: 'Fila',
    responder: 'Responder',
    abertoPor: (nome: string) => `Aberto por ${nome}`,
    campos: 'O que a pessoa informou',
    imagemAlt: (n: number, total: number) =>
      total > 1 ? `Imagem ${n} de ${total} da tela do SEI` : 'Imagem da tela do SEI',
    imagemAbre: 'abrir em tamanho real (nova aba)',
    descoberto: 'A pessoa mostrou uma área que tinha sido coberta automaticamente.',
    semImagem: 'Este chamado veio sem imagem.',
    pagina: 'O que a página do SEI dizia',
    pessoa: 'Quem pediu',
    lugar: 'Processo e unidade',
    tela: 'Tela do SEI',
    computador: 'Computador',
    leitura: 'O que não veio',
    descricao: 'Descrição',
    imagens: 'Imagens',
    destino: (nome: string) => `Quem recebe: ${nome}`,
    triagem: 'Em triagem: ninguém soube dizer o órgão.',
    historico: 'Histórico',
    abriu: 'abriu o chamado',
    mudou: 'mudou a situação para',
    motivo: 'Motivo',
    respondeu: 'escreveu',
    papel: { solicitante: 'Solicitante', equipe: 'Equipe' },
    avaliacao: 'Avaliação da pessoa',
    nota: (n: number) => `${n} de 5`,
    copiavel: 'Clique três vezes para selecionar e copie.',
    email: {
      entregue: (caixa: string, em: string) => `E-mail entregue a ${caixa} em ${em}.`,
      pendente: 'E-mail a caminho da caixa do CSG.',
      falhou: (motivo: string) => `E-mail não entregue: ${motivo}`,
    },
  },

  resposta: {
    titulo: 'Responder',
    texto: 'Resposta para o solicitante',
    textoAjuda: 'A pessoa lê na extensão, em “Meus chamados”.',
    situacao: 'Situação depois desta resposta',
    manter: (situacao: string) => `Continua: ${situacao}`,
    motivo: 'Motivo',
    motivoAjuda: 'A pessoa vê o motivo junto da situação.',
    nome: 'Quem responde',
    nomeAjuda: 'Seu nome vai na resposta.',
    botao: 'Enviar resposta',
    enviada: 'Resposta enviada.',
    terminado: 'Este chamado está terminado: só quem abriu pode pedir a reabertura.',
    erroTitulo: 'A resposta não foi enviada',
    erroVazia: 'Escreva uma resposta ou mude a situação.',
    erroMotivo: (situacao: string) => `Para passar a “${situacao}”, escreva o motivo.`,
    erroNome: 'Escreva o seu nome.',
    erroLonga: 'O texto passa de 10.000 letras. Encurte-o ou divida em duas respostas.',
  },

  erro: {
    naoAchou: 'Não achamos esta página',
    naoAchouExplica: 'O endereço pode estar incompleto ou o chamado não existe mais.',
    recusado: 'O pedido não veio desta mesa',
    recusadoExplica: 'Volte à fila, abra o chamado de novo e repita.',
    textoSalvo: 'Copie o seu texto, entre de novo e cole-o na resposta.',
    seuTexto: 'O que você escreveu',
    voltar: 'Voltar à fila',
  },
} as const;

export const CORREIO = {
  via: (nome: string) => `${nome} via Chamados SEI`,
  assunto: (categoria: string, unidade: string) =>
    unidade ? `${categoria} - ${unidade}` : categoria,
  abertura: 'Novo chamado aberto dentro do SEI.',
  responda: 'Responda este e-mail para falar com a pessoa, ou responda na mesa do CSG:',
  respondaSemMesa: 'Responda este e-mail para falar com a pessoa.',
  vejaNaMesa: 'Veja na mesa do CSG:',
  porque: {
    nivel: 'Os anexos não vão no e-mail porque o processo não é público.',
    descoberto: 'Os anexos não vão no e-mail porque mostram uma área que estava coberta.',
    tamanho: 'Nem todos os anexos couberam neste e-mail.',
  },
  anexas: (quantos: number) =>
    quantos === 1 ? '1 anexo neste e-mail.' : `${quantos} anexos neste e-mail.`,
} as const;
