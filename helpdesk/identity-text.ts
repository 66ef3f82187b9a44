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
      'Não diga este código a ninguém: quem o tem vê os chamados deste e-mail.',
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
  erroTitulo: 'O papel não foi dado',
  soAdmin: 'Esta página é da administração',
  soAdminExplica: 'Peça a alguém da administração deste helpdesk.',
} as const;

/** What is wrong with a role as somebody wrote it, at the desk or on the command line. */
export const PAPEL_ERRADO = {
  email: 'Este e-mail não parece completo.',
  papel: 'O papel é csg, central ou admin.',
  semOrgao: 'Diga de qual órgão é este CSG.',
  orgao: (sigla: string) => `O catálogo não tem o órgão “${sigla}”.`,
  comOrgao: 'Só o CSG é de um órgão: central e admin valem para todos.',
} as const;
