/**
 * The background's end of the messages: one receiver. Answers go by `sendResponse` + `return true`,
 * which every browser and the test double understand (a promise from a listener does not).
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { isFull } from '@/lib/outbox/full';
import { FALHAS } from '@/lib/text/failures';
import type { Respostas } from './messages';
import { PEDIDOS, type Nome, type Pedido } from './requests';

export type Handlers = {
  [N in Nome]: (pedido: Pedido<N>, sender: Runtime.MessageSender) => Promise<Respostas[N]>;
};

/**
 * Answers requests from the extension's own pages. Anything else that arrives (a content script,
 * an unknown name, a payload of another shape) is refused before a handler sees it.
 */
export function answer(
  handlers: Handlers,
  mayAsk: (nome: Nome, sender: Runtime.MessageSender) => Promise<boolean>,
): void {
  browser.runtime.onMessage.addListener(((
    mensagem: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (r: unknown) => void,
  ) => {
    const nome = (mensagem as { nome?: unknown } | null)?.nome;
    if (typeof nome !== 'string' || !(nome in PEDIDOS)) return false;
    void handle(nome as Nome, (mensagem as { pedido: unknown }).pedido, sender)
      .then((valor) => sendResponse({ valor }))
      .catch((erro: unknown) => sendResponse({ erro: sentence(erro) }));
    return true;
  }) as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

  async function handle<N extends Nome>(nome: N, corpo: unknown, sender: Runtime.MessageSender) {
    if (!(await mayAsk(nome, sender))) throw new Error('Pedido recusado.');
    const pedido = PEDIDOS[nome].parse(corpo) as Pedido<N>;
    return await handlers[nome](pedido, sender);
  }
}

/** What the browser says in English when its disk is full is no sentence for a person. */
function sentence(erro: unknown): string {
  if (isFull(erro)) return FALHAS.disco;
  return erro instanceof Error ? erro.message : String(erro);
}
