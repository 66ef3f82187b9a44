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
  {
    // Login and public pages: the framework's own version is all they tell.
    nome: 'versao_do_infra',
    read(page) {
      const arquivos = page.all('[href*="/infra_"][href*="?"], [src*="/infra_"][src*="?"]', 50);
      for (const arquivo of arquivos) {
        const endereco = arquivo.getAttribute('href') ?? arquivo.getAttribute('src') ?? '';
        const infra = /\?(\d+)\.(\d+)\.\d+$/.exec(endereco.slice(0, 500));
        if (infra) return byInfra(Number(infra[1]), Number(infra[2]));
      }
      return null;
    },
  },
  layout(
    'layout_5',
    '5.x',
    'link[href*="bootstrap-5."], link[href*="bootstrap-migracao-4-5"], .infra-editor__editor-completo',
  ),
  layout(
    'layout_4_1',
    '4.1+',
    '#divBotoesControleProcessos, #ifrConteudoVisualizacao, #lnkPainelControle, link[href="favicon/site.webmanifest"]',
  ),
  layout(
    'layout_4_0',
    '4.0',
    'link[href="favicon/sei.webmanifest"], #divIframeArvore ~ #divIframeVisualizacao > #ifrVisualizacao',
  ),
  layout('layout_4', '4.x', '#navInfraBarraNavegacao #lnkInfraUnidade'),
  layout('layout_3', '3.x', '#divInfraBarraSuperior ~ * #selInfraUnidades, #main-menu'),
];

/** `<SEI version>-<infra version>` after the question mark; public pages have an md5 there. */
function stamp(src: string): string | null {
  return some(/\?(\d+(?:\.\d+)+)-\d/.exec(src)?.[1] ?? '');
}

/** Seen: 1.583.4 in 4.0.1, 1.615.4 in 4.0.x, 2.0.11 in 4.1.0, 2.29.0 in 4.1.5, 2.30.0 in 5.0.0. */
function byInfra(maior: number, menor: number): string | null {
  if (maior === 1) return menor >= 583 ? '4.0' : null;
  if (maior !== 2) return null;
  return menor < 30 ? '4.1+' : '5.x';
}

function layout(nome: string, versao: string, selector: string): Source<string> {
  return { nome, read: (page) => (page.one(selector) ? versao : null) };
}
