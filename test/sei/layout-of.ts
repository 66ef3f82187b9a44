/** Draws the pages of a version from what is its own: bars, files, frames, list. */
import { createHash } from 'node:crypto';
import { INSTALACAO } from './data.ts';
import { html, raw, type Html } from './html.ts';
import type { Layout, Screen } from './layout.ts';
import { documento, prefixo, PREFIXO_DE_NINGUEM, tela, type Corpo } from './page.ts';
import type { Visit } from './visit.ts';

/** What stands around the content. */
export interface Barras {
  sistema(visit: Visit): Html;
  /** Of people who are not signed in: no version in the title of its logo. */
  publica(visit: Visit, carimbo: string, pessoa: string | null): Html;
  login(): Html;
  menu(visit: Visit): Html;
}

type Desenho = 'completa' | 'semMenu' | 'simples' | 'externa' | 'login';

/** One version: the layout without what is drawn here. */
export interface Versao extends Omit<Layout, Desenho> {
  barras: Barras;
  manifesto: string | null;
  /** Style sheets: the framework's, then SEI's own. */
  estilos: readonly string[];
  /** Scripts of the framework's; the login page has them too. */
  scripts: readonly string[];
  /** Class of every body, for the looks of this version. */
  classe: string;
}

export function layoutOf(versao: Versao): Layout {
  const { barras, carimbo, estilos, manifesto, scripts } = versao;
  const corpo = (visit: Visit, screen: Screen, tipo: string, conteudo: Html): Corpo => ({
    titulo: screen.titulo ?? `SEI - ${screen.nome}`,
    conteudo,
    carimbo,
    estilos,
    scripts: [...scripts, 'js/sei.js'],
    manifesto,
    script: screen.script,
    prefixo: screen.prefixo === false ? null : prefixo(visit),
    classe: `${versao.classe} ${tipo} ${screen.classe ?? ''}`,
  });
  const comCabecalho = (visit: Visit, screen: Screen, esquerda: Html | false) =>
    documento(
      visit,
      corpo(visit, screen, 'completa', global(barras.sistema(visit), tela(screen), esquerda)),
    );

  return {
    ...versao,

    completa: (visit, screen) =>
      comCabecalho(
        visit,
        screen,
        html`<div
          id="divInfraAreaTelaE"
          class="divInfraAreaTelaE"
          ${screen.menu === false && raw('hidden')}
        >
          ${barras.menu(visit)}
        </div>`,
      ),

    semMenu: (visit, screen) => comCabecalho(visit, screen, false),

    simples(visit, screen) {
      const conteudo = html`<div id="divInfraAreaTela" class="divInfraAreaTelaSimples">
        <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">${tela(screen)}</div>
      </div>`;
      return documento(visit, corpo(visit, screen, 'simples', conteudo));
    },

    externa(visit, screen, pessoa) {
      const resumo = createHash('md5').update(carimbo).digest('hex');
      const barra = barras.publica(visit, resumo, pessoa);
      const conteudo = global(barra, html`${tela(screen)} ${topo(visit)}`, false);
      return documento(visit, {
        ...corpo(visit, screen, 'completa externa', conteudo),
        carimbo: resumo,
        estilos: estilos.map((path) => publico(visit, path)),
        scripts: scripts.slice(0, 1),
        manifesto: null,
        prefixo: PREFIXO_DE_NINGUEM,
      });
    },

    login(visit, conteudo, script) {
      const area = global(barras.login(), conteudo, false);
      return documento(visit, {
        ...corpo(visit, { nome: '', conteudo }, 'login', area),
        titulo: `SEI / ${INSTALACAO.orgao}`,
        carimbo: versao.infra,
        scripts,
        script,
        prefixo: PREFIXO_DE_NINGUEM,
      });
    },
  };
}

/** Address of one of SEI's files in a public page, which may be in a folder further down. */
export function publico(visit: Visit, path: string): string {
  return path.startsWith('/') ? path : `${visit.lugar.sei}${path}`;
}

function global(barra: Html, conteudo: Html, esquerda: Html | false): Html {
  return html`<div id="divInfraAreaGlobal">
    ${barra}
    <div id="divInfraAreaTela" class="divInfraAreaTela">
      ${esquerda}
      <div id="divInfraAreaTelaD" class="divInfraAreaTelaD">${conteudo}</div>
    </div>
  </div>`;
}

/** The one file of a public page that tells a version: the framework's. */
function topo(visit: Visit): Html {
  return html`<img
    class="infraTopo"
    src="${visit.file(`${visit.layout.iconeDaInfra('topo')}?${visit.layout.infra}`)}"
    alt="Ir para o topo"
    width="20"
    height="20"
  />`;
}
