/**
 * Is this SEI at all? The framework under it (infra) also draws eproc, SIP and others, with the
 * same ids, so only what the others do not have counts. Proved by one `prova` or two `forte`.
 */
import type { Page } from './page.ts';
import { attempt } from './source.ts';

export interface Evidence {
  nome: string;
  forca: 'prova' | 'forte' | 'apoio';
  seen: (page: Page) => boolean;
}

export const EVIDENCES: readonly Evidence[] = [
  {
    nome: 'imagem_do_sistema',
    forca: 'prova',
    // A portal may show SEI's name; only SEI draws it with its own logo file.
    seen: (page) =>
      page
        .all('img[title^="Sistema Eletr"]', 4)
        .some(
          (img) =>
            NOME.test(page.attribute(img, 'title')) &&
            /(^|\/)sei_(barra|logo)/.test(img.getAttribute('src') ?? ''),
        ),
  },
  {
    nome: 'script_do_sei',
    forca: 'prova',
    seen: (page) => page.one('script[src^="js/sei.js?"]') !== null,
  },
  {
    nome: 'login_do_sei',
    forca: 'prova',
    seen: (page) =>
      page.one('form#frmLogin') !== null &&
      /login[^/]*\.php$/i.test(page.caminho) &&
      (page.parameter('sigla_sistema') === 'SEI' ||
        page.one('form#frmLogin[action*="sigla_sistema=SEI"]') !== null),
  },
  {
    nome: 'prefixo_de_cookie',
    forca: 'forte',
    seen: (page) => /^.+_SEI_.+$/.test(page.value(page.one('#hdnInfraPrefixoCookie'))),
  },
  {
    nome: 'titulo_de_documento',
    forca: 'forte',
    seen: (page) => /^SEI\/.+ - \d{5,} - ./.test(page.text(page.one('title'))),
  },
  {
    nome: 'endereco_assinado',
    forca: 'forte',
    seen: (page) =>
      /\/controlador(_externo)?\.php$/.test(page.caminho) &&
      page.acao !== null &&
      /^(?:[0-9a-f]{64}|[0-9a-f]{192})$/i.test(page.parameter('infra_hash') ?? ''),
  },
  {
    nome: 'manifesto',
    forca: 'apoio',
    seen: (page) =>
      page.one('link[rel="manifest"][href="favicon/site.webmanifest"]') !== null ||
      page.one('link[rel="manifest"][href="favicon/sei.webmanifest"]') !== null,
  },
  {
    nome: 'titulo',
    forca: 'apoio',
    seen: (page) => page.text(page.one('title')).startsWith('SEI - '),
  },
];

/** Accents may arrive broken when a page is decoded wrongly. */
const NOME = /^Sistema Eletr.{1,4}nico de Informa.{2,8}es/;

export function weigh(page: Page): { evidencias: string[]; provado: boolean } {
  const vistas = EVIDENCES.filter((evidence) => attempt(() => evidence.seen(page)) === true);
  return {
    evidencias: vistas.map(({ nome }) => nome),
    provado:
      vistas.some(({ forca }) => forca === 'prova') ||
      vistas.filter(({ forca }) => forca === 'forte').length > 1,
  };
}
