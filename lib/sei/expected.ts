/**
 * What should be on a page, by its kind and SEI's version: rows, so that a SEI upgrade that breaks
 * reading is seen by name in `leitura.faltou` and not silent.
 */
import type { Contexto, TipoPagina } from '@/lib/contract';
import type { FrameFacts } from './frame-facts.ts';

interface Expectation {
  falta: string;
  /** Kinds of page that should have it. */
  tipos: readonly TipoPagina[];
  /** First version that has it, and the first that no longer has it; an unknown one counts as in. */
  desde?: number;
  ate?: number;
  /** Which pages of these kinds; all when absent. */
  on?: (frame: FrameFacts) => boolean;
  has: (contexto: Contexto, frame: FrameFacts) => boolean;
}

const CABECALHO = ['completa', 'sem_menu'] as const;
const INTERNAS = [...CABECALHO, 'simples', 'modal', 'arvore'] as const;
/** Content of a document, where it is opened from the tree. */
const CONTEUDOS = new Set(['documento_visualizar', 'documento_download_anexo']);

export const EXPECTED: readonly Expectation[] = [
  { falta: 'sei.versao', tipos: INTERNAS, has: ({ sei }) => Boolean(sei?.versao) },
  { falta: 'sei.orgao', tipos: [...CABECALHO, 'login'], has: ({ sei }) => Boolean(sei?.orgao) },
  { falta: 'usuario', tipos: CABECALHO, has: ({ usuario }) => Boolean(usuario?.nome) },
  {
    falta: 'unidade',
    tipos: [...CABECALHO, 'editor'],
    has: ({ unidade }) => Boolean(unidade?.sigla),
  },
  {
    // 3.x has a list of siglas, without description.
    falta: 'unidade.descricao',
    tipos: CABECALHO,
    desde: 4,
    on: ({ fatos }) => fatos.unidade !== undefined,
    has: ({ unidade }) => Boolean(unidade?.descricao),
  },
  {
    falta: 'tela',
    tipos: [...CABECALHO, 'login', 'externa'],
    on: (frame) => !isProcess(frame),
    has: (_, { fatos, tipo, titulo }) => Boolean(fatos.tela) || (tipo === 'login' && titulo !== ''),
  },
  {
    falta: 'mensagens',
    tipos: [...CABECALHO, 'simples', 'modal', 'externa'],
    on: ({ fatos }) => fatos.tela?.valor === 'Erro',
    has: (_, { mensagens }) => mensagens.length > 0,
  },
  {
    falta: 'processo',
    tipos: [...CABECALHO, 'arvore'],
    on: inProcess,
    has: ({ processo }) => Boolean(processo?.numero),
  },
  {
    falta: 'processo.tipo',
    tipos: [...CABECALHO, 'arvore'],
    on: inProcess,
    has: ({ processo }) => Boolean(processo?.tipo),
  },
  {
    falta: 'processo.nivelAcesso',
    tipos: [...CABECALHO, 'arvore'],
    on: inProcess,
    has: ({ processo }) => Boolean(processo) && processo?.nivelAcesso !== 'desconhecido',
  },
  {
    falta: 'documento',
    tipos: [...INTERNAS, 'corpo', 'editor'],
    on: ({ tipo, acao, filhos }) =>
      tipo === 'editor' ||
      (tipo === 'corpo' && acao !== 'documento_download_anexo') ||
      filhos.some((filho) => CONTEUDOS.has(filho.acao ?? '')),
    has: ({ documento }) => Boolean(documento?.numero),
  },
  { ...quadro('ifrArvore'), tipos: CABECALHO },
  { ...quadro('ifrVisualizacao'), tipos: CABECALHO, ate: 4.1 },
  { ...quadro('ifrConteudoVisualizacao'), tipos: CABECALHO, desde: 4.1 },
];

/** The top window of an open process, unless SEI put an error in its place. */
export function isProcess({ acao, provado, mensagens }: FrameFacts): boolean {
  return (
    provado &&
    acao === 'procedimento_trabalhar' &&
    !mensagens.some(({ fonte }) => fonte === 'pagina_de_erro' || fonte === 'manutencao')
  );
}

/** Names of what these frames should have had and the facts don't say. */
export function missed(frames: readonly FrameFacts[], contexto: Contexto): string[] {
  const versao = parseFloat(contexto.sei?.versao ?? '');
  const faltas = frames.flatMap((frame) =>
    EXPECTED.filter(
      ({ tipos, desde = 0, ate = Infinity, on, has }) =>
        tipos.includes(frame.tipo) &&
        !(versao < desde || versao >= ate) &&
        (on?.(frame) ?? true) &&
        !has(contexto, frame),
    ).map(({ falta }) => falta),
  );
  return [...new Set(faltas)];
}

function inProcess(frame: FrameFacts): boolean {
  return isProcess(frame) || (frame.tipo === 'arvore' && frame.mensagens.length === 0);
}

/** A frame that the top window of an open process is made of. */
function quadro(nome: string): Pick<Expectation, 'falta' | 'on' | 'has'> {
  return {
    falta: `quadro:${nome}`,
    on: isProcess,
    has: (_, { filhos }) => filhos.some((filho) => filho.nome === nome),
  };
}
