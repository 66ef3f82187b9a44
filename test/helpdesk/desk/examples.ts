/** Chamados as a CSG sees them, for the tests of the desk and of the mail. */
import type { ChamadoInterno, FilaItem, Perda } from '@/helpdesk/store/chamados.ts';
import type { PapelDado } from '@/helpdesk/store/papeis.ts';
import type { Contexto } from '@/lib/contract';

export const AGORA = new Date('2026-11-24T14:20:00.000Z');

export const contexto: Contexto = {
  sei: { host: 'sei.ma.gov.br', versao: '4.1.5' },
  tela: { acao: 'documento_assinar', titulo: 'Assinatura de Documento' },
  usuario: { nome: 'Maria das Graças Sousa', sigla: 'mgsousa', orgao: 'CBMMA' },
  unidade: { sigla: 'CBMMA/DAL', descricao: 'Diretoria de Apoio Logístico' },
  processo: {
    numero: '0042.005137/2026-91',
    tipo: 'Aquisição de Bens e Serviços: Pregão Eletrônico',
    nivelAcesso: 'publico',
  },
  documento: { numero: '8217734', tipo: 'Termo de Referência 12' },
  mensagens: ['Não foi possível assinar: certificado digital não localizado para o usuário.'],
  ambiente: { navegador: 'Chrome 141', sistema: 'Windows 10', janela: '1366x768', escala: 1.25 },
  leitura: { faltou: ['usuario.orgao'], retirados: ['documento'] },
};

const PRAZO = {
  quantidade: 5,
  unidade: 'dias_corridos',
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'compromisso',
} as const;

export const prazoAte = (ate: string) => ({ ...PRAZO, ate });

export const chamado: ChamadoInterno = {
  id: '019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a10',
  numero: 'CBMMA-2026-000123',
  categoria: { id: 'erro_assinar', titulo: 'Erro ao assinar documento' },
  descricao:
    'Tento assinar o Termo de Referência desde ontem à tarde e a mensagem volta sempre.\nJá troquei de navegador e reiniciei o computador. O pregão fecha na sexta-feira.',
  processo: '0042.005137/2026-91',
  situacao: 'em_analise',
  prazos: [prazoAte('2026-11-22T02:59:59.000Z')],
  ultimaRespostaEm: null,
  criadoEm: '2026-11-16T13:04:00.000Z',
  atualizadoEm: '2026-11-23T17:40:00.000Z',
  campos: [
    { id: 'certificado', rotulo: 'Como você assina?', valor: 'Certificado digital (token)' },
    { id: 'cargo', rotulo: 'Cargo ou função da assinatura', valor: 'Diretora de Apoio Logístico' },
  ],
  impacto: 'parado',
  orgao: 'CBMMA',
  solicitante: {
    nome: 'Maria das Graças Sousa',
    email: 'maria.sousa@cbm.ma.gov.br',
    orgao: 'CBMMA',
  },
  emailConfirmado: true,
  destino: { sigla: 'CBMMA', nome: 'CSG do Corpo de Bombeiros', contato: 'csg@cbm.ma.gov.br' },
  contexto,
  comprovante: {
    imagens: [
      {
        sha256: 'a'.repeat(64),
        cobertas: [
          { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 3 },
          { regra: 'email', motivo: 'Endereço de e-mail', quantidade: 1 },
          { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 2 },
        ],
        mostradas: [],
        reduzida: true,
      },
    ],
    retirados: ['documento'],
    numeroMascarado: false,
  },
  anexos: [
    {
      sha256: 'a'.repeat(64),
      nome: 'tela-1.png',
      legenda: 'Aviso depois de digitar a senha',
      notas: ['Clico em Assinar', 'O aviso aparece aqui'],
      papel: 'imagem',
      tipo: 'image/png',
      bytes: 412_300,
    },
    {
      sha256: 'b'.repeat(64),
      nome: 'termo-de-referencia.pdf',
      papel: 'arquivo',
      tipo: 'application/pdf',
      bytes: 1_830_000,
    },
  ],
  andamentos: [
    {
      id: 'a1',
      de: null,
      para: 'recebido',
      autor: { papel: 'solicitante', nome: 'Maria das Graças Sousa' },
      motivo: null,
      em: '2026-11-16T13:04:00.000Z',
    },
    {
      id: 'a2',
      de: 'recebido',
      para: 'aguardando_solicitante',
      autor: { papel: 'equipe', nome: 'José Ribamar Lima' },
      motivo: null,
      em: '2026-11-18T11:12:00.000Z',
    },
    {
      id: 'a3',
      de: 'aguardando_solicitante',
      para: 'em_analise',
      autor: { papel: 'solicitante', nome: 'Maria das Graças Sousa' },
      motivo: null,
      em: '2026-11-23T17:40:00.000Z',
    },
  ],
  mensagens: [
    {
      id: 'm1',
      autor: { papel: 'equipe', nome: 'José Ribamar Lima' },
      texto: 'Bom dia, Maria. O token aparece no leitor do computador? Qual é a luz dele?',
      anexos: [],
      criadaEm: '2026-11-18T11:12:00.000Z',
    },
    {
      id: 'm2',
      autor: { papel: 'solicitante', nome: 'Maria das Graças Sousa' },
      texto: 'Aparece sim, com a luz verde. Testei em outra porta USB e continua igual.',
      anexos: [],
      criadaEm: '2026-11-23T17:40:00.000Z',
    },
  ],
  avaliacao: null,
  pessoaId: '019aa2f4-0000-7000-8000-000000000001',
  descoberto: false,
  paraOutra: false,
};

const row = (change: Partial<FilaItem>): FilaItem => ({
  id: chamado.id,
  numero: chamado.numero,
  categoria: chamado.categoria,
  descricao: chamado.descricao,
  processo: chamado.processo,
  situacao: 'recebido',
  prazos: chamado.prazos,
  ultimaRespostaEm: null,
  criadoEm: chamado.criadoEm,
  atualizadoEm: chamado.atualizadoEm,
  impacto: 'parado',
  solicitante: chamado.solicitante.nome,
  unidade: 'CBMMA/DAL',
  destino: 'CBMMA',
  respostaNova: false,
  ...change,
});

export const fila: FilaItem[] = [
  row({ situacao: 'em_analise', respostaNova: true }),
  row({
    id: '019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a11',
    numero: 'SES-2026-001877',
    categoria: { id: 'acesso', titulo: 'Acesso de usuário novo' },
    descricao: 'Servidora recém-chegada precisa de acesso à unidade SES/NTS com perfil básico.',
    processo: null,
    solicitante: 'Antônio Carlos Figueiredo Neto',
    unidade: 'SES/GAB/ASSJUR-CONTENCIOSO',
    destino: 'SES',
    prazos: [prazoAte('2026-11-24T20:00:00.000Z')],
    impacto: null,
  }),
  row({
    id: '019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a12',
    numero: 'SEDUC-2026-000940',
    categoria: { id: 'lentidao', titulo: 'SEI lento ou fora do ar' },
    descricao: 'A árvore do processo demora mais de um minuto para abrir em todas as salas.',
    processo: '0023.118820/2025-07',
    situacao: 'encaminhado',
    solicitante: 'Francisca Alves',
    unidade: 'SEDUC/URE-IMP',
    destino: 'SEDUC',
    prazos: [prazoAte('2026-11-26T02:59:59.000Z')],
    impacto: 'com_dificuldade',
  }),
  row({
    id: '019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a13',
    numero: 'TRIAGEM-2026-000031',
    categoria: { id: 'outro', titulo: 'Outro pedido' },
    descricao: 'Gostaria de saber como anexar um processo a outro.',
    processo: null,
    situacao: 'aguardando_solicitante',
    solicitante: 'Raimundo Nonato',
    unidade: '',
    destino: '',
    prazos: [prazoAte('2026-12-01T02:59:59.000Z')],
    impacto: null,
  }),
];

export const orgaos = [
  { sigla: 'CBMMA', nome: 'Corpo de Bombeiros Militar do Maranhão' },
  { sigla: 'SEDUC', nome: 'Secretaria de Estado da Educação' },
  { sigla: 'SES', nome: 'Secretaria de Estado da Saúde' },
];

/** A SEI that was upgraded, and another whose login page nobody taught the extension. */
export const perdas: Perda[] = [
  ['sei.ma.gov.br', '5.0.2', 'processo', 48, '2026-11-23T11:02:00.000Z'],
  ['sei.ma.gov.br', '5.0.2', 'processo.nivelAcesso', 31, '2026-11-23T11:02:00.000Z'],
  ['sei.ma.gov.br', '5.0.2', 'quadro:ifrConteudoVisualizacao', 3, '2026-11-24T08:40:00.000Z'],
  ['sei.exemplo.org.br', '', 'sei', 2, '2026-10-02T17:31:00.000Z'],
].map(([host, versao, fato, vezes, desde]) => ({
  host: String(host),
  versao: String(versao),
  fato: String(fato),
  vezes: Number(vezes),
  desde: String(desde),
  ultima: '2026-11-24T14:05:00.000Z',
  exemplo: { id: chamado.id, numero: chamado.numero },
}));

export const papeis: PapelDado[] = [
  {
    email: 'ana@sead.exemplo.gov.br',
    papel: 'admin',
    orgao: '',
    dadoPor: 'comando',
    dadoEm: AGORA,
  },
  {
    email: 'jose@cbm.exemplo.gov.br',
    papel: 'csg',
    orgao: 'CBM',
    dadoPor: 'equipe',
    dadoEm: AGORA,
  },
  {
    email: 'nucleo.estadual.de.processos@secretaria-de-administracao.exemplo.gov.br',
    papel: 'central',
    orgao: '',
    dadoPor: 'ana@sead.exemplo.gov.br',
    dadoEm: AGORA,
  },
];
