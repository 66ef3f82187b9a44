/** Texts of the desk's page of known incidents, and of what its chamados say was seen before. */
import { AVISO_MAXIMO, type TipoDeflexao } from '@/lib/contract';

const count = (n: number, um: string, varios: string) =>
  `${n.toLocaleString('pt-BR')} ${n === 1 ? um : varios}`;

export const AVISOS = {
  titulo: 'Avisos',
  explica:
    'O que a equipe já sabe aparece no painel de quem está naquele SEI e naquela tela, antes de um chamado novo. A pessoa responde “Eu também” e conta uma vez.',
  escrever: 'Novo aviso',
  alterar: 'Alterar aviso',
  texto: 'O que está acontecendo e o que fazer',
  textoAjuda: 'Em uma ou duas frases, sem nome de pessoa. Ex.: A assinatura está lenta hoje.',
  host: 'Endereço do SEI',
  hostAjuda: 'Como na barra de endereços: sei.orgao.gov.br. Vazio: qualquer SEI.',
  telas: 'Telas',
  telasAjuda: 'A acao do endereço do SEI, separadas por vírgula. Vazio: todas.',
  orgao: 'Para quem',
  todos: 'Todos os órgãos',
  de: 'Começa em',
  deAjuda: 'Vazio: agora.',
  ate: 'Termina em',
  ateAjuda: 'Vazio: quando alguém encerrar.',
  publicar: 'Publicar aviso',
  gravar: 'Gravar alteração',
  desistir: 'Não alterar',
  feito: { publicado: 'Aviso publicado.', encerrado: 'Aviso encerrado.' },
  erroTitulo: 'Falta acertar:',
  erro: {
    texto: `o texto tem de 1 a ${AVISO_MAXIMO} letras.`,
    host: 'o endereço do SEI é só o nome, como sei.orgao.gov.br.',
    telas: 'são até 20 telas de até 80 letras.',
    orgao: 'escolha um órgão da lista.',
    data: 'escreva a data e a hora.',
    ordem: 'o fim vem depois do começo.',
  },
  vazio: 'Nenhum aviso.',
  estado: { vale: 'vale agora', futuro: 'ainda vai valer', terminou: 'terminou' },
  pessoas: (n: number) => count(n, 'pessoa disse “Eu também”', 'pessoas disseram “Eu também”'),
  onde: (host: string | undefined, telas: readonly string[]) =>
    [host ?? 'Qualquer SEI', telas.length > 0 ? telas.join(', ') : 'todas as telas'].join(' · '),
  quando: (de: string, ate: string | null) => (ate ? `De ${de} até ${ate}` : `Desde ${de}`),
  alterarEste: 'Alterar',
  encerrar: 'Encerrar',
  este: (acao: string, texto: string) => `${acao}: ${texto}`,
  naoPode: 'Este aviso é de outro órgão',
  naoPodeExplica: 'O CSG escreve e encerra avisos do próprio órgão; a unidade central, de todos.',
  resolvidos: 'O que resolveu sem chamado',
  resolvidosExplica:
    'Vezes em que “Isso resolveu” foi marcado nos últimos 30 dias, sem dizer por quem.',
  resolvidosVazio: 'Ninguém marcou “Isso resolveu” nos últimos 30 dias.',
  artigo: 'Artigo',
  erroConhecido: 'Erro conhecido',
  vezes: 'Vezes',
  oque: 'O quê',
  tipo: 'Tipo',
} as const;

export const VISTOS = {
  titulo: 'Já viu antes de escrever',
  tipo: {
    artigo: 'Artigo',
    erro: 'Erro conhecido',
    aviso: 'Aviso',
    ultima_vez: 'Da última vez',
    ja_aberto: 'Já estava aberto',
  } satisfies Record<TipoDeflexao, string>,
} as const;
