/**
 * The button "Reportar ao CSG" over the free place of SEI's own bar, on hosts that the person chose
 * (registered at run time: nothing of it is in the manifest). It stands beside SEI's document, not
 * in it: nothing of SEI's own is changed. No polyfill, no React, no zod.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freeStrips, isSei, type Strip } from '@/lib/sei/bar';
import { SEI_BUTTON } from '@/lib/text/sei-button';

const HOST = 'chamados-sei-botao';
/** Below the panel (which has the highest there is), above everything of SEI's. */
const LAYER = '2147483000';
const MARGIN = 12;
const WIDE = 132;
const SMALL = 28;

const STYLE = `
button{all:initial;box-sizing:border-box;width:100%;height:100%;border:1px solid #1351b4;border-radius:99px;
background:#fff;color:#1351b4;font:600 12px/1 "Segoe UI",system-ui,sans-serif;text-align:center;
white-space:nowrap;cursor:pointer}
button:hover{background:#e8effb}
button:focus-visible{outline:3px solid #c2850c;outline-offset:1px}
@media print{button{display:none}}`;

export default defineUnlistedScript(() => {
  if (window.top !== window || !isSei(document, location)) return;
  // Not `browser`: where the browser has only `chrome`, an element with that id takes the name.
  const { runtime } = chrome;
  // One of an earlier version of the extension is dead: nobody answers its clicks.
  document.querySelector(HOST)?.remove();

  const host = document.createElement(HOST);
  const button = document.createElement('button');
  build(host, button);
  // Measured before it is added: nothing then has to be laid out twice.
  place(host, button);
  document.documentElement.append(host);

  const life = new AbortController();
  const { signal } = life;
  const moved = () => place(host, button);
  const leave = () => {
    life.abort();
    host.remove();
  };
  const click = (event: MouseEvent) => {
    // A page can define this element, reach the button by its internals and click it by script.
    if (!event.isTrusted) return;
    // Updated or removed meanwhile: this copy has no extension behind it any more.
    if (!runtime?.id) return leave();
    void Promise.resolve(runtime.sendMessage({ nome: 'botao.abrir' })).catch(() => undefined);
  };
  const told = (message: { nome?: unknown; origens?: unknown } | null) => {
    if (message?.nome === 'botao.retirar' && concerns(message.origens)) leave();
  };

  addEventListener('load', moved, { signal });
  addEventListener('resize', moved, { signal, passive: true });
  button.addEventListener('click', click, { signal });
  // SEI listens to keys on its document; those meant for the button are none of its business.
  button.addEventListener('keydown', (event) => event.stopPropagation(), { signal });
  runtime.onMessage.addListener(told);
  signal.addEventListener('abort', () => {
    if (runtime?.id) runtime.onMessage.removeListener(told);
  });
});

function build(host: HTMLElement, button: HTMLButtonElement): void {
  const style = document.createElement('style');
  style.textContent = STYLE;
  button.type = 'button';
  button.title = SEI_BUTTON.explica;
  button.setAttribute('aria-label', SEI_BUTTON.rotulo);
  host.attachShadow({ mode: 'closed' }).append(style, button);
}

/** In the first strip with room for words, else for a sign alone, else in the corner. */
function place(host: HTMLElement, button: HTMLButtonElement): void {
  let strip: Strip | null = null;
  let wide = false;
  for (const each of freeStrips(document)) {
    const room = each.direita - each.esquerda - 2 * MARGIN;
    wide = room >= WIDE;
    if (wide || (!strip && room >= SMALL)) strip = each;
    if (wide) break;
  }
  button.textContent = wide ? SEI_BUTTON.rotulo : '!';
  const width = wide ? WIDE : strip ? SMALL : 36;
  const height = strip ? Math.min(24, strip.altura - 2) : 36;
  const at = strip
    ? {
        position: 'absolute',
        left: `${scrollX + strip.direita - MARGIN - width}px`,
        top: `${scrollY + strip.topo + (strip.altura - height) / 2}px`,
      }
    : { position: 'fixed', right: '20px', bottom: '20px' };
  const box = { display: 'block', width: `${width}px`, height: `${height}px`, 'z-index': LAYER };
  host.style.cssText = Object.entries({ ...at, ...box })
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
}

function concerns(origins: unknown): boolean {
  return (
    Array.isArray(origins) &&
    origins.some(
      (each) => each === '<all_urls>' || String(each).includes(`//${location.hostname}/`),
    )
  );
}
