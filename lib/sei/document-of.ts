/** The open documento out of all frames: which one, and whether anybody can look into it. */
import type { Contexto, FormatoDocumento } from '@/lib/contract';
import type { Filho, FrameFacts } from './frame-facts.ts';

type Documento = NonNullable<Contexto['documento']>;

/** Absent when no documento is open. */
export function documentOf(doSei: readonly FrameFacts[]): Documento | undefined {
  const documento = whichOf(doSei);
  const formato = formatOf(doSei);
  return documento || formato ? { ...documento, ...(formato && { formato }) } : undefined;
}

/** The tree says which one is selected; its own title, when it is the same one, says the type best. */
function whichOf(doSei: readonly FrameFacts[]): Documento | undefined {
  const ditos = doSei.flatMap(({ tipo, fatos }) =>
    fatos.documento ? [{ tipo, ...fatos.documento }] : [],
  );
  const daArvore = ditos.find(({ tipo }) => tipo === 'arvore')?.valor;
  const arvoreLida = doSei.some(({ fatos }) => fatos.arvore?.fonte === 'arvore');
  const proprios = ditos.filter(({ fonte }) => fonte === 'titulo').map(({ valor }) => valor);
  if (!daArvore) return arvoreLida ? undefined : proprios[0];
  return proprios.find(({ numero }) => numero === daArvore.numero) ?? daArvore;
}

/** By the frame that holds the content, or by the content that is alone in the window. */
function formatOf(doSei: readonly FrameFacts[]): FormatoDocumento | undefined {
  const conteudo = doSei.flatMap(({ filhos }) => filhos).find(isContent);
  // Before the frame itself: while the browser's viewer begins, its page there answers like HTML.
  if (conteudo?.conteudo === 'application/pdf') return 'pdf';
  if (doSei.some(({ tipo }) => tipo === 'corpo' || tipo === 'editor')) return 'html';
  if (!conteudo) return undefined;
  // Until it loads, a frame holds an empty page, which is HTML and says nothing.
  if (conteudo.tipo === 'vazio') return 'sem_leitura';
  return conteudo.conteudo === 'text/html' ? 'html' : 'sem_leitura';
}

const CONTEUDOS = new Set(['documento_visualizar', 'documento_download_anexo']);

const isContent = ({ acao }: Filho) => CONTEUDOS.has(acao ?? '');
