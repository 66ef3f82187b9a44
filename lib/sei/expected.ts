/**
 * What should have been on a page: rows, so that a SEI upgrade that breaks reading is seen by name
 * in `leitura.faltou` and not silent.
 */
import type { Contexto } from '@/lib/contract';
import type { FrameFacts } from './frame-facts.ts';

interface Expectation {
  falta: string;
  /** Pages that should have it, by the top frame. */
  on: (topo: FrameFacts) => boolean;
  has: (contexto: Contexto) => boolean;
}

const cabecalho = ({ tipo }: FrameFacts) => tipo === 'completa' || tipo === 'sem_menu';
const doSei = ({ provado, tipo }: FrameFacts) => provado && tipo !== 'corpo' && tipo !== 'login';

export const EXPECTED: readonly Expectation[] = [
  { falta: 'sei.versao', on: doSei, has: ({ sei }) => Boolean(sei?.versao) },
  { falta: 'usuario', on: cabecalho, has: ({ usuario }) => Boolean(usuario?.nome) },
  { falta: 'unidade', on: cabecalho, has: ({ unidade }) => Boolean(unidade?.sigla) },
  {
    falta: 'tela',
    on: (topo) => cabecalho(topo) && !isProcess(topo),
    has: ({ tela }) => Boolean(tela?.titulo),
  },
  { falta: 'processo', on: isProcess, has: ({ processo }) => Boolean(processo?.numero) },
  { falta: 'processo.tipo', on: isProcess, has: ({ processo }) => Boolean(processo?.tipo) },
  {
    falta: 'processo.nivelAcesso',
    on: isProcess,
    has: ({ processo }) => Boolean(processo) && processo?.nivelAcesso !== 'desconhecido',
  },
  {
    falta: 'documento',
    on: ({ tipo }) => tipo === 'corpo' || tipo === 'editor',
    has: ({ documento }) => Boolean(documento?.numero),
  },
];

/** The top window of an open process, unless SEI put an error in its place. */
export function isProcess({ acao, provado, mensagens }: FrameFacts): boolean {
  return (
    provado &&
    acao === 'procedimento_trabalhar' &&
    !mensagens.some(({ fonte }) => fonte === 'pagina_de_erro')
  );
}
