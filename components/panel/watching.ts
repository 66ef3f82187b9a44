/** What an open panel listens to: the background's news, and the moment it is left. */
import { onNews } from '@/lib/browser/runtime';
import { refreshPictures } from './opening';
import type { Panel } from './panel-store';

/** Until the page goes away. */
export function watch(panel: Panel): void {
  onNews(({ aviso, rascunho }) => {
    if (aviso !== 'rascunho.mudou' || rascunho !== panel.getState().rascunho.id) return;
    panel.setState({ recolhido: false });
    void refreshPictures(panel).catch(() => null);
  });

  window.addEventListener('pagehide', () => void panel.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void panel.flush();
  });
}
