/** The version of SEI. The last rows only know the generation, and say so: `3.x`, `4.1+`. */
import { some, type Source } from './source.ts';

const NUMERO = /\d+(?:\.\d+)*/;

export const VERSION: readonly Source<string>[] = [
  {
    // 3.x to 5; SEI 5 may add ` RC1`, other texts may follow.
    nome: 'imagem_do_sistema',
    read(page) {
      for (const img of page.all('img[title^="Sistema Eletr"]', 4)) {
        // The accent may be broken by a wrong decoding.
        const versao = /Vers.{1,4}o\s+(.+)/.exec(page.attribute(img, 'title'))?.[1];
        const numero = NUMERO.exec(versao ?? '')?.[0];
        if (numero) return numero;
      }
      return null;
    },
  },
  {
    // 3.x to 5, in every frame: `js/sei.js?4.1.5-2.29.0`.
    nome: 'script_do_sei',
    read: (page) => stamp(page.attribute(page.one('script[src*="js/sei.js?"]'), 'src')),
  },
  {
    // 4.1 and later.
    nome: 'arquivo_da_barra',
    read: (page) => stamp(page.attribute(page.one('img[src*="svg/sei_barra.svg?"]'), 'src')),
  },
  layout('layout_5', '5.x', 'link[href*="bootstrap-5."]'),
  layout('layout_4_1', '4.1+', '#divBotoesControleProcessos, #ifrConteudoVisualizacao'),
  layout('layout_4', '4.x', '#navInfraBarraNavegacao #lnkInfraUnidade'),
  layout('layout_3', '3.x', '#divInfraBarraSuperior ~ * #selInfraUnidades, #main-menu'),
];

/** `<SEI version>-<infra version>` after the question mark; public pages have an md5 there. */
function stamp(src: string): string | null {
  return some(/\?(\d+(?:\.\d+)+)-\d/.exec(src)?.[1] ?? '');
}

function layout(nome: string, versao: string, selector: string): Source<string> {
  return { nome, read: (page) => (page.one(selector) ? versao : null) };
}
