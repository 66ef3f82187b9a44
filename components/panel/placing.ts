/** Where the panel is: which side, folded, closed. The background moves the frame. */
import { captureAgain } from '@/components/picture/incoming';
import type { Panel } from './panel-store';

export function moveAside(panel: Panel): void {
  const { entrada } = panel.getState();
  const lado = entrada.lado === 'direita' ? 'esquerda' : 'direita';
  panel.setState({ entrada: { ...entrada, lado } });
  void panel.ask('painel.lado', { lado }).catch(() => null);
}

export function collapse(panel: Panel, recolhido: boolean): void {
  panel.setState({ recolhido });
  void panel.ask('painel.recolher', { recolhido }).catch(() => null);
}

/** From the slim bar: what is on the screen now joins the draft. */
export async function captureAndUnfold(panel: Panel): Promise<void> {
  await captureAgain(panel);
  collapse(panel, false);
}

/** Closes; asks first when there is something of the person's in the draft. */
export function leave(panel: Panel): void {
  const { mexeu, etapa } = panel.getState();
  if (etapa.em === 'formulario' && mexeu) panel.setState({ fechando: true });
  else void close(panel, etapa.em === 'formulario');
}

export async function close(panel: Panel, descartar: boolean): Promise<void> {
  await panel.flush();
  panel.setState({ fechando: false });
  await panel.ask('painel.fechar', { descartar }).catch(() => null);
}
