/** The frames of an open document in SEI 4.1, as the reader says them and where a browser puts them. */
import type { Filho, FrameFacts } from '@/lib/sei/frame-facts';
import { ARVORE, arvore, assinada, completa, no, NUMERO, RAIZ, read, simples } from './pages.ts';

export const TELA = { x: 0, y: 0, width: 1366, height: 768 };
export const ESQUERDA = { x: 0, y: 76, width: 400, height: 692 };
export const DIREITA = { x: 400, y: 76, width: 966, height: 692 };

/** A frame inside, where the browser would put it. */
export const dentro = (posicao: number[], facts: FrameFacts): FrameFacts => ({
  ...facts,
  topo: false,
  posicao,
  ambiente: null,
  quadro: { retangulo: DIREITA, visivel: DIREITA, escala: 1 },
});
export const filho = (
  indice: number,
  nome: string,
  retangulo: Filho['retangulo'] = DIREITA,
): Filho => ({
  indice,
  nome,
  tipo: 'mesma_origem',
  acao: null,
  conteudo: 'text/html',
  retangulo,
});

export const TOPO: FrameFacts = {
  ...read(completa(`SEI - ${NUMERO}`, NUMERO), assinada('procedimento_trabalhar')),
  filhos: [filho(0, 'ifrArvore', ESQUERDA), filho(1, 'ifrConteudoVisualizacao')],
  ambiente: {
    largura: 1366,
    altura: 768,
    escala: 1.25,
    pinca: 1,
    agente:
      'Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0',
  },
};
export const arvoreCom = (mais = '') => dentro([0], read(arvore(RAIZ + mais), ARVORE));
export const DESPACHO = no('9', 'Despacho 12 (0103947)', '', 'infraArvoreNoSelecionado');
export const DIREITO: FrameFacts = {
  ...dentro([1], read(simples('', 'SEI'), assinada('arvore_visualizar'))),
  filhos: [filho(0, 'ifrVisualizacao')],
};
export const MEIO: FrameFacts = {
  ...dentro([1, 0], read(simples('', 'SEI'), assinada('arvore_processar_html'))),
  filhos: [filho(0, 'ifrArvoreHtml')],
};
export const CORPO = dentro(
  [1, 0, 0],
  read('<title>SEI/SEAD - 0103947 - Despacho</title><p>x</p>', assinada('documento_visualizar')),
);
