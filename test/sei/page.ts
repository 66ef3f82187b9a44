/** What every page of SEI has around its content, whatever the version. */
import { INSTALACAO } from './data.ts';
import { html, raw, type Html } from './html.ts';
import type { Screen } from './layout.ts';
import type { Visit } from './visit.ts';

export const NOME = 'Sistema Eletrônico de Informações';

export interface Corpo {
  titulo: string;
  conteudo: Html;
  /** What follows the `?` of the files: SEI's stamp, the framework's alone, or an md5. */
  carimbo: string;
  /** Style sheets, in order, without the stamp. */
  estilos: readonly string[];
  /** Scripts, in order; `js/sei.js` only where SEI itself carries it. */
  scripts: readonly string[];
  manifesto: string | null;
  script: Html | undefined;
  prefixo: string | null;
  classe: string;
}

export function documento(visit: Visit, corpo: Corpo): Html {
  const { carimbo } = corpo;
  return html`${DOCTYPE}
    <html lang="pt-br">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <link rel="icon" type="image/svg+xml" href="favicon/favicon.svg" />
        ${corpo.manifesto !== null && html`<link rel="manifest" href="${corpo.manifesto}" />`}
        <title>${corpo.titulo}</title>
        ${corpo.estilos.map(
          (path) =>
            html`<link
              rel="stylesheet"
              type="text/css"
              href="${visit.file(`${path}?${carimbo}`)}"
            />`,
        )}
        ${corpo.scripts.map(
          (path) =>
            html`<script charset="iso-8859-1" src="${visit.file(`${path}?${carimbo}`)}"></script>`,
        )}
        ${corpo.script} ${visit.extensoes.map(({ cabeca }) => cabeca)}
      </head>
      <body class="${corpo.classe}">
        ${corpo.conteudo}
        ${
          corpo.prefixo !== null &&
          html`<input
            type="hidden"
            id="hdnInfraPrefixoCookie"
            name="hdnInfraPrefixoCookie"
            value="${corpo.prefixo}"
          />`
        }
        ${visit.extensoes.map(({ corpo: marca }) => marca)}
      </body>
    </html>`;
}

/** Órgão of the system, system and user, with some signs of the user's sigla as underscores. */
export function prefixo({ usuario, layout }: Visit): string {
  return `${INSTALACAO.orgao}_SEI_${usuario.sigla}`.replaceAll(layout.prefixoTroca, '_');
}

/** The prefix where nobody is signed in. */
export const PREFIXO_DE_NINGUEM = NOME.replaceAll(' ', '_');

/** Location bar, command bar and content of a screen. */
export function tela(screen: Screen): Html {
  return html`${
    screen.nome &&
    html`<div id="divInfraBarraLocalizacao" class="infraBarraLocalizacao" tabindex="450">
      ${screen.nome}
    </div>`
  }
  ${
    screen.comandos &&
    html`<div id="divInfraBarraComandosSuperior" class="infraBarraComandos">
      ${screen.comandos}
    </div>`
  }
  ${screen.conteudo}`;
}

const DOCTYPE = raw(
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n',
);
