/** Reads one frame. Runs inside the page: small, changes nothing, never throws. */
import type { TipoPagina } from '@/lib/contract/contexto';
import { findAreas } from '@/lib/picture/areas';
import { DOCUMENTO_DA_ARVORE, DOCUMENTO_DO_TITULO } from './documento.ts';
import { weigh } from './evidence.ts';
import { EXTENSOES } from './extensoes.ts';
import type { Achado, Fatos, FrameFacts } from './frame-facts.ts';
import { childrenOf, environmentOf, placeOf, positionOf } from './frames.ts';
import { kindOf } from './kind.ts';
import { MENSAGENS, readMessages, TEXTO_PURO } from './mensagens.ts';
import { numberPlaces } from './number-places.ts';
import { HIPOTESE, NIVEL_MARCADO } from './nivel.ts';
import { ORGAO } from './orgao.ts';
import { clean, openPage, type Endereco, type Page } from './page.ts';
import { LISTADOS, SELECIONADOS } from './lista.ts';
import { PROCESSO, TIPO_PROCESSO } from './processo.ts';
import { TELA } from './screen.ts';
import { attempt, first, type Source } from './source.ts';
import { failuresOf, timesOf } from './tempos.ts';
import { ARVORE } from './tree.ts';
import { UNIDADE } from './unidade.ts';
import { PESSOA, USUARIO } from './usuario.ts';
import { VERSION } from './version.ts';

type Rows = {
  [F in keyof Fatos]-?: readonly Source<NonNullable<Fatos[F]>['valor']>[];
};

/** Facts that a kind of page can say. Header and forms are believed only on SEI's own pages. */
const ROWS: Rows = {
  versao: VERSION,
  orgao: ORGAO,
  usuario: USUARIO,
  pessoa: PESSOA,
  unidade: UNIDADE,
  tela: TELA,
  processo: PROCESSO,
  tipoProcesso: TIPO_PROCESSO,
  arvore: ARVORE,
  hipotese: HIPOTESE,
  nivelMarcado: NIVEL_MARCADO,
  documento: [...DOCUMENTO_DA_ARVORE, ...DOCUMENTO_DO_TITULO],
  selecionados: SELECIONADOS,
  listados: LISTADOS,
  extensoes: EXTENSOES,
};
const TUDO = Object.keys(ROWS) as (keyof Fatos)[];
const DIZ: Record<TipoPagina, readonly (keyof Fatos)[]> = {
  completa: TUDO,
  sem_menu: TUDO,
  simples: TUDO,
  modal: TUDO,
  // Without `extensoes`: the window above says them, and a tree may have 5,000 nodes.
  arvore: ['versao', 'processo', 'tipoProcesso', 'arvore', 'hipotese', 'documento'],
  corpo: ['documento', 'orgao'],
  editor: ['versao', 'pessoa', 'unidade', 'orgao', 'documento', 'extensoes'],
  login: ['versao', 'orgao', 'tela'],
  externa: ['versao', 'orgao', 'usuario', 'pessoa', 'tela'],
  outra: [],
};

/** @param endereco of the same window; only its host, path and `acao` are kept */
export function readFrame(document: Document, endereco: Endereco): FrameFacts {
  const facts = blank();
  try {
    read(facts, document, endereco);
  } catch (erro) {
    facts.erro = String(erro).slice(0, 200);
  }
  return facts;
}

function read(facts: FrameFacts, document: Document, endereco: Endereco): void {
  const janela = document.defaultView;
  const page = openPage(document, endereco);
  facts.trabalho = page.trabalho;
  facts.contentType = document.contentType;
  facts.carregando = document.readyState === 'loading';
  facts.vazio = endereco.href === 'about:blank' && !page.one('body')?.hasChildNodes();
  facts.host = page.host;
  facts.caminho = clean(page.caminho, 1000);
  facts.acao = page.acao;
  facts.titulo = page.text(page.one('title'));
  Object.assign(facts, weigh(page));
  facts.tipo = kindOf(page, janela, facts.provado);
  facts.fatos = readFacts(page, facts.tipo);
  facts.mensagens = readMessages(page, [...(facts.provado ? MENSAGENS : []), ...TEXTO_PURO]);
  if (!janela) return;
  facts.topo = janela === janela.top;
  facts.posicao = attempt(() => positionOf(janela));
  facts.quadro = attempt(() => placeOf(janela));
  facts.filhos = attempt(() => childrenOf(page, janela, facts.quadro)) ?? [];
  if (facts.topo) facts.ambiente = attempt(() => environmentOf(janela));
  facts.tempos = attempt(() => timesOf(janela));
  facts.falhas = attempt(() => failuresOf(page, janela)) ?? [];
  const { areas, semLugar } = findAreas(page, facts.quadro, facts.provado);
  facts.areas = areas;
  facts.areasSemLugar = semLugar;
  facts.lugaresDoNumero = attempt(() => numberPlaces(page, facts.quadro)) ?? [];
}

function readFacts(page: Page, tipo: TipoPagina): Fatos {
  const achados: [keyof Fatos, Achado<unknown>][] = [];
  for (const fato of DIZ[tipo]) {
    const achado = first<unknown>(page, ROWS[fato]);
    if (achado) achados.push([fato, achado]);
  }
  return Object.fromEntries(achados);
}

function blank(): FrameFacts {
  return {
    formato: 1,
    erro: null,
    contentType: '',
    carregando: false,
    vazio: false,
    topo: false,
    posicao: null,
    host: '',
    caminho: '',
    acao: null,
    titulo: '',
    evidencias: [],
    provado: false,
    tipo: 'outra',
    fatos: {},
    mensagens: [],
    quadro: null,
    filhos: [],
    areas: [],
    areasSemLugar: 0,
    lugaresDoNumero: [],
    ambiente: null,
    tempos: null,
    falhas: [],
    trabalho: { nos: 0, caracteres: 0, esgotado: false },
  };
}
