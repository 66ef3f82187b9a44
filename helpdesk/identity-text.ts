/** Texts of who is who: the mail with the code, the pages of signing in, the team's people. */
export const CODIGO = {
  de: 'Chamados SEI',
  assunto: 'Seu código dos Chamados SEI',
  texto: (digitos: string, minutos: number, paraMesa: boolean) =>
    [
      `Código: ${digitos}`,
      '',
      paraMesa
        ? `Digite-o na página da mesa do CSG que o pediu. Ele vale por ${minutos} minutos.`
        : `Digite-o na extensão Chamados SEI. Ele vale por ${minutos} minutos.`,
      '',
      paraMesa
        ? 'Não diga este código a ninguém: quem o tem entra na mesa como você.'
        : 'Não diga este código a ninguém: quem o tem vê os chamados deste e-mail.',
      'Se não foi você que o pediu, ignore esta mensagem: sem o código nada acontece.',
      '',
    ].join('\n'),
} as const;

/** Signing in to the desk, beside the staff token. */
export const ENTRAR = {
  porEmail: 'Entrar com o e-mail institucional',
  email: 'Seu e-mail',
  emailAjuda: 'Se ele for da equipe, enviamos um código de 6 dígitos.',
  pedir: 'Receber código',
  emailIncompleto: 'Este e-mail não parece completo.',
  porOidc: (nome: string) => `Entrar com ${nome}`,
  porToken: 'Entrar com o código da equipe',
  codigoTitulo: 'Digite o código',
  codigoExplica: (email: string) =>
    `Se ${email} for da equipe, o código chega em instantes e vale por 10 minutos.`,
  codigo: 'Código de 6 dígitos',
  confirmar: 'Entrar',
  outro: 'Pedir outro código',
  semPapel: 'Este e-mail não é de ninguém da equipe. Peça acesso a quem administra este helpdesk.',
  como: (quem: string) => `Você entrou como ${quem}.`,
  comToken: 'código da equipe',
} as const;

export const PAPEL = {
  csg: 'CSG de um órgão',
  central: 'Unidade central',
  admin: 'Administração',
} as const;

export const PESSOAS = {
  titulo: 'Pessoas da equipe',
  explica:
    'Quem está aqui entra na mesa pelo próprio e-mail. O CSG vê os chamados do seu órgão; a unidade central, os de todos; a administração também cuida desta página.',
  vazia: 'Ninguém ainda. Por enquanto só se entra com o código da equipe.',
  legenda: 'Pessoas e seus papéis',
  email: 'E-mail',
  papel: 'Papel',
  orgao: 'Órgão',
  todos: 'Todos',
  desde: 'Desde',
  acao: 'Ação',
  tirar: 'Tirar',
  tirarDe: (papel: string, email: string) => `Tirar ${papel} de ${email}`,
  dar: 'Dar um papel',
  orgaoAjuda: 'Só para o CSG de um órgão.',
  nenhum: 'Nenhum',
  botao: 'Dar papel',
  dado: 'Papel dado.',
  tirado: 'Papel tirado. Vale desde já.',
  erroTitulo: 'O papel não foi dado:',
  soAdmin: 'Esta página é da administração',
  soAdminExplica: 'Peça a alguém da administração deste helpdesk.',
} as const;

/** Whether the solicitante proved the e-mail, as the team reads it. */
export const CONFIRMADO = { rotulo: 'E-mail confirmado', sim: 'sim', nao: 'não' } as const;

/** What is wrong with a role as somebody wrote it, at the desk or on the command line. */
export const PAPEL_ERRADO = {
  email: 'Este e-mail não parece completo.',
  papel: 'O papel é csg, central ou admin.',
  semOrgao: 'Diga de qual órgão é este CSG.',
  orgao: (sigla: string) => `O catálogo não tem o órgão “${sigla}”.`,
  comOrgao: 'Só o CSG é de um órgão: central e admin valem para todos.',
} as const;

/** The tab in which somebody signs in at the OpenID provider. */
export const ENTRAR_OIDC = {
  confirmar: (provedor: string) => `Confirmar seu e-mail com ${provedor}`,
  quemPede: 'Quem pediu esta confirmação:',
  navegador: 'Navegador',
  semNome: 'sem nome',
  registrado: 'Registrado por',
  soSeFoiVoce:
    'Continue só se foi você que pediu, agora, na extensão Chamados SEI deste computador. Se este link chegou por mensagem, feche a página.',
  continuar: (provedor: string) => `Continuar com ${provedor}`,
  indo: (provedor: string) => `Indo para ${provedor}…`,
  abrindoMesa: 'Abrindo a mesa do CSG…',
  seguir: 'Se nada acontecer, siga por aqui.',
  pronto: 'Pronto. Volte ao SEI.',
  digite: 'Digite este código na extensão Chamados SEI:',
  efeito: (email: string) => `Quem o digitar neste navegador passa a ver os chamados de ${email}:`,
  naoDiga:
    'Não diga este código a ninguém. Ele vale por 10 minutos e uma vez só. Depois, feche esta página.',
  parou: 'Não deu para confirmar',
  naoVale: 'Este link não vale mais',
  vencida:
    'Ele já foi usado, venceu ou foi aberto em outro navegador. Se ainda precisar, peça outro na extensão, ou entre de novo na mesa.',
  recusa: {
    desistiu: (provedor: string) =>
      `A entrada com ${provedor} não foi concluída. Se quiser, peça de novo na extensão.`,
    fora: (provedor: string) => `${provedor} não está respondendo. Tente de novo em instantes.`,
    invalida: (provedor: string) =>
      `A resposta de ${provedor} não confere com o pedido. Feche esta página e peça de novo.`,
    email: (provedor: string) =>
      `Seu e-mail em ${provedor} ainda não foi confirmado. Confirme-o lá e tente de novo.`,
  },
} as const;
