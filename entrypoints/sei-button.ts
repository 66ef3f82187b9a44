/**
 * The button "Reportar ao CSG" over the free place of SEI's own bar, on hosts that the person chose
 * (registered at run time: nothing of it is in the manifest). It stands beside SEI's document, not
 * in it: nothing of SEI's own is changed. No polyfill, no React, no zod.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freeStrips, isSei } from '@/lib/sei/bar';
import { SEI_BUTTON } from '@/lib/text/sei-button';

const HOST = 'chamados-sei-botao';
/** Below the panel (which has the highest there is), above everything of SEI's. */
const LAYER = '2147483000';
const MARGIN = 12;
const WIDE = 132;
const SMALL = 28;

const STYLE = `
button{all:initial;box-sizing:border-box;display:flex;align-items:center;justify-content:center;gap:5px;
width:100%;height:100%;padding:0 8px;border:1px solid #1351b4;border-radius:99px;background:#fff;color:#1351b4;
font:600 12px/1 "Segoe UI",system-ui,sans-serif;white-space:nowrap;cursor:pointer}
button:hover{background:#e8effb}
button:focus-visible{outline:3px solid #c2850c;outline-offset:1px}
svg{flex:none;width:14px;height:14px}
.small{padding:0}.small span{display:none}
@media print{button{display:none}}`;

export default defineUnlistedScript(() => {
  if (window.top !== window || !isSei(document, location)) return;
  const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  // One of an earlier version of the extension is dead: nobody answers its clicks.
  document.querySelector(HOST)?.remove();

  const host = document.createElement(HOST);
  const button = document.createElement('button');
  build(host, button);
  document.documentElement.append(host);
  place(host, button);

  const life = new AbortController();
  const { signal } = life;
  const moved = () => place(host, button);
  const leave = () => {
    life.abort();
    host.remove();
  };
  const click = (event: MouseEvent) => {
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
  const label = document.createElement('span');
  label.textContent = SEI_BUTTON.rotulo;
  button.type = 'button';
  button.title = SEI_BUTTON.explica;
  button.setAttribute('aria-label', SEI_BUTTON.rotulo);
  button.append(balloon(), label);
  host.attachShadow({ mode: 'closed' }).append(style, button);
}

/** In the first strip with room for words, else for the drawing alone, else in the corner. */
function place(host: HTMLElement, button: HTMLButtonElement): void {
  const strips = freeStrips(document);
  const room = (width: number) =>
    strips.find((strip) => strip.direita - strip.esquerda >= width + 2 * MARGIN);
  const wide = room(WIDE);
  const strip = wide ?? room(SMALL);
  button.className = wide ? '' : 'small';
  const width = wide ? WIDE : strip ? SMALL : 36;
  const height = strip ? Math.min(24, strip.altura) : 36;
  const at = strip
    ? {
        position: 'absolute',
        left: `${scrollX + strip.direita - MARGIN - width}px`,
        top: `${scrollY + strip.topo + (strip.altura - height) / 2}px`,
      }
    : { position: 'fixed', right: '20px', bottom: '20px' };
  const box = { width: `${width}px`, height: `${height}px`, 'z-index': LAYER };
  host.style.cssText = 'all:initial';
  for (const [name, value] of Object.entries({ ...at, ...box })) {
    host.style.setProperty(name, value, 'important');
  }
}

function concerns(origins: unknown): boolean {
  return (
    Array.isArray(origins) &&
    origins.some(
      (each) => each === '<all_urls>' || String(each).includes(`//${location.hostname}/`),
    )
  );
}

function balloon(): SVGElement {
  const svg = drawn('svg', { viewBox: '0 0 24 24', fill: 'none', 'aria-hidden': 'true' });
  const line = { stroke: 'currentColor', 'stroke-width': '2.2', 'stroke-linejoin': 'round' };
  svg.append(drawn('path', { d: 'M4 4h16v12h-9l-5 4v-4H4zM12 7v4M12 13.2v.3', ...line }));
  return svg;
}

function drawn(name: 'svg' | 'path', attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
