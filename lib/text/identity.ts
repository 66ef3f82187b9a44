/** Every text about who somebody is to the helpdesk: proving an e-mail, one's computers. */
export const IDENTIDADE = {
  convite: {
    pergunta: 'Quer ver seus chamados em outros computadores?',
    sim: 'Confirme seu e-mail',
    nao: 'Agora não',
  },

  confirmado: 'e-mail confirmado',
  naoConfirmado: 'e-mail não confirmado',
  agoraConfirmado: (email: string) =>
    `E-mail confirmado. Em “Meus chamados” aparecem agora todos os chamados de ${email}.`,

  prova: {
    abrir: 'Confirmar e-mail',
    titulo: 'Confirmar e-mail',
    explica:
      'Enviamos um código de 6 dígitos. Com ele, este computador mostra todos os chamados deste e-mail.',
    email: 'Seu e-mail',
    pedir: 'Enviar código',
    entrar: (provedor: string) => `Entrar com ${provedor}`,
    entrarExplica: 'Abre uma aba, que no fim mostra um código de 6 dígitos.',
    ou: 'ou',
    emailErrado: 'Este e-mail não parece completo.',
    enviado: (email: string) => `Digite o código que enviamos para ${email}. Vale por 10 minutos.`,
    naAba: (provedor: string) => `Entre com ${provedor} na aba que abriu e digite aqui o código.`,
    codigo: 'Código de 6 dígitos',
    conferindo: 'Conferindo…',
    outro: 'Enviar outro código',
    outroEm: (tempo: string) => `Outro código em ${tempo}`,
    abrirDeNovo: 'Abrir a aba de novo',
    outroEmail: 'Usar outro e-mail',
    desistir: 'Cancelar',
    venceu: 'O código venceu.',
    tentarApos: (hora: string) => `Tente de novo depois das ${hora}.`,
    semMeio: 'Este helpdesk ainda não confirma e-mails.',
    abaRecusada: 'O helpdesk indicou um endereço que não é seguro. Avise o CSG.',
  },

  desligado: {
    titulo: 'Este computador foi desligado do helpdesk',
    explica:
      'Foi desligado em outro computador seu, ou o helpdesk deixou de conhecê-lo. Seus chamados continuam com a equipe, e o que está guardado aqui será enviado. Para ver de novo seus chamados, confirme seu e-mail.',
    curto:
      'Este computador foi desligado do helpdesk. Nada se perdeu: confirme seu e-mail para ver seus chamados.',
    entendi: 'Entendi',
  },

  computadores: {
    abrir: 'Ver computadores',
    abrirDe: (nome: string) => `Ver computadores de ${nome}`,
    titulo: 'Computadores ligados ao helpdesk',
    soEste: 'Antes de confirmar o e-mail, só este computador aparece.',
    nenhum: 'Nenhum por enquanto: este computador é ligado no primeiro envio.',
    semNome: 'Navegador sem nome',
    este: 'este computador',
    desde: (quando: string) => `Ligado ${quando}`,
    usado: (quando: string) => `usado ${quando}`,
    nuncaUsado: 'sem uso desde então',
    desligar: 'Desligar',
    desligarEste: 'Desligar este computador',
    desligarDe: (nome: string, quando: string) => `Desligar ${nome}, ligado ${quando}`,
    confirmar: 'Ele deixa de ver seus chamados. O que espera envio nele não se perde.',
    confirmarEste:
      'Você deixa de ver seus chamados aqui. Rascunhos e envios em espera ficam; um novo envio liga este computador de novo.',
    sim: 'Sim, desligar',
    nao: 'Manter',
    desligado: (nome: string) => `${nome} foi desligado.`,
    desligadoEste: 'Este computador foi desligado.',
    carregando: 'Carregando…',
  },

  semPessoa: 'Esta pessoa não está mais neste computador.',
} as const;
