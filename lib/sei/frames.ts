/** Where a frame is, in the top window and on the screen, and which frames are inside it. */
import type { Retangulo } from '@/lib/picture/area';
import type { Ambiente, Filho, Quadro } from './frame-facts.ts';
import { acaoOf, type Page } from './page.ts';
import { attempt } from './source.ts';

const FUNDO = 20;
const LARGURA = 200;

/** Indexes in `window.frames` from the top window down; works across origins. */
export function positionOf(janela: Window): number[] | null {
  const posicao: number[] = [];
  let atual = janela;
  while (atual !== atual.parent) {
    const indice = indexIn(atual.parent, atual);
    if (indice < 0 || posicao.length === FUNDO) return null;
    posicao.unshift(indice);
    atual = atual.parent;
  }
  return posicao;
}

/** Null when a frame above is of another origin. */
export function placeOf(janela: Window, fundo = FUNDO): Quadro | null {
  if (janela === janela.top) {
    const retangulo = { x: 0, y: 0, width: janela.innerWidth, height: janela.innerHeight };
    return { retangulo, visivel: retangulo, escala: 1 };
  }
  const elemento = attempt(() => janela.frameElement);
  const acima = elemento?.ownerDocument.defaultView;
  const quadro = acima && fundo > 0 ? placeOf(acima, fundo - 1) : null;
  if (!elemento || !acima || !quadro) return null;
  const { caixa, escala } = contentBox(acima, elemento as HTMLElement);
  const retangulo = project(caixa, quadro);
  return {
    retangulo,
    visivel: quadro.visivel && intersect(retangulo, quadro.visivel),
    escala: escala * quadro.escala,
  };
}

/** A rectangle of the frame's viewport in the top window's. */
export function project(caixa: Retangulo, { retangulo, escala }: Quadro): Retangulo {
  return {
    x: retangulo.x + caixa.x * escala,
    y: retangulo.y + caixa.y * escala,
    width: caixa.width * escala,
    height: caixa.height * escala,
  };
}

/** What two rectangles share; null when nothing. */
export function intersect(a: Retangulo, b: Retangulo): Retangulo | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Frames and embedded objects of this document, so that whoever merges knows who did not answer. */
export function childrenOf(page: Page, janela: Window, quadro: Quadro | null): Filho[] {
  return page.all('iframe, frame, embed, object', LARGURA).map((elemento) => {
    const caixa = elemento.getBoundingClientRect();
    const dentro = (elemento as HTMLIFrameElement).contentWindow ?? null;
    return {
      indice: dentro ? indexIn(janela, dentro) : -1,
      nome: (page.attribute(elemento, 'id') || page.attribute(elemento, 'name')).slice(0, 80),
      tipo: kindOfChild(elemento, dentro),
      acao: acaoOfChild(page, elemento, dentro),
      conteudo: contentOfChild(dentro),
      retangulo: quadro?.visivel ? intersect(project(caixa, quadro), quadro.visivel) : null,
    };
  });
}

export function environmentOf(janela: Window): Ambiente {
  return {
    largura: janela.innerWidth,
    altura: janela.innerHeight,
    escala: janela.devicePixelRatio,
    pinca: janela.visualViewport?.scale ?? 1,
    agente: janela.navigator.userAgent.slice(0, 300),
  };
}

function kindOfChild(elemento: Element, dentro: Window | null): Filho['tipo'] {
  if (/^(embed|object)$/i.test(elemento.tagName)) return 'embutido';
  const documento = attempt(() => dentro?.document) ?? null;
  if (!documento) return dentro ? 'outra_origem' : 'vazio';
  const semEndereco = documento.URL === 'about:blank';
  return semEndereco && !documento.body?.hasChildNodes() ? 'vazio' : 'mesma_origem';
}

/** By where it is now; where that may not be known, by what the page asked for. */
function acaoOfChild(page: Page, elemento: Element, dentro: Window | null): string | null {
  const agora = attempt(() => dentro?.location.href) ?? '';
  const pedido = elemento.getAttribute('src') ?? elemento.getAttribute('data') ?? '';
  const endereco = /^https?:/.test(agora) ? agora : pedido;
  const url = endereco ? attempt(() => new URL(endereco, page.document.baseURI)) : null;
  return url && acaoOf(url.searchParams);
}

function contentOfChild(dentro: Window | null): string {
  return (attempt(() => dentro?.document.contentType) ?? '').slice(0, 100);
}

/** Border and padding are the element's, the rest is the frame's; `escala` is that of transforms. */
function contentBox(janela: Window, elemento: HTMLElement): { caixa: Retangulo; escala: number } {
  const caixa = elemento.getBoundingClientRect();
  const escala = elemento.offsetWidth > 0 ? caixa.width / elemento.offsetWidth : 1;
  const estilo = janela.getComputedStyle(elemento);
  const [cima, direita, baixo, esquerda] = ['top', 'right', 'bottom', 'left'].map(
    (lado) => parseFloat(estilo.getPropertyValue(`padding-${lado}`)) || 0,
  ) as [number, number, number, number];
  return {
    escala,
    caixa: {
      x: caixa.x + (elemento.clientLeft + esquerda) * escala,
      y: caixa.y + (elemento.clientTop + cima) * escala,
      width: (elemento.clientWidth - esquerda - direita) * escala,
      height: (elemento.clientHeight - cima - baixo) * escala,
    },
  };
}

function indexIn(pai: Window, janela: Window): number {
  for (let i = 0; i < pai.length && i < LARGURA; i++) if (pai[i] === janela) return i;
  return -1;
}
