/**
 * Doors for the tests: `/sei/teste/<destino>` signs in and goes to a named page, some of which
 * misbehave as real ones do. They end in ordinary SEI addresses, with `teste=` in the signed query.
 */
import { COM_PDF, DESPACHO, GRANDE, INSTALACAO, PUBLICO, RESTRITO, SIGILOSO } from '../data.ts';
import { html, literal, raw } from '../html.ts';
import type { Page, Reply, Visit } from '../visit.ts';
import { telaDeControle } from './controle.ts';
import { telaDoProcesso } from './processo.ts';

const trabalhar =
  (processo: { id: string }, mais: Record<string, string> = {}) =>
  (visit: Visit) =>
    visit.link('procedimento_trabalhar', {
      acao_origem: 'procedimento_controlar',
      acao_retorno: 'procedimento_controlar',
      id_procedimento: processo.id,
      ...mais,
    });
const controlar =
  (teste: string, ...parametros: string[]) =>
  (visit: Visit) =>
    visit.link('procedimento_controlar', {
      teste,
      ...Object.fromEntries(
        parametros.map((nome) => [nome, visit.url.searchParams.get(nome) ?? '']),
      ),
    });

/** Named pages, by the address each of them ends in. */
export const DESTINOS = {
  controle: (visit) => visit.link('procedimento_controlar', { reset: '1' }),
  /** The despacho open. */
  publico: trabalhar(PUBLICO, { id_documento: DESPACHO.id }),
  /** The process itself selected, no document open. */
  'publico-raiz': trabalhar(PUBLICO),
  restrito: trabalhar(RESTRITO, { id_documento: RESTRITO.documentos[0]!.id }),
  sigiloso: trabalhar(SIGILOSO, { id_documento: SIGILOSO.documentos[0]!.id }),
  /** A PDF in the inner frame. */
  pdf: trabalhar(COM_PDF, { id_documento: COM_PDF.documentos[0]!.id }),
  /** 5,000 nodes under the root. */
  grande: trabalhar(GRANDE),
  'erro-hash': (visit) => visit.link('documento_consultar'),
  'erro-acesso': (visit) => visit.link('infra_configurar'),
  'erro-processo': trabalhar({ id: '999' }),
  /** A message bar over the screen Pesquisa. */
  mensagem: (visit) => visit.link('protocolo_pesquisa_rapida', { txtPesquisaRapida: '1' }),
  /** An `alert()` from the frame beside the tree, 200 ms after it loads. */
  alerta: trabalhar(PUBLICO, { teste: 'alerta' }),
  /** The content's frame got half a page and waits for the rest. */
  'quadro-travado': trabalhar(PUBLICO, { teste: 'quadro-travado' }),
  /** The content's frame got no answer at all. */
  'quadro-mudo': trabalhar(PUBLICO, { teste: 'quadro-mudo' }),
  /** The login page inside the content's frame. */
  'sessao-encerrada': trabalhar(PUBLICO, { teste: 'sessao-encerrada' }),
  /** Main thread busy for `ms` (8000), beginning `depois` ms (1000) after the load. */
  ocupada: controlar('ocupada', 'ms', 'depois'),
  coep: controlar('coep'),
  csp: controlar('csp'),
  login: () => `/sip/login.php?sigla_orgao_sistema=${INSTALACAO.orgao}&sigla_sistema=SEI`,
  eproc: () => '/eproc/controlador.php?acao=painel_servidor&hash=5d41402abc4b2a76b9719d911017c592',
  'documento.pdf': () => '/sei/teste/documento.pdf',
} satisfies Record<string, (visit: Visit) => string>;

export type Destino = keyof typeof DESTINOS;

export function irPara(visit: Visit, destino: string): Reply {
  if (!Object.hasOwn(DESTINOS, destino)) {
    return { page: html`<p>Não há destino ${destino}.</p>`, status: 404 };
  }
  return { redirect: DESTINOS[destino as Destino](visit) };
}

/** What `teste=` makes of a page. */
export const COMPORTAMENTOS: Readonly<Record<string, Page>> = {
  alerta: (visit) => ({
    page: telaDoProcesso(visit, {
      conteudo: visit.link('procedimento_enviar', {
        acao_origem: 'arvore_visualizar',
        id_procedimento: visit.processo?.id ?? '',
        hdnEnviar: '1',
      }),
    }),
  }),
  'quadro-travado': (visit) => ({
    page: telaDoProcesso(visit, { conteudo: visit.address('/sei/teste/pendurada?modo=meio') }),
  }),
  'quadro-mudo': (visit) => ({
    page: telaDoProcesso(visit, { conteudo: visit.address('/sei/teste/pendurada?modo=mudo') }),
  }),
  'sessao-encerrada': (visit) => ({
    page: telaDoProcesso(visit, {
      conteudo: visit.address(
        `${DESTINOS.login()}&infra_url=${Buffer.from('/sei/controlador.php?acao=arvore_visualizar').toString('base64')}`,
      ),
    }),
  }),
  ocupada: (visit) => ({
    page: telaDeControle(
      visit,
      html`<script>
        addEventListener('load', () => {
          setTimeout(() => {
            const end = performance.now() + ${literal(numero(visit, 'ms', 8000))};
            while (performance.now() < end);
          }, ${literal(numero(visit, 'depois', 1000))});
        });
      </script>`,
    ),
  }),
  coep: (visit) => ({
    page: telaDeControle(visit),
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  }),
  csp: (visit) => ({
    page: telaDeControle(visit),
    headers: { 'Content-Security-Policy': "frame-src 'self'" },
  }),
};

/** Half a page, or none, and no end. */
export const pendurada: Page = (visit) => ({
  hang:
    visit.url.searchParams.get('modo') === 'mudo'
      ? null
      : raw('<!DOCTYPE html><html><head><title>SEI</title></head><body><p>Carregando documento...'),
});

function numero(visit: Visit, nome: string, padrao: number): number {
  return Number(visit.url.searchParams.get(nome) || padrao);
}
