/** Who may ask what: decided by what the browser says of the sender, never by the message. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Nome } from './requests';
import { speaking } from './panel-state';

/** What each page of the extension asks for, by the first part of a request's name. */
const PAGES: Record<string, readonly string[]> = {
  'panel.html': ['painel'],
  'popup.html': ['popup', 'chamados', 'entregas', 'rascunhos', 'identidade', 'opcoes'],
  'options.html': ['opcoes', 'identidade'],
};

/**
 * Each page asks for its own, and a panel without a spent ticket for nothing but to spend it: any
 * site may frame that page. A content script may ask nothing here.
 */
export async function mayAsk(nome: Nome, sender: Runtime.MessageSender): Promise<boolean> {
  const page = pageOf(sender);
  if (page === null || !PAGES[page]?.includes(nome.slice(0, nome.indexOf('.')))) return false;
  if (page !== 'panel.html' || nome === 'painel.entrar') return true;
  return (await speaking(sender)) !== null;
}

/** A click on the button in SEI's bar: our content script, in the top frame of a web page. */
export function isButton(message: unknown, sender: Runtime.MessageSender): boolean {
  return (
    (message as { nome?: unknown } | null)?.nome === 'botao.abrir' &&
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId === 0 &&
    /^https?:$/.test((sender.url && URL.parse(sender.url)?.protocol) || '')
  );
}

/** File name of the extension's own page that speaks; null for anything else. */
function pageOf({ id, url, origin }: Runtime.MessageSender & { origin?: string }): string | null {
  const own = new URL(browser.runtime.getURL('/'));
  const spoken = id === browser.runtime.id && url ? URL.parse(url) : null;
  if (spoken?.protocol !== own.protocol || spoken.host !== own.host) return null;
  // Chromium tells it apart from the address; Firefox does not tell it.
  if (origin !== undefined && origin !== `${own.protocol}//${own.host}`) return null;
  return spoken.pathname.slice(1);
}
