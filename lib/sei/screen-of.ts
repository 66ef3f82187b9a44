/** The screen where the person is, out of all frames; never with the number of a process in its name. */
import type { Contexto, TipoPagina } from '@/lib/contract';
import { isProcess } from './expected.ts';
import type { FrameFacts } from './frame-facts.ts';
import { compact } from './pick.ts';

/** Frames of an open process that only show something; in others the person does something. */
const MOSTRAM = new Set([
  'procedimento_visualizar',
  'arvore_visualizar',
  'arvore_processar_html',
  'documento_visualizar',
  'documento_download_anexo',
]);

/** Their title says no more than which page it is; others' hold numbers and types of documents. */
const TITULO_BASTA = new Set<TipoPagina>(['login', 'externa', 'outra']);

/** A dialog over the page, else a frame where the person does something, else the page. */
export function screenOf(
  doSei: readonly FrameFacts[],
  topo: FrameFacts,
  numero?: string,
): NonNullable<Contexto['tela']> {
  const modal = doSei.findLast(({ topo: emCima, tipo }) => !emCima && tipo === 'modal');
  const dentro = isProcess(topo)
    ? doSei.find(
        ({ topo: emCima, provado, acao }) => !emCima && provado && acao && !MOSTRAM.has(acao),
      )
    : undefined;
  const frame = modal ?? dentro ?? topo;
  const titulo = frame.fatos.tela?.valor ?? (TITULO_BASTA.has(frame.tipo) ? frame.titulo : '');
  return {
    ...compact({ acao: frame.acao ?? undefined, titulo: without(numero ?? null, titulo) }),
    tipo: frame.tipo,
  };
}

/** The number is a fact of its own, that a person may take out: no title carries it along. */
export function without(numero: string | null, titulo: string): string {
  return numero ? titulo.replaceAll(numero, '').replaceAll(/^\s+|[\s-]+$/g, '') : titulo;
}
