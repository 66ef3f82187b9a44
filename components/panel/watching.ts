/** What an open panel listens to: the background's news, and the moment it is left. */
import browser from 'webextension-polyfill';
import type { AvisoPainel } from '@/lib/browser/messages';
import { refreshPictures } from './opening';
import type { Panel } from './panel-store';

/** Until the page goes away. */
export function watch(panel: Panel): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { aviso, rascunho } = (message ?? {}) as Partial<AvisoPainel>;
    if (aviso !== 'rascunho.mudou' || rascunho !== panel.getState().rascunho.id) return undefined;
    panel.setState({ recolhido: false });
    void refreshPictures(panel).catch(() => null);
    return undefined;
  });

  window.addEventListener('pagehide', () => void panel.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void panel.flush();
  });
}
