/**
 * Places the panel's frame over the SEI page, and moves or removes it when the background says so.
 * Runs in the page's isolated world: no polyfill, no zod, no React, and nothing of SEI's own DOM is
 * touched. The host is closed, so the page's scripts cannot reach the frame inside.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ComandoPainel, Lado } from '@/lib/browser/panel-command';
import { PANEL_FRAME } from '@/lib/text/panel-frame';

const ID = 'chamados-sei-painel';
const LARGURA = 420;

export default defineUnlistedScript(() => {
  // Exactly `true`: an element of the page with this id has that name on the window too. For the
  // same reason `browser` is not asked for: where a browser has only `chrome`, a page can fill it.
  const world = globalThis as { chamadosSeiPainel?: true };
  if (world.chamadosSeiPainel === true) return;
  world.chamadosSeiPainel = true;
  let host: HTMLElement | null = null;
  const state = { lado: 'direita' as Lado, recolhido: false, ampliado: false, visivel: false };

  chrome.runtime.onMessage.addListener((message: ComandoPainel, sender, respond) => {
    // The background alone gives orders: it has no tab.
    if (!message?.painel || sender.id !== chrome.runtime.id || sender.tab) return false;
    const obeyed = obey(message);
    if (message.painel !== 'esconder') {
      respond(obeyed);
      return false;
    }
    void redrawn().then(() => respond(obeyed));
    return true;
  });

  function obey(message: ComandoPainel): boolean {
    switch (message.painel) {
      case 'vivo':
        return host?.isConnected === true;
      case 'abrir':
        if (Date.now() > message.ate) return false;
        Object.assign(state, { lado: message.lado, recolhido: message.recolhido, ampliado: false });
        place(message.url);
        break;
      case 'lado':
        state.lado = message.lado;
        break;
      case 'recolher':
        state.recolhido = message.recolhido;
        break;
      case 'ampliar':
        state.ampliado = message.ampliado;
        break;
      case 'mostrar':
      case 'esconder':
        state.visivel = message.painel === 'mostrar';
        break;
      case 'remover':
        host?.remove();
        host = null;
    }
    layout();
    if (message.painel === 'mostrar') focusFrame();
    return host !== null;
  }

  function place(url: string): void {
    // A host of an earlier version of the extension is dead: nobody answers for it.
    document.getElementById(ID)?.remove();
    state.visivel = false;
    host = document.createElement('div');
    host.id = ID;
    const frame = document.createElement('iframe');
    frame.title = PANEL_FRAME.titulo;
    frame.allow = 'display-capture *; clipboard-read *; clipboard-write *';
    frame.src = url;
    style(frame, { border: '0', width: '100%', height: '100%', display: 'block' });
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
    root.append(frame);
    document.documentElement.append(host);
  }

  function layout(): void {
    if (!host) return;
    const { lado, recolhido, ampliado, visivel } = state;
    const side = lado === 'direita' ? { right: '0', left: 'auto' } : { left: '0', right: 'auto' };
    const open = { ...side, top: '0', bottom: '0', width: `${LARGURA}px`, height: '100vh' };
    const slim = { ...side, top: 'auto', bottom: '16px', width: '344px', height: '52px' };
    const whole = { left: '0', right: '0', top: '0', bottom: '0', width: '100vw', height: '100vh' };
    style(host, {
      all: 'initial',
      display: 'block',
      position: 'fixed',
      'z-index': '2147483647',
      'max-width': '100vw',
      'box-shadow': '0 0 24px rgb(0 0 0 / 28%)',
      // Not `visibility` nor `display`: a frame under those boots later.
      opacity: visivel ? '1' : '0',
      'pointer-events': visivel ? 'auto' : 'none',
      ...(recolhido ? slim : ampliado ? whole : open),
    });
  }

  function focusFrame(): void {
    if (!state.recolhido) host?.focus({ preventScroll: true });
  }
});

/**
 * A style is not yet pixels: captured at once, one picture in four still showed the panel. Two
 * frames later it is gone; a page that is not being drawn never has them.
 */
function redrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 200);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** `!important` on each: a page's own `!important` rules must not move the panel. */
function style(element: HTMLElement, rules: Record<string, string>): void {
  element.removeAttribute('style');
  for (const [name, value] of Object.entries(rules)) {
    element.style.setProperty(name, value, 'important');
  }
}
