/**
 * What shows something that no script can read, as data: its area is covered. What SEI draws itself
 * is known by its address: icons, logos, menus. Of other pictures those up to the size of a brasão
 * or a QR code stay, since a page that is all tarjas tells nobody where the error is.
 */
import type { Page } from '@/lib/sei/page';
import { ILEGIVEL } from '@/lib/text/reader';
import type { Procura } from './search.ts';

interface Ilegivel {
  nome: string;
  seletores: readonly string[];
  /** CSS pixels, width times height, that it may have and stay. */
  ate: number;
  motivo: string;
}

/** SEI's templates draw the brasão 80 to 130 pixels wide, the QR code of a signature about 130. */
const BRASAO = 150 * 150;
/** A smudge of a few letters at most. */
const ICONE = 40 * 40;

export const ILEGIVEIS: readonly Ilegivel[] = [
  { nome: 'canvas_sem_leitura', seletores: ['canvas'], ate: ICONE, motivo: ILEGIVEL.canvas },
  { nome: 'video_sem_leitura', seletores: ['video'], ate: ICONE, motivo: ILEGIVEL.video },
  {
    nome: 'imagem_sem_leitura',
    seletores: ['img', 'image', 'input[type="image"]'],
    ate: BRASAO,
    motivo: ILEGIVEL.imagem,
  },
  {
    // Those of style sheets are the site's own; a document brings its own along in its elements.
    nome: 'imagem_sem_leitura',
    seletores: ['[style*="url("]'],
    ate: BRASAO,
    motivo: ILEGIVEL.imagem,
  },
];

/** Files that SEI serves to everybody, by the folders of every version. */
const DO_SEI = ['svg/', 'imagens/', 'menu/', '/infra_css/', '/infra_js/'];
const notOfSei = (seletor: string) =>
  seletor === 'img' ? `img:not(${DO_SEI.map((pasta) => `[src^="${pasta}"]`).join()})` : seletor;

/** @param sei the frame is proved to be SEI's, and its addresses are relative to SEI's folder */
export function* findUnreadable(
  procura: Procura,
  sei: boolean,
): Generator<{ onde: Element; nome: string; motivo: string }> {
  for (const { nome, seletores, ate, motivo } of ILEGIVEIS) {
    for (const onde of procura(sei ? seletores.map(notOfSei) : seletores)) {
      const { width, height } = onde.getBoundingClientRect();
      if (width * height > ate) yield { onde, nome, motivo };
    }
  }
}

/** A `<base>` would take the addresses elsewhere. */
export const hasOwnFiles = (page: Page, provado: boolean): boolean =>
  provado && page.one('base') === null;
