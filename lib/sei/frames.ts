/** Where a frame is, in the top window and on the screen, and which frames are inside it. */
import type { Retangulo } from '@/lib/picture/area';
import { insideOf, intersect, isShown, openView } from './clip.ts';
import type { Ambiente, Filho, Quadro } from './frame-facts.ts';
import { acaoOf, type Page } from './page.ts';
import { attempt } from './source.ts';

const FUNDO = 20;
const LARGURA = 200;
const QUADROS = ['iframe', 'frame', 'embed', 'object'];

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

/**
 * Null when a frame above is of another origin. Its rectangles are CSS pixels of the picture, which
 * shows the part that a pinch enlarged.
 */
export function placeOf(janela: Window, fundo = FUNDO): Quadro | null {
  if (janela === janela.top) {
    const { innerWidth: width, innerHeight: height, visualViewport } = janela;
    const { scale, offsetLeft, offsetTop } = visualViewport ?? SEM_PINCA;
    return {
      retangulo: { x: 0 - offsetLeft * scale, y: 0 - offsetTop * scale, width, height },
      visivel: { x: 0, y: 0, width, height },
      escala: scale,
    };
  }
  const elemento = attempt(() => janela.frameElement);
  const acima = elemento?.ownerDocument.defaultView;
  const quadro = acima && fundo > 0 ? placeOf(acima, fundo - 1) : null;
  if (!elemento || !acima || !quadro) return null;
  const { caixa, escala } = contentBox(acima, elemento);
  const vista = isShown(acima, elemento) ? openView(acima)(elemento) : null;
  const visto = vista && intersect(caixa, vista);
  return {
    retangulo: project(caixa, quadro),
    visivel: quadro.visivel && visto && intersect(project(visto, quadro), quadro.visivel),
    escala: escala * quadro.escala,
  };
}

const SEM_PINCA = { scale: 1, offsetLeft: 0, offsetTop: 0 };

/** A rectangle of the frame's viewport in the top window's. */
export function project(caixa: Retangulo, { retangulo, escala }: Quadro): Retangulo {
  return {
    x: retangulo.x + caixa.x * escala,
    y: retangulo.y + caixa.y * escala,
    width: caixa.width * escala,
    height: caixa.height * escala,
  };
}

/** Frames and embedded objects of this document, so that whoever merges knows who did not answer. */
export function childrenOf(page: Page, janela: Window, quadro: Quadro | null): Filho[] {
  const vista = openView(janela);
  const elementos = QUADROS.flatMap((nome) => page.all(nome, LARGURA));
  // More than are told would be seen.
  if (elementos.length >= LARGURA) page.trabalho.esgotado = true;
  return elementos.slice(0, LARGURA).map((elemento) => {
    const visivel = isShown(janela, elemento) && quadro?.visivel;
    const caixa = vista(elemento.parentElement);
    const visto = caixa && intersect(elemento.getBoundingClientRect(), caixa);
    const dentro = (elemento as HTMLIFrameElement).contentWindow ?? null;
    return {
      indice: dentro ? indexIn(janela, dentro) : -1,
      nome: (page.attribute(elemento, 'id') || page.attribute(elemento, 'name')).slice(0, 80),
      tipo: kindOfChild(elemento, dentro),
      acao: acaoOfChild(page, elemento, dentro),
      conteudo: contentOfChild(dentro),
      retangulo: visivel && visto ? intersect(project(visto, quadro), visivel) : null,
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

/** Border and padding are the element's, the rest is the frame's. */
function contentBox(janela: Window, elemento: Element): { caixa: Retangulo; escala: number } {
  const { caixa, escala } = insideOf(elemento);
  const estilo = janela.getComputedStyle(elemento);
  const [cima, direita, baixo, esquerda] = ['top', 'right', 'bottom', 'left'].map(
    (lado) => (parseFloat(estilo.getPropertyValue(`padding-${lado}`)) || 0) * escala,
  ) as [number, number, number, number];
  return {
    escala,
    caixa: {
      x: caixa.x + esquerda,
      y: caixa.y + cima,
      width: caixa.width - esquerda - direita,
      height: caixa.height - cima - baixo,
    },
  };
}

function indexIn(pai: Window, janela: Window): number {
  for (let i = 0; i < pai.length && i < LARGURA; i++) if (pai[i] === janela) return i;
  return -1;
}
