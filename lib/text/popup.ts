/** Every text of the popup: the list, one chamado, what waits to be sent. */
import type { Impacto, NivelAcesso } from '@/lib/contract';

export const POPUP = {
  titulo: 'Meus chamados',
  carregando: 'Carregando…',
  falhou: 'A extensão não conseguiu abrir seus chamados.',
  tentarDeNovo: 'Tentar de novo',
  opcoes: 'Opções',
  avisoEquipe: 'Aviso da equipe:',

  reportar: {
    botao: 'Reportar ao CSG',
    explica: 'Fotografa a página aberta e preenche o que ela já diz.',
    atalho: (tecla: string) => `Atalho: ${tecla}`,
    impedido:
      'Esta página não pode ser lida. Abra a tela do SEI que falhou e clique aqui outra vez.',
  },

  semHelpdesk: {
    titulo: 'Informe o endereço do helpdesk do seu órgão',
    explica: 'Sem ele, o que você escrever fica guardado aqui e não é enviado.',
    botao: 'Abrir as opções',
  },

  pessoas: {
    titulo: 'De quem são os chamados?',
    explica: 'Mais de uma pessoa usa o SEI neste computador.',
    trocar: 'Ver de outra pessoa',
    de: (nome: string) => `De ${nome}`,
  },

  espera: {
    titulo: 'Aguardando envio',
    chamado: 'Chamado',
    resposta: 'Resposta',
    enviando: 'Enviando…',
    parte: (porcento: number) => `Enviando… ${porcento}%`,
    naFila: 'Na fila para enviar.',
    denovo: (quando: string) => `Nova tentativa ${quando}.`,
    tentar: 'Tentar agora',
    editar: 'Editar',
    guardado: 'Está guardado neste computador e será enviado sozinho.',
    devolvido: 'Precisa de um ajuste seu.',
  },

  rascunhos: {
    titulo: 'Rascunhos não enviados',
    semTexto: 'Rascunho sem texto',
    salvo: (quando: string) => `Salvo ${quando}`,
    continuar: 'Continuar',
    descartar: 'Descartar',
    confirmar: 'Descartar este rascunho? O texto e as imagens serão apagados.',
    sim: 'Sim, descartar',
    nao: 'Manter',
  },

  copia: {
    botao: 'Guardar cópia',
    explica: 'Um arquivo com o texto e as imagens, para abrir ou mandar por e-mail.',
    guardando: 'Preparando…',
    guardada: 'Cópia guardada nos downloads.',
    sumiu: 'Isto já foi enviado ou apagado.',
    falhou: 'A cópia não pôde ser feita.',
  },

  lista: {
    filtro: 'Quais chamados mostrar',
    abertos: 'Abertos',
    fechados: 'Encerrados',
    fechadosNovos: (n: number) => `Encerrados · ${n} ${n === 1 ? 'nova' : 'novas'}`,
    vazioAbertos: 'Nenhum chamado em aberto.',
    vazioAbertosExplica:
      'Quando algo falhar no SEI, deixe a tela com o problema aberta e clique em “Reportar ao CSG”.',
    vazioFechados: 'Nenhum chamado encerrado ainda.',
    novaResposta: 'Nova resposta',
    velho: (quando: string) => `Mostrando o que foi visto ${quando}.`,
    velhoSemHora: 'Mostrando o que foi visto antes.',
    enviado: (numero: string) => `Chamado ${numero} enviado.`,
  },

  botaoNoSei: {
    rotulo: 'Mostrar o botão dentro do SEI',
    explica: (host: string) => `Só em ${host}. O navegador vai pedir sua permissão.`,
    ligado: (host: string) => `Aparece na barra de ${host}.`,
    negado: 'A permissão não foi dada; o botão não aparece.',
  },
} as const;

export const CHAMADO = {
  voltar: 'Voltar',
  numero: (numero: string) => `Chamado ${numero}`,
  aberto: (quando: string) => `Aberto ${quando}`,
  com: (nome: string) => `Com ${nome}`,
  naoAbriu: 'Este chamado não abriu.',
  velho: 'Pode haver novidade que ainda não apareceu aqui.',
  aguardando: 'A equipe precisa de uma resposta sua para continuar.',
  pedido: 'O que você enviou',
  daTela: 'Dados lidos da tela',
  comprovante: 'O que foi coberto e retirado',
  ampliar: (nome: string) => `Ampliar ${nome}`,
  imagemFalhou: 'A imagem não abriu.',
  imagemRemovida: (em: string) => `imagem removida em ${em} pela regra de retenção.`,
  arquivoRemovido: (em: string) => `arquivo removido em ${em} pela regra de retenção.`,
  baixar: 'Baixar',
  fechar: 'Fechar',
  tamanhoReal: 'Tamanho real',
  ajustar: 'Ajustar à janela',
  historico: 'Andamento',
  voce: 'Você',
  equipe: 'Equipe',
  aberturaDoChamado: 'Chamado aberto',
  motivo: (texto: string) => `Motivo: ${texto}`,
  enviando: 'enviando…',
  naFila: 'na fila para enviar',

  responder: {
    rotulo: 'Sua resposta',
    dica: 'Escreva à equipe. O texto fica salvo enquanto você não envia.',
    botao: 'Enviar resposta',
    naoGuardou: 'A resposta não foi guardada. Ela continua no campo; tente de novo.',
  },

  cancelar: {
    abrir: 'Cancelar chamado',
    titulo: 'Cancelar este chamado?',
    rotulo: 'Motivo (opcional)',
    botao: 'Cancelar o chamado',
  },
  reabrir: {
    abrir: 'Reabrir',
    titulo: 'O que ainda falta?',
    rotulo: 'O que continua errado',
    botao: 'Reabrir o chamado',
    vazio: 'Diga em poucas palavras o que continua errado.',
  },
  avaliar: {
    titulo: 'Como foi o atendimento?',
    notas: ['Muito ruim', 'Ruim', 'Regular', 'Bom', 'Muito bom'],
    comentario: 'Comentário (opcional)',
    botao: 'Enviar avaliação',
    feita: (nota: string) => `Você avaliou este atendimento: ${nota.toLowerCase()}.`,
  },
  desistir: 'Não, voltar',
  trabalhando: 'Enviando…',
} as const;

export const IMPACTO: Record<Impacto, string> = {
  consigo_trabalhar: 'Consigo trabalhar',
  com_dificuldade: 'Trabalho com dificuldade',
  parado: 'Não consigo trabalhar',
};

export const NIVEL: Record<NivelAcesso, string> = {
  publico: 'público',
  restrito: 'restrito',
  sigiloso: 'sigiloso',
  desconhecido: 'nível de acesso não identificado',
};

/** Labels of what was read from the screen. */
export const LIDO = {
  processo: 'Processo',
  selecionados: 'Processos marcados',
  documento: 'Documento',
  unidade: 'Unidade',
  usuario: 'Usuário',
  tela: 'Tela',
  mensagens: 'Mensagem do SEI',
  sei: 'SEI',
  versao: (versao: string) => `versão ${versao}`,
  ambiente: 'Navegador',
  impacto: 'Impacto',
} as const;
