/** What the planted pages share: a bare document, and the marks around what is planted in it. */
import { html, raw, type Html } from '../../html.ts';
import { LIVRES, PLANTADOS, type PaginaPlantada, type Plantado } from '../../planted.ts';

/** A document's own HTML: nothing of SEI is around it. */
export function folha(titulo: string, estilo: string, conteudo: Html): Html {
  return html`<!DOCTYPE html>
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <title>${titulo}</title>
        <style>
          body {
            margin: 8px 14px;
            font:
              13px/20px Arial,
              'Liberation Sans',
              sans-serif;
          }
          p,
          ul {
            margin: 0;
            padding: 0;
            list-style: none;
          }
          ${raw(estilo)}
        </style>
      </head>
      <body>
        ${conteudo}
      </body>
    </html>`;
}

/** The data of a page, each to be put where the page wants it. */
export function plantio<P extends PaginaPlantada>(pagina: P) {
  type Nome = keyof (typeof PLANTADOS)[P] & string;
  const dados = PLANTADOS[pagina] as Record<Nome, Plantado>;
  const texto = (nome: Nome) => dados[nome].texto;
  return {
    texto,
    /** For an element of the page's own. */
    marca: (nome: Nome) => raw(`data-plantado="${nome}"`),
    dado: (nome: Nome, como: (valor: string) => Html = (valor) => html`${valor}`) =>
      html`<span data-plantado="${nome}">${como(texto(nome))}</span>`,
  };
}

export const livre = (texto: string): Html => html`<span data-livre>${texto}</span>`;

export const todosOsLivres = (): Html =>
  html`<ul>
    ${LIVRES.map((texto) => html`<li>${livre(texto)}</li>`)}
  </ul>`;

/** Cut after each full stop, with this between the pieces. */
export const cortado =
  (entre: (pedaco: string) => string) =>
  (valor: string): Html =>
    raw(
      valor
        .split(/(?<=\.)/)
        .map(entre)
        .join(''),
    );
