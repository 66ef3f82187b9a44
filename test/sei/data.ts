/**
 * Everything that the simulated SEI knows: one install, its users, unidades, processos and
 * documentos. All fictional; CPFs have valid check digits and belong to nobody.
 */
import { comDigitosDeCpf, digitosDoProcesso } from './digitos.ts';

export interface Unidade {
  id: string;
  sigla: string;
  descricao: string;
}

export interface Usuario {
  id: string;
  /** What they sign in with: a login or an 11-digit CPF. */
  sigla: string;
  nome: string;
  orgao: string;
  unidade: Unidade;
}

export interface Nivel {
  tipo: 'publico' | 'restrito' | 'sigiloso';
  /** Legal ground, as SEI shows it. Empty for público. */
  hipotese: string;
  /** Only for sigiloso. */
  grau?: string;
}

export interface Documento {
  id: string;
  /** Número SEI. */
  numero: string;
  /** Type (série), as in `Despacho`. */
  serie: string;
  /** Number or name beside the type in the tree, as in `12`. */
  nomeArvore: string;
  /** `quebrado`: SEI answers with a bare text instead of it. */
  formato: 'editor' | 'pdf' | 'quebrado';
  nivel: Nivel;
  assinante: string | null;
  paragrafos: readonly string[];
}

export interface Processo {
  id: string;
  numero: string;
  tipo: string;
  especificacao: string;
  nivel: Nivel;
  interessados: readonly string[];
  documentos: readonly Documento[];
  origem: 'recebido' | 'gerado';
  visitado: boolean;
  /** Sigla of whom it is assigned to. */
  atribuido: string | null;
}

/** The install. */
export const INSTALACAO = {
  orgao: 'SEAD',
  descricao: 'GOVERNO DO ESTADO DO EXEMPLO',
  /** Host that tests map to the simulator by the browser's resolver rules. */
  host: 'sei.exemplo.gov.br',
  /** Another system's, that tests map to the simulator too. */
  vizinho: 'eproc.exemplo.gov.br',
  idSistema: '100000100',
} as const;

export const ORGAOS = ['CBM', 'DETRAN', 'SEAD', 'SEEC', 'SESAP'] as const;

const COBM: Unidade = {
  id: '110000123',
  sigla: 'CBM - COBM - SEÇÃO DE PESSOAL',
  descricao: 'SEÇÃO DE PESSOAL DO COMANDO OPERACIONAL DO CORPO DE BOMBEIROS MILITAR',
};
const GABINETE: Unidade = {
  id: '110000207',
  sigla: 'SEEC/GS/ASTEC',
  descricao: 'ASSESSORIA TÉCNICA DO GABINETE DA SECRETARIA DE EDUCAÇÃO',
};
const UAP: Unidade = {
  id: '110000318',
  sigla: 'SESAP - UAP',
  descricao: 'UNIDADE DE ATENDIMENTO AO PÚBLICO DA SECRETARIA DA SAÚDE',
};

/** CPFs planted in the pages (users, interessados, documents). */
export const CPFS = {
  usuario: comDigitosDeCpf('390533447'),
  interessada: comDigitosDeCpf('742816305'),
  paciente: comDigitosDeCpf('158340926'),
} as const;

export const MARIA: Usuario = {
  id: '100001001',
  sigla: 'maria.souza',
  nome: 'Maria Aparecida de Souza',
  orgao: 'CBM',
  unidade: COBM,
};
export const JOAO: Usuario = {
  id: '100001002',
  sigla: 'joao.lima',
  nome: 'João Batista de Lima',
  orgao: 'SEEC',
  unidade: GABINETE,
};
/** Signs in with a CPF. */
export const RITA: Usuario = {
  id: '100001003',
  sigla: CPFS.usuario,
  nome: 'Rita de Cássia Nogueira',
  orgao: 'SESAP',
  unidade: UAP,
};
export const USUARIOS: readonly Usuario[] = [MARIA, JOAO, RITA];

const aberto: Nivel = { tipo: 'publico', hipotese: '' };
export const PESSOAL: Nivel = {
  tipo: 'restrito',
  hipotese: 'Informação Pessoal (Art. 31 da Lei nº 12.527/2011)',
};
export const INVESTIGACAO: Nivel = {
  tipo: 'sigiloso',
  grau: 'Reservado',
  hipotese: 'Investigação de Responsabilidade de Servidor (Art. 150 da Lei nº 8.112/1990)',
};

/** Personal data planted in document bodies, to be found and covered. */
export const DADOS_PESSOAIS = {
  nomes: ['Francisca das Chagas Oliveira', 'Antônio Marcos Pereira', 'Severino José da Silva'],
  cpfs: [CPFS.interessada, CPFS.paciente].map(pontuado),
  emails: ['francisca.oliveira@exemplo.gov.br', 'antonio.pereira@correio.exemplo'],
  telefones: ['(84) 90000-1234', '(84) 3000-5678'],
} as const;

const [FRANCISCA, ANTONIO, SEVERINO] = DADOS_PESSOAIS.nomes;

export const DESPACHO = documento('103950001', '0103947', 'Despacho', '12', {
  assinante: MARIA.nome,
  paragrafos: [
    `Trata-se de requerimento de ${FRANCISCA}, CPF ${DADOS_PESSOAIS.cpfs[0]}, que solicita a revisão da norma interna sobre a escala de serviço.`,
    `Para esclarecimentos, o contato da interessada é ${DADOS_PESSOAIS.emails[0]} ou ${DADOS_PESSOAIS.telefones[0]}.`,
    'Encaminhe-se à Assessoria Jurídica para manifestação, com a urgência que o caso requer.',
    'Após, retornem os autos a esta Seção para as providências decorrentes.',
  ],
});

/** Público, with a despacho, a requerimento and an e-mail. */
export const PUBLICO = processo(1, 'Gestão da Informação: Normatização Interna', {
  especificacao: 'Revisão da norma sobre escalas de serviço',
  interessados: [FRANCISCA],
  documentos: [
    documento('103940001', '0103902', 'Requerimento', 'Revisão de norma', {
      paragrafos: [
        `${FRANCISCA}, servidora deste Corpo de Bombeiros, vem requerer a revisão da norma interna nº 4.`,
        `Telefone: ${DADOS_PESSOAIS.telefones[0]}. E-mail: ${DADOS_PESSOAIS.emails[0]}.`,
      ],
    }),
    DESPACHO,
    documento('103960001', '0103958', 'Ofício', '38', {
      assinante: MARIA.nome,
      paragrafos: ['Solicitamos a inclusão do assunto na pauta da próxima reunião do Comando.'],
    }),
  ],
});

export const RESTRITO = processo(2, 'Pessoal: Licença para Tratamento de Saúde', {
  especificacao: 'Licença de 30 dias',
  nivel: PESSOAL,
  interessados: [ANTONIO],
  documentos: [
    documento('103970001', '0103970', 'Laudo Médico', '', {
      nivel: PESSOAL,
      paragrafos: [
        `Paciente: ${ANTONIO}, CPF ${DADOS_PESSOAIS.cpfs[1]}, telefone ${DADOS_PESSOAIS.telefones[1]}.`,
        'Necessita de afastamento por 30 (trinta) dias para tratamento de saúde. CID: M54.5.',
      ],
    }),
    documento('103970002', '0103981', 'Despacho', '13', {
      nivel: PESSOAL,
      assinante: MARIA.nome,
      paragrafos: [`Defiro a licença de ${ANTONIO} (${DADOS_PESSOAIS.emails[1]}).`],
    }),
  ],
});

export const SIGILOSO = processo(3, 'Corregedoria: Investigação Preliminar', {
  especificacao: 'Apuração de conduta',
  nivel: INVESTIGACAO,
  interessados: [SEVERINO],
  documentos: [
    documento('103990001', '0103993', 'Relatório', 'Preliminar', {
      nivel: INVESTIGACAO,
      paragrafos: [`Apura-se a conduta de ${SEVERINO} nos fatos narrados na representação.`],
    }),
  ],
});

/** Público, whose document is an external PDF. */
export const COM_PDF = processo(4, 'Licitação: Dispensa - Até R$ 10 mil', {
  especificacao: 'Aquisição de material de consumo',
  interessados: ['Comercial Serra Azul Ltda.'],
  documentos: [
    documento('104010001', '0104012', 'Nota Fiscal', '2231', { formato: 'pdf' }),
    documento('104010002', '0104020', 'Atesto', '', {
      assinante: MARIA.nome,
      paragrafos: ['Atesto o recebimento do material descrito na nota fiscal.'],
    }),
  ],
});

/** Público and large: 5,000 nodes under the root, 20 of them folders. */
export const GRANDE = processo(5, 'Pessoal: Folha de Pagamento', {
  especificacao: 'Folha consolidada',
  interessados: ['Corpo de Bombeiros Militar'],
  documentos: Array.from({ length: 4980 }, (_, i) =>
    documento(
      String(200_000_000 + i),
      String(200_000 + i).padStart(7, '0'),
      'Contracheque',
      `${i + 1}`,
      {
        paragrafos: [`Contracheque nº ${i + 1}.`],
      },
    ),
  ),
});

/** Público, with a document that SEI cannot show. */
export const COM_ERRO = processo(6, 'Material: Movimentação de Material Permanente', {
  origem: 'gerado',
  especificacao: 'Transferência entre unidades',
  interessados: ['Corpo de Bombeiros Militar'],
  documentos: [documento('104020001', '0104033', 'Termo', '7', { formato: 'quebrado' })],
});

const NOMEADOS = [PUBLICO, RESTRITO, SIGILOSO, COM_PDF, GRANDE, COM_ERRO];

/** All of them: the named ones first, then enough for a list of three hundred rows. */
export const PROCESSOS: readonly Processo[] = [
  ...NOMEADOS,
  ...Array.from({ length: 294 }, (_, i) => comum(i + NOMEADOS.length + 1)),
];

/** Público, its documents are the planted pages of `planted.ts`. In no list of processes. */
export const PLANTADO = processo(301, 'Pessoal: Cadastro de Dependentes', {
  especificacao: 'Para provar tarjas',
  interessados: ['Corpo de Bombeiros Militar'],
  documentos: ['ficha', 'formulario', 'formas', 'molduras', 'miudo', 'vizinho', 'ilegiveis'].map(
    (nome, i) =>
      documento(String(106_000_001 + i), String(106_001 + i).padStart(7, '0'), 'Anexo', nome, {}),
  ),
});

/** An external user: signs in with an e-mail, has no órgão. */
export const EXTERNA = {
  nome: 'Luciana Ferreira Ramos',
  email: 'luciana.ramos@correio.exemplo',
} as const;

/** A signing name that is not listed is welcome too: any user and password enter. */
export function usuarioDe(sigla: string): Usuario {
  return (
    USUARIOS.find((usuario) => usuario.sigla === sigla) ?? {
      id: '100001999',
      sigla,
      nome: sigla,
      orgao: INSTALACAO.orgao,
      unidade: COBM,
    }
  );
}

/** `11144477735` as people write it. */
export function pontuado(cpf: string): string {
  return cpf.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}

function documento(
  id: string,
  numero: string,
  serie: string,
  nomeArvore: string,
  resto: Partial<Documento>,
): Documento {
  return {
    id,
    numero,
    serie,
    nomeArvore,
    formato: 'editor',
    nivel: aberto,
    assinante: null,
    paragrafos: [],
    ...resto,
  };
}

/** Numbers by the mask `00000000.000000/0000-00`: unidade that made it, sequence, year. */
function processo(
  sequencial: number,
  tipo: string,
  resto: Partial<Processo>,
  geradora = '09910044',
): Processo {
  const base = `${geradora}.${String(sequencial + 240).padStart(6, '0')}/2026`;
  return {
    id: String(47_730_000 + sequencial * 37),
    numero: `${base}-${digitosDoProcesso(base)}`,
    tipo,
    especificacao: '',
    nivel: aberto,
    interessados: [],
    documentos: [],
    origem: 'recebido',
    visitado: true,
    atribuido: null,
    ...resto,
  };
}

function comum(sequencial: number): Processo {
  const geradoras = ['09910044', '09910071', '00930012', '03990007'];
  const tipos = [
    'Comunicação: Comunicado',
    'Pessoal: Férias',
    'Material: Movimentação de Material Permanente',
    'Gestão de Frota: Abastecimento',
    'Pessoal: Curso Promovido pela própria Instituição',
    'Ato Normativo: Resolução',
    'Demanda Externa: Outros Órgãos Públicos',
  ];
  const especificacoes = [
    '',
    'Programação do segundo semestre',
    'Viatura ABT-12',
    'Turma de novembro',
    '',
  ];
  const sorteio = (sequencial * 7919) % 101;
  const tipo = tipos[sorteio % tipos.length] ?? tipos[0]!;
  return processo(
    sequencial,
    tipo,
    {
      especificacao: especificacoes[sorteio % especificacoes.length] ?? '',
      nivel: sorteio % 23 === 0 ? INVESTIGACAO : sorteio % 9 === 0 ? PESSOAL : aberto,
      interessados: [DADOS_PESSOAIS.nomes[sorteio % 3] ?? FRANCISCA],
      origem: sequencial % 3 === 0 ? 'gerado' : 'recebido',
      visitado: sorteio % 4 !== 0,
      atribuido: sorteio % 5 === 0 ? MARIA.sigla : null,
      documentos: [
        documento(
          String(105_000_000 + sequencial),
          String(105_000 + sequencial).padStart(7, '0'),
          'Ofício',
          `${sequencial}`,
          {
            assinante: MARIA.nome,
            paragrafos: ['Encaminho para conhecimento e providências.'],
          },
        ),
      ],
    },
    geradoras[sorteio % geradoras.length],
  );
}
