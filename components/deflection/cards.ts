/** What may spare this chamado, as cards, what comes first first: data alone, from what is known. */
import { knownErrors } from '@/lib/catalogo/known';
import { avisosHere } from '@/lib/catalogo/avisos';
import type { Respostas } from '@/lib/browser/messages';
import type { Link, Mostrado } from '@/lib/contract';
import { isMasked } from '@/lib/outbox/sigilo';
import { receiver } from '@/lib/outbox/receiver';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { categoriaOf } from '@/components/panel/editing';
import type { PanelState } from '@/components/panel/panel-store';

export interface Card {
  tipo: Mostrado['tipo'];
  id: string;
  /** What it is, before its title. */
  sobre: string;
  titulo: string;
  causa?: string;
  texto?: string;
  passos: readonly string[];
  /** Those that the órgão has given. */
  links: { rotulo: string; url: string }[];
}

export type Conhecido = Respostas['painel.deflexao'];

export function cardsOf(state: PanelState, known: Conhecido, agora: number): Card[] {
  return [
    ...openCards(state, known),
    ...avisoCards(state, known, agora),
    ...lastTimeCards(state, known),
    ...errorCards(state),
    ...articleCards(state),
  ];
}

export const keyOf = ({ tipo, id }: Pick<Card, 'tipo' | 'id'>): string => `${tipo} ${id}`;

function openCards(state: PanelState, known: Conhecido): Card[] {
  const { rascunho } = state;
  const { processo } = rascunho.contexto;
  const out = rascunho.retirados.includes('processo') || isMasked(rascunho);
  if (!processo?.numero || out || rascunho.categoria === null) return [];
  const same = known.abertos.find(
    (each) => each.processo === processo.numero && each.categoria.id === rascunho.categoria,
  );
  if (!same) return [];
  const { id, numero, situacao, criadoEm, descricao } = same;
  const titulo = DEFLEXAO.aberto(numero, situacao, criadoEm);
  const texto = descricao.split('\n')[0] ?? '';
  return [
    { tipo: 'ja_aberto', id, sobre: DEFLEXAO.jaAberto, titulo, texto, passos: [], links: [] },
  ];
}

function avisoCards(state: PanelState, known: Conhecido, agora: number): Card[] {
  const { rascunho, entrada, identidade, quem } = state;
  const { sei, tela = {}, usuario } = rascunho.contexto;
  const orgao = quem?.orgao || identidade?.orgao || '';
  const orgaos = [orgao, usuario?.orgao ?? '', receiver(rascunho, { orgao }, entrada.catalogo)];
  const here = avisosHere(known.avisos ?? [], { host: sei?.host, tela, orgaos }, agora);
  return here.slice(0, 2).map(({ id, texto }) => ({
    tipo: 'aviso',
    id,
    sobre: DEFLEXAO.aviso,
    titulo: texto,
    passos: [],
    links: [],
  }));
}

/** The best of them; not for whoever asks for something else than help with an error. */
function errorCards(state: PanelState): Card[] {
  const { rascunho, entrada } = state;
  const categoria = categoriaOf(state);
  const found = knownErrors(entrada.catalogo, rascunho.contexto);
  const [erro] = found.filter(
    (each) => !categoria || categoria.natureza === 'erro' || each.categoria === categoria.id,
  );
  if (!erro || rascunho.retirados.includes('mensagens')) return [];
  const { id, titulo, causa, saida, links } = erro;
  const passos = saida;
  return [
    { tipo: 'erro', id, sobre: DEFLEXAO.erro, titulo, causa, passos, links: linksOf(state, links) },
  ];
}

function lastTimeCards({ rascunho }: PanelState, known: Conhecido): Card[] {
  const last = known.ultimaVez;
  if (!last || rascunho.retirados.includes('mensagens')) return [];
  const { id, numero, resposta, em } = last;
  const sobre = DEFLEXAO.ultimaVez(numero, em);
  const [titulo = ''] = resposta.split('\n');
  return [{ tipo: 'ultima_vez', id, sobre, titulo, texto: resposta, passos: [], links: [] }];
}

function articleCards(state: PanelState): Card[] {
  const chosen = categoriaOf(state)?.artigo;
  const artigo = state.entrada.catalogo.artigos?.find(({ id }) => id === chosen);
  if (!artigo) return [];
  const { id, titulo, passos, links } = artigo;
  return [
    { tipo: 'artigo', id, sobre: DEFLEXAO.artigo, titulo, passos, links: linksOf(state, links) },
  ];
}

function linksOf({ entrada }: PanelState, ids: readonly string[] = []): Card['links'] {
  return (entrada.catalogo.links ?? []).flatMap(({ id, rotulo, url }: Link) =>
    ids.includes(id) && url !== null ? [{ rotulo, url }] : [],
  );
}
