/** What the person does to the draft: facts, categoria, fields. */
import { findCategoria, missingOf, validateCampos } from '@/lib/catalogo/validate';
import { findOrgao } from '@/lib/catalogo/routing';
import type { Campos, Categoria, Fato, Orgao, Valor } from '@/lib/contract';
import { EMAIL } from '@/lib/contract/email';
import { receiver } from '@/lib/outbox/compose';
import { writtenOn } from '@/lib/outbox/written';
import { DIGITADO } from '@/lib/text/digitado';
import { texto } from '@/lib/text/panel';
import { sigilo } from '@/lib/text/panel-facts';
import { hasPassword } from '@/lib/text/typed';
import { mensagemLida, valueFromPage } from './facts';
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
  const campos = { ...rascunho.campos };
  for (const { id, daPagina } of categoriaOf(panel.getState())?.campos ?? []) {
    if (daPagina !== 'processo.numero') continue;
    const value = campos[id] ?? '';
    if (value === valueFromPage(rascunho, daPagina)) campos[id] = valueFromPage(given, daPagina);
  }
  panel.edit({
    informarNumero,
    campos,
    descricao: untouched ? mensagemLida(given) : rascunho.descricao,
  });
  panel.setState({ anuncio: sigilo[informarNumero ? 'mascarado' : 'informado'].anuncio });
}

/** Chooses a categoria; its fields start from the page where they can. */
export function chooseCategoria(panel: Panel, categoria: Categoria): void {
  const { rascunho } = panel.getState();
  const campos: Campos = { ...rascunho.campos };
  for (const { id, daPagina } of categoria.campos) {
    const value = daPagina ? valueFromPage(rascunho, daPagina) : '';
    if (campos[id] === undefined && value !== '') campos[id] = value;
  }
  panel.edit({ categoria: categoria.id, campos });
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

/** The órgão whose CSG receives it; null for triage. */
export function receiverOf({ entrada, rascunho, quem, identidade }: PanelState): Orgao | null {
  const pessoa = { orgao: quem?.orgao ?? identidade?.orgao ?? '' };
  const sigla = rascunho.destino ?? receiver(rascunho, pessoa, entrada.catalogo);
  return findOrgao(entrada.catalogo, sigla);
}

/** The fields of the chosen categoria as they shall be sent. */
export function camposToSend(state: PanelState): Campos {
  const categoria = categoriaOf(state);
  if (!categoria) return {};
  const { campos } = validateCampos(categoria, state.rascunho.campos, state.entrada.catalogo);
  const asked = categoria.campos.filter(({ id }) => campos[id] !== undefined);
  return Object.fromEntries(asked.map(({ id }) => [id, campos[id] ?? '']));
}

/** What is missing, a sentence by the id of its control, in the order of the form. */
export function missing(state: PanelState): Record<string, string> {
  const categoria = categoriaOf(state);
  const { imagens, campos, descricao } = state.rascunho;
  const erros: Record<string, string> = {};
  for (const [index, imagem] of imagens.entries()) {
    if (writtenOn(imagem).some(hasPassword)) {
      erros[enlargeId(imagem.id)] = DIGITADO.senhaNaImagem(index + 1);
    }
  }
  if (!categoria) erros.categoria = texto.escolhaCategoria;
  else {
    const { erros: dosCampos } = validateCampos(
      categoria,
      state.rascunho.campos,
      state.entrada.catalogo,
    );
    for (const { id } of categoria.campos) {
      const own = Object.entries(dosCampos).filter(([at]) => at === id || at.startsWith(`${id}.`));
      for (const [at, erro] of own) erros[campoId(at)] = erro;
      if (own.length === 0 && textsOf(campos[id]).some(hasPassword)) {
        erros[campoId(id)] = DIGITADO.senha;
      }
    }
  }
  const faltas = missingOf(categoria ?? {}, {
    descricao,
    anexos: imagens.length + state.rascunho.arquivos.length,
  });
  if (faltas.anexo) erros[ANEXO] = texto.faltaAnexo;
  if (faltas.descricao) {
    erros.descricao = categoria?.natureza === 'pedido' ? texto.descrevaPedido : texto.descrevaErro;
  } else if (hasPassword(descricao)) erros.descricao = DIGITADO.senha;
  if (state.quem) {
    if (state.quem.nome.trim() === '') erros.nome = texto.escrevaNome;
    if (!EMAIL.test(state.quem.email.trim())) erros.email = texto.escrevaEmail;
  }
  return erros;
}

/** Every text that a value holds. */
function textsOf(valor: Valor | undefined): string[] {
  if (Array.isArray(valor)) return valor.flatMap((row) => Object.values(row).flatMap(textsOf));
  return typeof valor === 'string' ? [valor] : [];
}

/** Id of the control that adds an anexo. */
export const ANEXO = 'anexos';

/** Id of the button that enlarges a picture. */
export const enlargeId = (imagem: string): string => `ampliar-${imagem}`;

/** Id of the control of a categoria's own field. */
export const campoId = (id: string): string => `campo-${id}`;
