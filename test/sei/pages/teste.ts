/**
 * Doors for the tests: `/sei/teste/<destino>` signs in and goes to a named page. They end in
 * ordinary SEI addresses; those that misbehave have `teste=` in the signed query. They stand in
 * every folder of `places.ts`, and take:
 *
 *   ?versao=3.1           that version of SEI, remembered by the session
 *   ?usuario=joao.lima    who signs in
 *   ?sip=localhost:4090   the sign-in page is on that host
 *   ?extensoes=sei++      marks of other extensions in every page
 */
import {
  COM_ERRO,
  COM_PDF,
  DESPACHO,
  GRANDE,
  PLANTADO,
  PUBLICO,
  RESTRITO,
  SIGILOSO,
  type Documento,
  type Processo,
} from '../data.ts';
import { html } from '../html.ts';
import type { Reply, Visit } from '../visit.ts';
import { ENDERECO_DA_PESQUISA } from './publica.ts';

type Porta = (visit: Visit) => string;

const trabalhar =
  (processo: { id: string }, mais: Record<string, string> = {}): Porta =>
  (visit) =>
    visit.link('procedimento_trabalhar', {
      acao_origem: 'procedimento_controlar',
      acao_retorno: 'procedimento_controlar',
      id_procedimento: processo.id,
      ...mais,
    });
const controlar =
  (teste: string, ...parametros: string[]): Porta =>
  (visit) =>
    visit.link('procedimento_controlar', {
      teste,
      ...Object.fromEntries(
        parametros.map((nome) => [nome, visit.url.searchParams.get(nome) ?? '']),
      ),
    });
const documento =
  (acao: string, processo: Processo, aberto: Documento, mais: Record<string, string> = {}): Porta =>
  (visit) =>
    visit.link(acao, {
      acao_origem: 'arvore_visualizar',
      id_procedimento: processo.id,
      id_documento: aberto.id,
      ...mais,
    });
/** A page of `planted.ts` in the innermost frame. */
const plantada = (nome: string): Porta =>
  trabalhar(PLANTADO, {
    id_documento: PLANTADO.documentos.find(({ nomeArvore }) => nomeArvore === nome)!.id,
  });
const primeiro = ({ documentos: [documentoUm] }: Processo) => ({ id_documento: documentoUm!.id });

/** Named pages, by the address each of them ends in. */
export const DESTINOS = {
  controle: (visit) => visit.link('procedimento_controlar', { reset: '1' }),
  /** Three ticked: a público, a restrito and a sigiloso. */
  'controle-marcado': controlar('marcados'),
  /** The despacho open. */
  publico: trabalhar(PUBLICO, { id_documento: DESPACHO.id }),
  /** The process itself selected, no document open. */
  'publico-raiz': trabalhar(PUBLICO),
  restrito: trabalhar(RESTRITO, primeiro(RESTRITO)),
  sigiloso: trabalhar(SIGILOSO, primeiro(SIGILOSO)),
  /** A password is asked for in a dialog; the tree's frame has no address. */
  'sigiloso-sem-credencial': trabalhar(SIGILOSO, { teste: 'sem-credencial' }),
  /** A PDF in the inner frame. */
  pdf: trabalhar(COM_PDF, primeiro(COM_PDF)),
  /** 5,000 nodes under the root. */
  grande: trabalhar(GRANDE),
  /** The despacho's own content alone in the window. */
  documento: documento('documento_visualizar', PUBLICO, DESPACHO),
  /** The form of the process beside its tree; restrito, with its legal ground. */
  alterar: trabalhar(RESTRITO, { teste: 'alterar' }),
  'alterar-publico': trabalhar(PUBLICO, { teste: 'alterar' }),
  /** The form of a new process: no number, no level ticked. */
  iniciar: (visit) =>
    visit.link('procedimento_gerar', { acao_origem: 'procedimento_escolher_tipo' }),
  editor: documento('editor_montar', PUBLICO, DESPACHO),
  /** CKEditor 5. */
  'editor-5': documento('editor_montar', PUBLICO, DESPACHO, { editor: '5' }),
  /** Header without menu. */
  ajuda: (visit) => visit.link('pesquisa_solr_ajuda', { acao_origem: 'protocolo_pesquisar' }),
  'erro-hash': (visit) => visit.link('documento_consultar'),
  'erro-acesso': (visit) => visit.link('infra_configurar'),
  'erro-processo': trabalhar({ id: '999' }),
  /** A bare text instead of the document, in the innermost frame. */
  'erro-documento': trabalhar(COM_ERRO, primeiro(COM_ERRO)),
  manutencao: controlar('manutencao'),
  /** A message over the screen Pesquisa: a bar, or an alert() in 3.x. */
  mensagem: (visit) => visit.link('protocolo_pesquisa_rapida', { txtPesquisaRapida: '1' }),
  /** Three of them, one of each kind. */
  avisos: (visit) => visit.link('protocolo_pesquisar', { teste: 'avisos' }),
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
  /** Personal data where a tarja is hard to place, by the pages of `planted.ts`. */
  ficha: plantada('ficha'),
  formulario: plantada('formulario'),
  formas: plantada('formas'),
  molduras: plantada('molduras'),
  /** SEI's own tooltip open over the list. */
  dica: controlar('dica'),
  /** Canvas, a large image, embedded objects, frames of other origins. */
  ilegiveis: plantada('ilegiveis'),
  login: (visit) => visit.login(),
  /** Open to everybody: is this printed document genuine? */
  conferir: (visit) =>
    visit.address('controlador_externo.php?acao=documento_conferir&id_orgao_acesso_externo=0'),
  /** An external user, signed in. */
  externo: (visit) => visit.linkExterno('usuario_externo_controle_acessos'),
  'pesquisa-publica': (visit) => visit.address(`${visit.lugar.sei}${ENDERECO_DA_PESQUISA}`),
  /** Not SEI. */
  eproc: () => '/eproc/controlador.php?acao=painel_servidor&hash=5d41402abc4b2a76b9719d911017c592',
  sip: () =>
    `/sip/controlador.php?acao=usuario_listar&infra_sistema=100000099&infra_hash=${'5d41402abc4b2a76'.repeat(4)}`,
  'documento.pdf': (visit) => `${visit.lugar.sei}teste/documento.pdf`,
} satisfies Record<string, Porta>;

export type Destino = keyof typeof DESTINOS;

/** Pages that some versions do not have, by the versions that do. */
const SO_EM: Partial<Record<Destino, RegExp>> = {
  manutencao: /^(?:4\.1|5)\./,
  'editor-5': /^5\./,
};

export function irPara(visit: Visit, destino: string): Reply {
  const { versao } = visit.layout;
  if (!isDestino(destino) || SO_EM[destino]?.test(versao) === false) {
    return { page: html`<p>Não há destino ${destino} no SEI ${versao}.</p>`, status: 404 };
  }
  return { redirect: DESTINOS[destino](visit) };
}

function isDestino(nome: string): nome is Destino {
  return Object.hasOwn(DESTINOS, nome);
}
