/** Who may ask what: decided by what the browser says of the sender, never by the message. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Nome } from './messages';

/**
 * The panel's requests come from the panel's page (its ticket is checked by each request), all
 * others from the popup or the options page. A content script may ask nothing here.
 */
export async function mayAsk(nome: Nome, sender: Runtime.MessageSender): Promise<boolean> {
  const page = pageOf(sender);
  return page === 'panel.html'
    ? nome.startsWith('painel.')
    : page !== null && !nome.startsWith('painel.');
}

/** A click on the button in SEI's bar: our content script, in the top frame of a web page. */
export function isButton(message: unknown, sender: Runtime.MessageSender): boolean {
  return (
    (message as { nome?: unknown } | null)?.nome === 'botao.abrir' &&
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId === 0 &&
    pageOf(sender) === null
  );
}

/** File name of the extension's own page that speaks; null for anything else. */
function pageOf(sender: Runtime.MessageSender): string | null {
  const url = sender.id === browser.runtime.id && sender.url ? URL.parse(sender.url) : null;
  if (!url || !/^(chrome|moz)-extension:$/.test(url.protocol)) return null;
  return url.pathname.slice(1);
}
