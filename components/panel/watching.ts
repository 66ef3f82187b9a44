/** What an open panel listens to: the background's news, and the moment it is left. */
import { onNews } from '@/lib/browser/runtime';
import { takeCapture } from '@/components/picture/incoming';
import { watchSight } from './in-sight';
import type { Panel } from './panel-store';

/** Until the page goes away. */
export function watch(panel: Panel): void {
  onNews((news) => {
    if (news.aviso === 'pausas.mudaram') void lookForPause(panel).catch(() => null);
    else if (news.rascunho === panel.getState().rascunho.id) {
      panel.setState({ recolhido: false });
      void takeCapture(panel, news.semImagem).catch(() => null);
    }
  });

  watchSight(panel);

  // Who goes on in SEI leaves the panel first; what begins only when the page goes may not end.
  window.addEventListener('blur', () => void panel.flush());
  window.addEventListener('pagehide', () => void panel.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void panel.flush();
  });
}

async function lookForPause(panel: Panel): Promise<void> {
  const pausa = await panel.ask('painel.pausa', {});
  panel.setState(({ entrada }) => ({ entrada: { ...entrada, pausa } }));
}
