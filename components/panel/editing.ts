/** What the person does to the draft: facts, categoria, fields. */
import { atendimentoDe, type Atendimento } from '@/lib/catalogo/contatos';
import { findCategoria } from '@/lib/catalogo/validate';
import { findOrgao } from '@/lib/catalogo/routing';
import type { Campos, Categoria, Fato, Orgao, Valor } from '@/lib/contract';
import { receiver } from '@/lib/outbox/receiver';
import { texto } from '@/lib/text/panel';
import { sigilo } from '@/lib/text/panel-facts';
import { mensagemLida } from './facts';
import { follow, knownIn, nothing } from './prefill';
import { hasTold, showed } from './telling';
import type { Panel, PanelState } from './panel-store';

/** Takes a fact out, or puts it back. A description that was only SEI's message follows it. */
export function toggleFact(panel: Panel, fato: Fato): void {
  const { rascunho } = panel.getState();
  const out = rascunho.retirados.includes(fato);
  const retirados = out
    ? rascunho.retirados.filter((each) => each !== fato)
    : [...rascunho.retirados, fato];
  const untouched = rascunho.descricao === mensagemLida(rascunho);
  const descricao = untouched ? mensagemLida({ ...rascunho, retirados }) : rascunho.descricao;
  panel.edit({ retirados, descricao });
}

/**
 * Gives the number of a sigiloso processo, or masks it again; what was only read from the page
 * follows it.
 */
export function giveNumber(panel: Panel, informarNumero: boolean): void {
  const { rascunho } = panel.getState();
  const given = { ...rascunho, informarNumero };
  const untouched = rascunho.descricao === mensagemLida(rascunho);
  panel.edit({
    informarNumero,
    campos: followed(panel.getState(), { rascunho: given }),
    descricao: untouched ? mensagemLida(given) : rascunho.descricao,
  });
  panel.setState({ anuncio: sigilo[informarNumero ? 'mascarado' : 'informado'].anuncio });
}

/** Chooses a categoria; its fields start from what is known where they can. */
export function chooseCategoria(panel: Panel, categoria: Categoria): void {
  const state = panel.getState();
  const { rascunho } = state;
  const paraOutra = categoria.paraOutra === true && rascunho.paraOutra === true;
  const after = { ...state, rascunho: { ...rascunho, paraOutra } };
  // What nobody typed into the fields of another categoria does not stay in this one's.
  const before = categoriaOf(state)?.campos ?? [];
  const typed = follow(before, rascunho.campos, knownIn(state), nothing);
  const campos = follow(categoria.campos, typed, nothing, knownIn(after));
  panel.edit({ categoria: categoria.id, campos, paraOutra });
}

/** For whom it is asked: what was known of oneself does not stand in another's place. */
export function askFor(panel: Panel, paraOutra: boolean): void {
  const state = panel.getState();
  const rascunho = { ...state.rascunho, paraOutra };
  panel.edit({ paraOutra, campos: followed(state, { rascunho }) });
}

/** Who sends, as it is typed; fields that hold it follow. */
export function writeWho(panel: Panel, patch: Partial<NonNullable<PanelState['quem']>>): void {
  const state = panel.getState();
  if (!state.quem) return;
  const quem = { ...state.quem, ...patch };
  const campos = followed(state, { quem });
  panel.setState({ quem, mexeu: true });
  if (campos !== state.rascunho.campos) panel.edit({ campos });
}

/** One answer; undefined takes it back. */
export function answer(panel: Panel, id: string, valor: Valor | undefined): void {
  const { [id]: _before, ...rest } = panel.getState().rascunho.campos;
  panel.edit({ campos: valor === undefined ? rest : { ...rest, [id]: valor } });
}

/** The fields once this of what is known changed; the same object when none does. */
function followed(state: PanelState, change: Partial<PanelState>): Campos {
  const { campos } = state.rascunho;
  const categoria = categoriaOf(state);
  if (!categoria) return campos;
  const after = knownIn({ ...state, ...change });
  const next = follow(categoria.campos, campos, knownIn(state), after);
  return JSON.stringify(next) === JSON.stringify(campos) ? campos : next;
}

/** An `alert()` leaves nothing to read: after an error without any message it is asked for. */
export function mayAskWarning(state: PanelState): boolean {
  const { contexto, retirados } = state.rascunho;
  const natureza = categoriaOf(state)?.natureza;
  const lost = contexto.leitura.faltou.includes('mensagens');
  if (natureza !== 'erro' && !(lost && natureza === undefined)) return false;
  if ((contexto.mensagens ?? []).length === 0) return true;
  // The one that was picked is taken out again: another may be meant.
  return retirados.includes('mensagens') && hasTold(contexto, 'mensagens');
}

/** SEI's warning as the person remembers it; it opens a description that has nothing else. */
export function pickWarning(panel: Panel, aviso: string): void {
  const { rascunho } = panel.getState();
  const contexto = showed(rascunho.contexto, aviso);
  const retirados = rascunho.retirados.filter((each) => each !== 'mensagens');
  const empty = rascunho.descricao.trim() === '';
  const descricao = empty ? mensagemLida({ ...rascunho, contexto, retirados }) : rascunho.descricao;
  panel.edit({ contexto, retirados, descricao });
  panel.setState({ anuncio: texto.avisoIncluido });
}

export function categoriaOf({ entrada, rascunho }: PanelState): Categoria | null {
  return rascunho.categoria === null ? null : findCategoria(entrada.catalogo, rascunho.categoria);
}

/** Whom the person can turn to, for this categoria and from this unidade. */
export function attendanceOf(state: PanelState): Atendimento {
  const unidade = state.rascunho.contexto.unidade?.sigla ?? state.identidade?.unidade;
  return atendimentoDe(state.entrada.catalogo, receiverOf(state), {
    unidade,
    categoria: categoriaOf(state),
  });
}

/** The órgão whose CSG receives it; null for triage. */
export function receiverOf({ entrada, rascunho, quem, identidade }: PanelState): Orgao | null {
  const pessoa = { orgao: quem?.orgao ?? identidade?.orgao ?? '' };
  const sigla = rascunho.destino ?? receiver(rascunho, pessoa, entrada.catalogo);
  return findOrgao(entrada.catalogo, sigla);
}

/** Id of the control that adds an anexo. */
export const ANEXO = 'anexos';

/** Id of the button that enlarges a picture. */
export const enlargeId = (imagem: string): string => `ampliar-${imagem}`;

/** Id of the control of a categoria's own field. */
export const campoId = (id: string): string => `campo-${id}`;
