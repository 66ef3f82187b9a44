/**
 * Pages of SEI in little, written from the facts of the reference, and a way to read them. Each
 * piece is what one version emits, with the ids that it emits twice.
 */
import { Window } from 'happy-dom';
import { openPage, type Page } from '@/lib/sei/page';
import { readFrame } from '@/lib/sei/read-frame';
import type { FrameFacts } from '@/lib/sei/frame-facts';

export const HASH = 'b1946ac92492d2347c6235b4d2611184e3b0c44298fc1c149afbf4c8996fb924';
const HOST = 'https://sei.exemplo.gov.br';

/** Address of a signed internal page. */
export const assinada = (acao: string, mais = '') =>
  `/sei/controlador.php?acao=${acao}${mais}&infra_sistema=100000100&infra_unidade_atual=110000123&infra_hash=${HASH}`;

/** A window of its own, with this page; its scripts do not run. */
export function janela(html: string, caminho: string): Window {
  const window = new Window({ url: HOST + caminho });
  window.document.write(html);
  return window;
}

/** The page as sources see it. */
export function page(html: string, caminho = assinada('procedimento_controlar')): Page {
  const { document } = janela(html, caminho);
  return openPage(document as unknown as Document, new URL(HOST + caminho));
}

/** What the reader says of it. */
export function read(html: string, caminho = assinada('procedimento_controlar')): FrameFacts {
  const { document } = janela(html, caminho);
  return readFrame(document as unknown as Document, new URL(HOST + caminho));
}

export const SCRIPT = '<script src="js/sei.js?4.1.5-2.29.0"></script>';

const PESSOA = 'Maria Aparecida de Souza (maria.souza/CBM)';
const logo =
  '<img src="svg/sei_barra.svg?4.1.5-2.29.0" title="Sistema Eletrônico de Informações - Versão 4.1.5">';
const unidade = `<a id="lnkInfraUnidade" href="#" onclick="location='${assinada('infra_trocar_unidade')}'"
  title="SEÇÃO DE PESSOAL / CBM">  CBM - COBM - SEÇÃO </a>`;

/** Header of 4.x: narrow bar first, then the wide one, the same ids in both. */
export const CABECALHO_41 = `<nav id="navInfraBarraNavegacao"><div id="divInfraBarraSistema">
  <h6 class="infraCorBarraSuperior d-none d-md-block">GOVERNO DO ESTADO</h6>
  <div id="divInfraBarraSistemaMovel">${logo}${unidade}</div>
  <div id="divInfraBarraSistemaPadrao">${logo}<span id="spnInfraUnidade">Pesquisa</span>${unidade}
    <a id="lnkUsuarioSistema" class="d-none d-md-block" title="${PESSOA}"><img></a>
    <a id="lnkUsuarioSistema" class="text-white" title="${PESSOA}">${PESSOA}</a>
  </div></div></nav>
  <div id="divInfraSidebarMenu"><ul id="infraMenu"></ul></div>`;

/** Header of 3.x: once each, the unidade in a list. */
export const CABECALHO_3 = `<div id="divInfraBarraSuperior"><label>GOVERNO DO ESTADO</label></div>
  <div id="divInfraBarraSistema"><div id="divInfraBarraSistemaE">
    <img src="imagens/sei_logo_azul_celeste.jpg" title="Sistema Eletrônico de Informações - Versão 3.0.11">
  </div><div id="divInfraBarraSistemaD">
    <select id="selInfraUnidades"><option value="1">SEEC/GS</option>
      <option value="2" selected>SEEC/GS/ASTEC</option></select>
    <a id="lnkUsuarioSistema" title="João Lima (joao.lima/SEEC)"><img title="João Lima (joao.lima/SEEC)"></a>
  </div></div><div id="main-menu"></div>`;

export const PREFIXO =
  '<input type="hidden" id="hdnInfraPrefixoCookie" value="SEAD_SEI_maria_souza">';

/** A complete page of 4.1.5. */
export const completa = (titulo: string, barra: string, conteudo = '') =>
  `<html><head><title>${titulo}</title><link rel="manifest" href="favicon/site.webmanifest">${SCRIPT}</head>
  <body>${CABECALHO_41}<div id="divInfraBarraLocalizacao" class="infraBarraLocalizacao">${barra}</div>
  ${conteudo}${PREFIXO}</body></html>`;

/** A page without header: frames and dialogs. */
export const simples = (conteudo: string, titulo = 'SEI') =>
  `<html><head><title>${titulo}</title>${SCRIPT}</head>
  <body><div id="divInfraAreaTela" class="divInfraAreaTelaSimples">${conteudo}</div>${PREFIXO}</body></html>`;

export const NUMERO = '08810032.000246/2026-65';
export const ID = '47731219';
export const ARVORE = assinada('procedimento_visualizar', `&id_procedimento=${ID}`);

export const no = (id: string, texto: string, titulo: string, classe = '') =>
  `<a id="anchor${id}" class="infraArvoreNo" target="ifrVisualizacao" title="${titulo}"><span id="span${id}" class="${classe}">${texto}</span></a>`;

export const marca = (id: string, nivel: 'restrito' | 'sigiloso', dica: string) =>
  `<a id="anchorNA${id}" class="infraArvoreNoAcao"><img id="iconNA${id}" src="svg/processo_${nivel}.svg?4.1.5" title="${dica}"></a>`;

/** The tree as drawn, in a document of its own. */
export const arvore = (nos: string, scripts = '') =>
  `<html><head><title>SEI - Árvore Montar</title>${SCRIPT}</head><body>
  <div id="divArvore">${nos}</div>${scripts}</body></html>`;

export const RAIZ = no(ID, NUMERO, 'Pessoal: Licença');
