/** What the desk says of reading SEI's pages: kinds of page, what is lost, how long SEI took. */
import type { FormatoDocumento, TipoPagina } from '@/lib/contract';

export const TIPO_PAGINA: Record<TipoPagina, string> = {
  completa: 'Tela inteira do SEI',
  sem_menu: 'Tela do SEI sem menu',
  simples: 'Janela simples do SEI',
  modal: 'Janela sobre a tela',
  arvore: 'Árvore do processo',
  corpo: 'Documento sozinho na janela',
  editor: 'Editor de documento',
  login: 'Página de entrada',
  externa: 'Página para usuário externo',
  outra: 'Página que não é do SEI',
};

export const FORMATO: Record<FormatoDocumento, string> = {
  html: '',
  pdf: 'PDF',
  sem_leitura: 'conteúdo que nenhuma extensão consegue ler',
};

export const ROTULO_LEITURA = {
  hipotese: 'Hipótese legal',
  tipoPagina: 'Tipo de página',
  orgaoSei: 'Órgão da instalação',
  listados: 'Processos na lista da tela',
  /** Some of them the person named in the description. */
  citados: 'Processos marcados ou citados',
  extensoes: 'Outras extensões no SEI',
  tempo: 'Página',
  tempoQuadro: (nome: string) => `Quadro ${nome}`,
  falha: 'Pedido que falhou',
  /** The person said it, not the page. */
  informado: (rotulo: string) => `${rotulo}, segundo a pessoa`,
} as const;

export const TEMPO = {
  demorou: (tempo: string) => `SEI demorou ${tempo} para responder`,
  pronta: (tempo: string) => `ficou pronta em ${tempo}`,
  carregando: 'ainda carregava',
  status: (status: number) => `resposta ${status}`,
} as const;

/** Names of `leitura.faltou` that are no fact or part of one. */
export const FALTA: Readonly<Record<string, string>> = {
  pagina: 'a página toda (não respondeu)',
  sei: 'o SEI (página não reconhecida)',
  leitura_interrompida: 'o fim da página (grande demais)',
};
export const faltaQuadro = (nome: string) => `o quadro “${nome}”`;

export const LEITURA = {
  tempo: 'Tempo e falhas',
  titulo: 'O que a extensão não conseguiu ler',
  explica:
    'Nos chamados dos últimos 30 dias, por instalação e versão do SEI. Quando o SEI é atualizado e muda a página, aparece aqui: avise quem cuida da extensão.',
  vazio: 'Nada deixou de ser lido nos últimos 30 dias.',
  versao: (versao: string) => (versao ? `SEI ${versao}` : 'versão não lida'),
  legenda: (host: string, versao: string) => `${host}, ${versao}: o que não foi lido`,
  dado: 'Não foi possível ler',
  vezes: 'Chamados',
  desde: 'Desde',
  ultima: 'Última vez',
  exemplo: 'Exemplo',

  novidade: (host: string, versao: string) =>
    `A extensão começou a não ler dados em ${host} (${versao}).`,
  ver: 'Ver o que não foi lido',
} as const;
