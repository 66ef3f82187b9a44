/** The rows of `truth.ts`: page by page, written by hand, with nothing taken from the simulator. */
import { DESPACHO, PROCESSOS } from './truth-processes.ts';
import type { Fatos, Linha, Pagina } from './truth.ts';

const completa = (acao: string, tela: string, mais: Partial<Fatos> = {}): Linha => ({
  cabecalho: true,
  fatos: { tipo: 'completa', quadros: 1, acao, tela, faltou: [], ...mais },
});
const LISTAS: readonly Pagina[] = [
  { pagina: 'controle', ...completa('procedimento_controlar', 'Controle de Processos') },
  {
    pagina: 'controle-marcado',
    ...completa('procedimento_controlar', 'Controle de Processos', {
      selecionados: [
        { numero: '09910044.000241/2026-83', sigiloso: false },
        { numero: '09910044.000242/2026-28', sigiloso: false },
        { numero: '09910044.000243/2026-72', sigiloso: true },
      ],
    }),
  },
  {
    pagina: 'controle-com-cpf',
    porta: 'controle?usuario=39053344705',
    ...completa('procedimento_controlar', 'Controle de Processos', {
      usuario: { nome: 'Rita de Cássia Nogueira', sigla: '39053344705', orgao: 'SESAP' },
      unidade: {
        sigla: 'SESAP - UAP',
        descricao: 'UNIDADE DE ATENDIMENTO AO PÚBLICO DA SECRETARIA DA SAÚDE',
      },
    }),
    em: { '3.1.7': { unidade: { sigla: 'SESAP - UAP' } } },
  },
  {
    pagina: 'controle-com-extensoes',
    porta: 'controle?extensoes=sei%2B%2B,sei-pro',
    ...completa('procedimento_controlar', 'Controle de Processos', {
      extensoes: ['SEI++', 'SEI Pro'],
    }),
  },
  { pagina: 'iniciar', ...completa('procedimento_gerar', 'Iniciar Processo') },
  {
    pagina: 'ajuda',
    ...completa('pesquisa_solr_ajuda', 'Ajuda da Pesquisa', { tipo: 'sem_menu' }),
  },
];

const MENSAGENS: readonly Pagina[] = [
  {
    pagina: 'erro-hash',
    ...completa('documento_consultar', 'Erro', { mensagens: ['Hash inválido. ['], segredo: true }),
  },
  {
    pagina: 'erro-acesso',
    ...completa('infra_configurar', 'Erro', {
      mensagens: [
        'Acesso negado a este recurso nesta unidade (infra_configurar / CBM - COBM - SEÇÃO DE PESSOAL).',
      ],
    }),
  },
  {
    pagina: 'erro-processo',
    ...completa('procedimento_trabalhar', 'Erro', { mensagens: ['Processo não encontrado.'] }),
  },
  {
    pagina: 'manutencao',
    so: ['4.1.5', '5.0.4'],
    ...completa('procedimento_controlar', 'Sistema em Manutenção', {
      mensagens: ['Atualização de versão. Previsão de retorno: 14h.'],
    }),
  },
  {
    pagina: 'mensagem',
    ...completa('protocolo_pesquisa_rapida', 'Pesquisa', {
      mensagens: ['Número de processo informado inválido.'],
    }),
  },
  {
    pagina: 'avisos',
    ...completa('protocolo_pesquisar', 'Pesquisa', {
      mensagens: [
        'Registro não encontrado.',
        'A pesquisa está sendo atualizada e pode não mostrar tudo.',
        'Refine os critérios da pesquisa.',
      ],
    }),
    // One alert for all of them.
    em: {
      '3.1.7': {
        mensagens: [
          'Registro não encontrado.\nA pesquisa está sendo atualizada e pode não mostrar tudo.\nRefine os critérios da pesquisa.',
        ],
      },
    },
  },
];

/** Windows without SEI's header. */
const SOZINHAS: readonly Pagina[] = [
  {
    pagina: 'documento',
    fatos: {
      tipo: 'corpo',
      quadros: 1,
      acao: 'documento_visualizar',
      orgaoDoSistema: 'SEAD',
      processo: { nivelAcesso: 'desconhecido' },
      documento: DESPACHO,
      faltou: [],
    },
  },
  { pagina: 'editor', fatos: editor(3) },
  { pagina: 'editor-5', so: ['5.0.4'], fatos: editor(1) },
  { pagina: 'login', fatos: { tipo: 'login', quadros: 1, orgaoDoSistema: 'SEAD', faltou: [] } },
  {
    pagina: 'conferir',
    ...externa({ acao: 'documento_conferir', tela: 'Conferência de Autenticidade de Documentos' }),
  },
  {
    pagina: 'externo',
    ...externa({
      acao: 'usuario_externo_controle_acessos',
      tela: 'Controle de Acessos Externos',
      usuario: { nome: 'Luciana Ferreira Ramos', sigla: 'luciana.ramos@correio.exemplo' },
    }),
  },
  {
    pagina: 'pesquisa-publica',
    ...externa({ acao: 'protocolo_pesquisar', tela: 'Pesquisa Pública' }),
  },
];

/** The unidade is in a field (CKEditor 4) or in the text of a script (CKEditor 5). */
function editor(quadros: number): Fatos {
  return {
    sei: true,
    tipo: 'editor',
    quadros,
    acao: 'editor_montar',
    orgaoDoSistema: 'SEAD',
    unidade: { sigla: 'CBM - COBM - SEÇÃO DE PESSOAL' },
    processo: { nivelAcesso: 'desconhecido' },
    documento: DESPACHO,
    faltou: [],
  };
}

/** Public pages hide SEI's version; the framework's is in one of their files. */
function externa(mais: Partial<Fatos>): Linha {
  return {
    fatos: { tipo: 'externa', quadros: 1, faltou: [], ...mais },
    em: {
      '3.1.7': { infra: '1.502.2' },
      '4.0.12': { infra: '1.615.4' },
      '4.1.5': { infra: '2.29.0' },
      '5.0.4': { infra: '2.41.1' },
    },
  };
}

const ALHEIAS: readonly Pagina[] = ['eproc', 'sip'].map((pagina) => ({
  pagina,
  fatos: { sei: false, tipo: 'outra', quadros: 1, faltou: ['sei'] },
}));

/** The same pages in installs whose folders have other names. */
const OUTRAS_PASTAS: readonly Pagina[] = ['/seiapostila/', '/rasaopaulo/sei/', '/'].flatMap(
  (lugar) =>
    [...LISTAS, ...PROCESSOS, ...SOZINHAS]
      .filter(({ pagina }) => ['controle', 'publico', 'login', 'conferir'].includes(pagina))
      .map((pagina) => ({
        ...pagina,
        porta: pagina.porta ?? pagina.pagina,
        pagina: `${pagina.pagina} em ${lugar}`,
        lugar,
      })),
);

export const PAGINAS: readonly Pagina[] = [
  ...LISTAS,
  ...PROCESSOS,
  ...MENSAGENS,
  ...SOZINHAS,
  ...ALHEIAS,
  ...OUTRAS_PASTAS,
];
