/** What the answers of a card do. Each resolves to a sentence for the person, or null. */
import { isOutOfSight } from '@/components/panel/in-sight';
import type { Panel } from '@/components/panel/panel-store';
import { back, follow, keepWho } from '@/components/panel/sending';
import type { Dito } from '@/lib/browser/avisos';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { texto } from '@/lib/text/panel';
import { type Card, keyOf } from './cards';

/** The chamado, if there is one after all, says that this was seen. It is no change of the person's. */
export function noteShown(panel: Panel, { tipo, id }: Card): void {
  const { rascunho } = panel.getState();
  const { mostrado = [] } = rascunho;
  if (mostrado.some((each) => keyOf(each) === keyOf({ tipo, id }))) return;
  panel.setState({ rascunho: { ...rascunho, mostrado: [...mostrado, { tipo, id }].slice(-20) } });
}

/** "Isso resolveu": nothing is sent; the draft goes with the panel, and until then there is a way back. */
export async function resolve(panel: Panel, { tipo, id }: Card): Promise<null> {
  await panel.flush();
  const item = tipo === 'artigo' || tipo === 'erro' ? { tipo, id } : null;
  await panel.ask('painel.resolveu', { item }).catch(() => null);
  panel.setState({ etapa: { em: 'resolvido' }, ampliada: null, falha: null });
  return null;
}

export function comeBack(panel: Panel): void {
  void panel.ask('painel.voltar', {}).catch(() => null);
  panel.setState({ etapa: { em: 'formulario' } });
}

/** "Acrescentar a ele": the draft leaves as a mensagem of that chamado. */
export async function append(panel: Panel, chamado: string): Promise<string | null> {
  const state = panel.getState();
  if (state.etapa.em !== 'formulario' || state.perdido || state.semGuarda) return null;
  if (isOutOfSight(state)) return DEFLEXAO.foraDeVista;
  panel.setState({
    etapa: { em: 'enviando', entrega: null, cancelando: false },
    falha: null,
    ampliada: null,
    anuncio: texto.guardando,
  });
  try {
    await panel.flush();
    if (panel.getState().salvo === 'falhou') throw new Error(texto.naoGuardou);
    const { id } = state.rascunho;
    const answer = await panel.ask('painel.acrescentar', { rascunho: id, chamado });
    if (!answer.ok) throw new Error(answer.detalhe);
    await follow(panel, answer.entrega);
  } catch (error) {
    back(panel, error instanceof Error ? error.message : texto.naoEnviou);
  }
  return null;
}

/** Null: who they are is missing, and the form shows where. */
export async function meToo(panel: Panel, aviso: string): Promise<Dito | null> {
  await keepWho(panel);
  if (!panel.getState().identidade) {
    panel.setState({ tentou: true });
    document.getElementById('email')?.focus();
    return null;
  }
  return panel.ask('painel.euTambem', { aviso }).catch(() => 'falta' as const);
}
