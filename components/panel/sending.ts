/** "Enviar chamado": from the form to the number, or back to the form with the reason. */
import { loadDelivery, loadReceipt } from '@/lib/outbox/deliveries';
import { loadDraft } from '@/lib/outbox/drafts';
import { texto } from '@/lib/text/panel';
import { DIGITADO } from '@/lib/text/digitado';
import { camposToSend, missing } from './checking';
import { enlargeId } from './editing';
import { isOutOfSight } from './in-sight';
import { show, shownAt } from './opening';
import { stillRefused } from './refused';
import type { Lugar, Panel } from './panel-store';

/**
 * Checks, stores and sends. Returns the id of the first control that needs the person, or null.
 * @param conferido the person was asked already, because the panel was not wholly in sight
 */
export async function send(panel: Panel, conferido = false): Promise<string | null> {
  const state = panel.getState();
  if (state.etapa.em !== 'formulario' || state.perdido || state.semGuarda) return null;
  const erros = missing(state);
  const [first, ...others] = Object.keys(erros);
  if (first !== undefined) {
    const onPicture = state.rascunho.imagens.some(({ id }) => enlargeId(id) === first);
    panel.setState({
      tentou: true,
      recolhido: false,
      falha: onPicture ? { lugar: 'imagem', texto: erros[first] ?? '' } : state.falha,
      anuncio: erros[first] === DIGITADO.senha ? DIGITADO.senha : texto.faltam(others.length + 1),
    });
    return first;
  }
  if (!conferido && isOutOfSight(state)) {
    panel.setState({ conferindo: true });
    return null;
  }
  panel.setState({
    etapa: { em: 'enviando', entrega: null, cancelando: false },
    conferindo: false,
    falha: null,
    ampliada: null,
    anuncio: texto.guardando,
  });
  try {
    await identify(panel);
    panel.edit({ campos: camposToSend(state), devolvido: null });
    await panel.flush();
    if (panel.getState().salvo === 'falhou') throw new Error(texto.naoGuardou);
    const answer = await panel.ask('painel.enviar', { rascunho: state.rascunho.id });
    if (!answer.ok) throw new Error(answer.detalhe);
    return await follow(panel, answer.entrega);
  } catch (error) {
    back(panel, error instanceof Error ? error.message : texto.naoEnviou);
  }
  return null;
}

/** Keeps who sends as soon as it is whole, so that a page that navigates does not ask again. */
export async function keepWho(panel: Panel): Promise<void> {
  const { nome, email } = missing(panel.getState());
  if (!nome && !email) await savePerson(panel);
}

async function identify(panel: Panel): Promise<void> {
  const { quem, identidade, entrada } = panel.getState();
  if (quem) await savePerson(panel);
  else if (identidade) {
    // A shared computer forgot them when their last chamado arrived; this panel did not.
    const { nome, email, orgao } = identidade;
    await panel.ask('painel.pessoa', { chave: entrada.pessoa, nome, email, orgao });
  }
  panel.setState({ quem: null });
}

/** Once per SEI user; nothing when it was not typed now. */
async function savePerson(panel: Panel): Promise<void> {
  const { quem, entrada } = panel.getState();
  if (!quem) return;
  const nova = { ...quem, nome: quem.nome.trim(), email: quem.email.trim().toLowerCase() };
  const identidade = await panel.ask('painel.pessoa', { chave: entrada.pessoa, ...nova });
  panel.setState({ identidade });
}

export async function cancel(panel: Panel): Promise<void> {
  const { etapa } = panel.getState();
  if (etapa.em !== 'enviando' || etapa.entrega === null) return;
  panel.setState({ etapa: { ...etapa, cancelando: true }, anuncio: texto.cancelando });
  const { cancelada } = await panel.ask('painel.cancelar', { entrega: etapa.entrega });
  const now = panel.getState().etapa;
  if (cancelada || now.em !== 'enviando') return;
  panel.setState({ etapa: { ...now, cancelando: false }, anuncio: texto.naoCancelou });
}

/**
 * Waits for the end of a delivery that is stored already: from here on nothing can be lost. Answers
 * the first control that was refused, when it came back.
 */
export async function follow(panel: Panel, entrega: string): Promise<string | null> {
  panel.setState({
    etapa: { em: 'enviando', entrega, cancelando: false },
    anuncio: texto.guardado,
    mexeu: false,
  });
  const end = await panel.ask('painel.esperar', { entrega }).catch(() => null);
  switch (end?.fim) {
    case 'entregue':
      panel.setState({ etapa: { em: 'entregue', recibo: end.recibo } });
      return null;
    case 'espera':
      panel.setState({ etapa: { ...end, em: 'espera', entrega } });
      return null;
    case 'devolvida':
      await returnTo(panel, end.rascunho);
      panel.setState({ falha: shownAt(end.falha), anuncio: '' });
      return Object.keys(stillRefused(panel.getState()))[0] ?? null;
    case 'cancelada':
      await returnTo(panel, end.rascunho);
      panel.setState({ anuncio: texto.envioCancelado });
      return null;
    default:
      // The background went away while asked; the delivery did not.
      panel.setState({ etapa: { em: 'espera', entrega, falha: null, proximaEm: 0 } });
      await settle(panel, entrega);
      return null;
  }
}

/**
 * Turns a waiting panel into a sent one, once the receipt is there. While somebody looks, the next
 * attempt comes when it is due and not at the next alarm, half a minute later.
 */
export async function settle(panel: Panel, entrega: string): Promise<void> {
  const { etapa } = panel.getState();
  if (etapa.em !== 'espera' || etapa.entrega !== entrega) return;
  const due = etapa.proximaEm <= Date.now();
  const end = due ? await panel.ask('painel.esperar', { entrega }).catch(() => null) : null;
  // On a shared computer the answer is all that is left of it.
  const recibo = end?.fim === 'entregue' ? end.recibo : await loadReceipt(entrega);
  if (recibo) return panel.setState({ etapa: { em: 'entregue', recibo } });
  const stored = await loadDelivery(entrega);
  if (stored) {
    const { falha, proximaEm } = stored;
    return panel.setState({ etapa: { em: 'espera', entrega, falha, proximaEm } });
  }
  // Neither: it came back as a draft, which keeps its id.
  await returnTo(panel, entrega);
}

async function returnTo(panel: Panel, id: string): Promise<void> {
  const rascunho = await loadDraft(id);
  if (rascunho) show(panel, rascunho);
}

/** The form again, with the reason. */
export function back(panel: Panel, detalhe: string, lugar: Lugar = 'rodape'): void {
  panel.setState({
    etapa: { em: 'formulario' },
    falha: { lugar, texto: detalhe },
    anuncio: '',
  });
}
