/** Texts of what is kept, how long, and who saw it: retention, audit, reach. */
import type { Pausa } from '@/lib/contract';
import type { Orfaos } from './store/orphans.ts';
import type { Ato, PapelAuditado } from './store/schema-auditoria.ts';
import type { Credencial, Total } from './store/reach.ts';
import type { Regra } from './retention/rules.ts';

const moment = (em: Date) =>
  em.toLocaleString('pt-BR', {
    timeZone: 'America/Sao_Paulo',
    dateStyle: 'short',
    timeStyle: 'short',
  });
const day = (em: Date) => em.toLocaleDateString('pt-BR', { timeZone: 'America/Sao_Paulo' });
const count = (n: number, um: string, varios: string) =>
  `${n.toLocaleString('pt-BR')} ${n === 1 ? um : varios}`;

export const RETENCAO = {
  titulo: 'Este anexo foi removido',
  removida: (tipo: string, em: string) =>
    tipo.startsWith('image/')
      ? `Imagem removida em ${em} pela regra de retenção.`
      : `Arquivo removido em ${em} pela regra de retenção.`,

  perdido: 'O arquivo deste anexo se perdeu',
  perdidoExplica: 'Ele não está mais na pasta do helpdesk. Avise quem cuida da instalação.',

  uso: 'Uso: retencao [--aplicar].',
  regra: {
    imagens: { nome: 'Imagens e arquivos de chamados terminados', um: 'anexo', varios: 'anexos' },
    cpf: {
      nome: 'CPF em chamados terminados',
      um: 'chamado a verificar',
      varios: 'chamados a verificar',
    },
    auditoria: { nome: 'Auditoria', um: 'registro', varios: 'registros' },
  } satisfies Record<Regra, { nome: string; um: string; varios: string }>,
  linha: (
    { nome, um, varios }: { nome: string; um: string; varios: string },
    dias: number,
    quantos: number,
    desde: Date | null,
  ) =>
    `${nome} (${dias} dias): ${count(quantos, um, varios)}${desde ? `, o mais antigo de ${day(desde)}` : ''}.`,
  comoAplicar: 'Nada foi mudado. Para remover, repita com --aplicar.',
  aplicada: ({ imagens, cpf, auditoria }: Record<Regra, number>) =>
    `Feito: ${count(imagens, 'anexo removido', 'anexos removidos')}, CPF mascarado em ${count(cpf, 'chamado', 'chamados')}, ${count(auditoria, 'registro de auditoria apagado', 'registros de auditoria apagados')}.`,
  orfaos: ({ parciais, semChamado, semLinha, bytes, faltam }: Orfaos) => [
    `Recolhidos: ${count(parciais, 'envio interrompido', 'envios interrompidos')}, ${count(semChamado, 'anexo sem chamado', 'anexos sem chamado')}, ${count(semLinha, 'arquivo', 'arquivos')} (${(bytes / 1024 / 1024).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB).`,
    ...(faltam.length > 0
      ? [`Faltam ou estão danificados ${count(faltam.length, 'anexo', 'anexos')}:`, ...faltam]
      : []),
  ],
} as const;

export const ATO: Record<Ato, string> = {
  abriu: 'abriu o chamado',
  leu: 'leu o chamado',
  leu_anexo: 'abriu um anexo',
  leu_fila: 'viu a fila',
  escreveu: 'escreveu à equipe',
  respondeu: 'respondeu',
  encaminhou: 'encaminhou',
  mudou_situacao: 'mudou a situação',
  cancelou: 'cancelou',
  reabriu: 'reabriu',
  avaliou: 'avaliou',
  enviou_por_correio: 'enviou por e-mail',
  exportou: 'exportou',
  copiou_tudo: 'fez uma cópia de tudo',
  restaurou: 'restaurou uma cópia',
  entrou: 'entrou na mesa',
  saiu: 'saiu da mesa',
  deu_papel: 'deu um papel',
  tirou_papel: 'tirou um papel',
  verificou_email: 'confirmou o e-mail',
  revogou_dispositivo: 'desligou um navegador',
  consultou_auditoria: 'consultou a auditoria',
  consultou_alcance: 'consultou o alcance de uma conta',
  reteve: 'aplicou a regra de retenção',
  enviou_modelo: 'enviou um modelo de planilha',
  tirou_modelo: 'tirou um modelo de planilha',
  pausou: 'pausou a extensão num SEI',
  retomou: 'terminou a pausa de um SEI',
  publicou_aviso: 'publicou um aviso',
  mudou_aviso: 'mudou um aviso',
  encerrou_aviso: 'encerrou um aviso',
};

export const PRIVACIDADE = {
  naoInformado: 'não informado pelo órgão',
  /** `30 dias`, and whole years as such: `5 anos`. */
  dias(n: number): string {
    const anos = Math.floor(n / 365);
    const whole = anos > 1 && n - anos * 365 <= anos / 4 + 1;
    return whole ? `${anos} anos` : count(n, 'dia', 'dias');
  },
  falta: (nomes: string[]) =>
    `Aviso: falta ${nomes.join(' e ')}. Até lá o aviso de privacidade diz “não informado pelo órgão”.`,
} as const;

export const PAUSAS = {
  usoPausar: 'Uso: pausar HOST "aviso" [--ate AAAA-MM-DDTHH:MM].',
  usoRetomar: 'Uso: retomar HOST, por exemplo: retomar sei.orgao.gov.br.',
  host: (escrito: string) =>
    `“${escrito}” não é um host. Escreva como na barra de endereços: sei.orgao.gov.br.`,
  aviso: 'O aviso tem de 1 a 300 letras.',
  ate: (escrito: string) =>
    `“${escrito}” não é uma data. Escreva assim, no horário de Brasília: 2026-11-24T18:00.`,
  passado: (escrito: string) => `${escrito} já passou.`,
  pausado: ({ host, aviso, ate }: Pausa) =>
    `${host}: pausado ${ate ? `até ${moment(new Date(ate))}` : 'até “retomar”'}. Aviso: ${aviso}`,
  retomado: (host: string) => `${host}: a pausa terminou.`,
  naoPausado: (host: string) => `${host} não está pausado.`,
  nenhuma: 'Nenhum SEI está pausado.',
} as const;

export const QUEM: Record<PapelAuditado, string> = {
  solicitante: 'Solicitante',
  csg: 'CSG',
  central: 'Unidade central',
  admin: 'Administração',
  comando: 'Linha de comando',
  tarefa: 'O próprio helpdesk',
};

export const AUDITORIA = {
  titulo: 'Auditoria',
  explica:
    'Quem leu, respondeu, encaminhou e exportou, e quando. Só atos e números: nenhum conteúdo. Ver esta página também fica registrado.',
  filtro: 'Filtrar a auditoria',
  quem: 'Pessoa',
  quemAjuda: 'E-mail, “equipe” ou o número interno da pessoa.',
  chamado: 'Chamado',
  dia: 'Dia',
  botao: 'Filtrar',
  limpar: 'Limpar filtros',
  exportar: 'Exportar em CSV',
  legenda: 'Atos, do mais novo para o mais antigo',
  quando: 'Quando',
  ato: 'Ato',
  alvo: 'Sobre o quê',
  vazia: 'Nenhum ato com estes filtros.',
  proxima: 'Atos mais antigos',
  alcance: 'O que esta conta alcança',
  colunas: ['quando', 'papel', 'quem', 'credencial', 'ato', 'chamado', 'id_do_chamado', 'alvo'],
} as const;

export const ALCANCE = {
  titulo: 'Alcance de uma conta',
  explica:
    'Para a comunicação de um incidente (LGPD, art. 48): de quem são os dados que uma conta ou um navegador podia ver, e o que ele de fato abriu.',
  quem: 'Conta',
  quemAjuda: 'E-mail, “equipe”, ou o número de uma pessoa, navegador ou sessão da auditoria.',
  botao: 'Ver alcance',
  ninguem: 'Nenhuma conta, pessoa ou navegador com este nome.',
  credenciais: 'Como ela entra',
  tipo: { dispositivo: 'Navegador', sessao: 'Sessão da mesa' } satisfies Record<
    Credencial['tipo'],
    string
  >,
  desde: (em: string) => `desde ${em}`,
  usada: (em: string) => `usada pela última vez em ${em}`,
  encerrada: 'encerrada',
  totais: 'O que ela alcança',
  total: {
    chamados: 'Chamados',
    pessoas: 'Pessoas (solicitantes)',
    anexos: 'Imagens e arquivos',
    mensagens: 'Mensagens',
    processos: 'Processos citados',
    restritos: 'Chamados de processo restrito ou sigiloso',
    lidos: 'Chamados que ela de fato abriu',
  } satisfies Record<keyof Total, string>,
  lista: 'Chamados alcançados',
  legenda: 'Os primeiros chamados alcançados; a lista inteira está no CSV',
  solicitante: 'Solicitante',
  aberto: 'Aberto em',
  lido: 'Lido em',
  nunca: 'não lido',
  exportar: 'Exportar a lista inteira em CSV',
  colunas: [
    'numero',
    'id',
    'aberto_em',
    'solicitante',
    'email',
    'processo',
    'nivel_de_acesso',
    'anexos',
    'lido_em',
  ],
  uso: 'Uso: alcance <e-mail | equipe | número | -> [--csv]. Com -, o token é lido da entrada.',
  de: (nome: string) => `Alcance de ${nome}`,
} as const;
