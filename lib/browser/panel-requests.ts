/** What the panel may ask, and only the panel that spent its ticket. */
import browser from 'webextension-polyfill';
import { loadReceipt } from '@/lib/outbox/deliveries';
import { discardDraft, listDrafts, loadDraft } from '@/lib/outbox/drafts';
import { withSigilo } from '@/lib/outbox/sigilo';
import { loadPerson, savePerson } from '@/lib/outbox/people';
import type { Pessoa, Rascunho } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';
import { minimalCatalogo } from '@/lib/catalogo/minimal';
import { queueAppend } from './appending';
import { currentAvisos, sayMeToo } from './avisos';
import { currentCatalogo, tellPauses } from './catalogue';
import { deflectionsFor, endResolved } from './deflection';
import { awaitDelivery, cancelDelivery, deliverNow } from './delivering';
import { addCapture, draftReady, freshDraft } from './doors';
import type { Handlers } from './answering';
import type { PainelEntrada, ResumoRascunho } from './messages';
import { pauseOfTab } from './pausing';
import { policy } from './policy';
import { forgetPanel, type Painel, setPanel, speaking, spendTicket } from './panel-state';
import { command } from './panel-place';
import { markWaiting } from './returning';
import { prove } from './proving';
import { queueDraft } from './sending';
import { refreshCsg } from './csg';
import { helpdeskUrl, panelSide, setPanelSide } from './settings';
import { assignedShortcut } from './shortcut';
import type { Alvo } from './target';
import { unsavedDraft } from './unsaved';

type Sender = Parameters<Handlers['painel.novo']>[1];
type PanelRequests = Pick<Handlers, Extract<keyof Handlers, `painel.${string}`>>;

export const panelRequests: PanelRequests = {
  async 'painel.entrar'({ bilhete }, sender) {
    const entered = await spendTicket(bilhete, sender);
    if (!entered) return null;
    void markWaiting(entered.tab, false);
    return entrance(entered.painel);
  },
  /** The person of its own draft, whoever the message names. */
  async 'painel.pessoa'(dados, sender) {
    const { painel } = await who(sender);
    const draft = await loadDraft(painel.rascunho);
    if (draft?.pessoa !== dados.chave) throw new Error('Pedido recusado.');
    const { orgao } = await policy();
    return savePerson(orgao ? { ...dados, orgao } : dados);
  },
  async 'painel.capturar'({ sigiloso }, sender) {
    const { painel } = await who(sender);
    if (await pauseOfTab(painel.sobre)) {
      await tellPauses();
      return { imagem: null, semImagem: 'pausa' };
    }
    return addCapture(await target(painel.sobre), painel.rascunho, sigiloso);
  },
  async 'painel.novo'(_, sender) {
    const { tab, painel } = await who(sender);
    const pausa = await pauseOfTab(painel.sobre);
    if (pausa) throw new Error(`${texto.pausa} ${pausa.aviso}`);
    const rascunho = await freshDraft(await target(painel.sobre));
    await setPanel(tab, { ...painel, rascunho });
    return { rascunho };
  },
  async 'painel.lado'({ lado }, sender) {
    const { tab } = await who(sender);
    await setPanelSide(lado);
    await command(tab, { painel: 'lado', lado });
    return null;
  },
  async 'painel.recolher'({ recolhido }, sender) {
    const { tab, painel } = await who(sender);
    await setPanel(tab, { ...painel, recolhido });
    await command(tab, { painel: 'recolher', recolhido });
    return null;
  },
  async 'painel.ampliar'({ ampliado }, sender) {
    await command((await who(sender)).tab, { painel: 'ampliar', ampliado });
    return null;
  },
  async 'painel.esconder'({ escondido }, sender) {
    await command((await who(sender)).tab, { painel: escondido ? 'esconder' : 'mostrar' });
    return null;
  },
  async 'painel.trocar'({ rascunho }, sender) {
    const { tab, painel } = await who(sender);
    const [from, to] = await Promise.all([loadDraft(painel.rascunho), loadDraft(rascunho)]);
    if (!to || from?.pessoa !== to.pessoa) throw new Error('Este rascunho não está mais aqui.');
    await setPanel(tab, { ...painel, rascunho });
    return null;
  },
  async 'painel.fechar'({ descartar }, sender) {
    const { tab, painel } = await who(sender);
    if (descartar) await discardDraft(painel.rascunho);
    void endResolved(painel).catch(() => null);
    await forgetPanel(tab);
    if (painel.modo === 'aba') await browser.tabs.remove(tab);
    else await Promise.all([command(tab, { painel: 'remover' }), markWaiting(tab, false)]);
    return null;
  },
  async 'painel.enviar'({ rascunho }, sender) {
    const { painel } = await who(sender);
    if (painel.rascunho !== rascunho) throw new Error('Pedido recusado.');
    const queued = await queueDraft(rascunho);
    if (queued.ok) void deliverNow();
    return queued;
  },
  async 'painel.esperar'({ entrega }, sender) {
    await ownDelivery(entrega, sender);
    return awaitDelivery(entrega);
  },
  async 'painel.cancelar'({ entrega }, sender) {
    await ownDelivery(entrega, sender);
    return { cancelada: await cancelDelivery(entrega) };
  },
  async 'painel.provar'({ passo }, sender) {
    const { painel } = await who(sender);
    // The number is there first: then the draft is gone and its receipt says whose it was.
    const recibo = await loadReceipt(painel.rascunho);
    if (!recibo) throw new Error('Pedido recusado.');
    return prove(recibo.pessoa, passo);
  },
  async 'painel.deflexao'(_, sender) {
    return deflectionsFor((await who(sender)).painel.rascunho);
  },
  'painel.avisos': () => currentAvisos(),
  async 'painel.euTambem'({ aviso }, sender) {
    const draft = await loadDraft((await who(sender)).painel.rascunho);
    if (!draft) throw new Error('Pedido recusado.');
    return sayMeToo(draft.pessoa, aviso);
  },
  async 'painel.resolveu'({ item }, sender) {
    const { tab, painel } = await who(sender);
    await setPanel(tab, { ...painel, resolvido: item });
    return null;
  },
  async 'painel.voltar'(_, sender) {
    const { tab, painel } = await who(sender);
    const { resolvido: _resolvido, ...rest } = painel;
    await setPanel(tab, rest);
    return null;
  },
  async 'painel.acrescentar'({ rascunho, chamado }, sender) {
    const { painel } = await who(sender);
    if (painel.rascunho !== rascunho) throw new Error('Pedido recusado.');
    const queued = await queueAppend(rascunho, chamado);
    if (queued.ok) void deliverNow();
    return queued;
  },
  async 'painel.pausa'(_, sender) {
    return pauseOfTab((await who(sender)).painel.sobre);
  },
};

/** One line that tells a draft from others: its first words, or what it is about. */
export function summary(draft: Rascunho): ResumoRascunho {
  const { id, descricao, atualizadoEm } = draft;
  const contexto = withSigilo(draft, draft.contexto);
  const resumo =
    descricao.trim().split('\n')[0] ||
    contexto.processo?.numero ||
    contexto.tela?.titulo ||
    'sem texto';
  return { id, resumo, atualizadoEm };
}

async function entrance(painel: Painel): Promise<PainelEntrada | null> {
  await draftReady(painel.rascunho);
  const stored = await loadDraft(painel.rascunho).catch(() => null);
  const draft = stored ?? unsavedDraft(painel.rascunho);
  if (!draft) return null;
  // For the next panel: this one does not wait.
  void refreshCsg(draft.pessoa).catch(() => undefined);
  // A database that refuses everything must not keep the panel from opening and saying so.
  const [identidade, { catalogo, minimo }, atalho, lado, outros, url, pausa, { orgao }] =
    await Promise.all([
      knownPerson(draft.pessoa).catch(() => null),
      currentCatalogo().catch(() => ({ catalogo: minimalCatalogo, minimo: true })),
      assignedShortcut(),
      panelSide(),
      listDrafts(draft.pessoa).catch(() => []),
      helpdeskUrl(),
      pauseOfTab(painel.sobre),
      policy(),
    ]);
  return {
    rascunho: draft.id,
    pessoa: draft.pessoa,
    identidade,
    catalogo,
    catalogoMinimo: minimo,
    atalho,
    lado,
    modo: painel.modo,
    recolhido: painel.recolhido,
    outros: outros.filter(({ id }) => id !== draft.id).map(summary),
    semHelpdesk: url === null,
    pausa,
    ...(orgao && { orgaoTravado: orgao }),
    ...(!stored && { semGuarda: draft }),
  };
}

/** As the órgão's policy says who they are, also who was known before it. */
async function knownPerson(chave: string): Promise<Pessoa | null> {
  const [known, { orgao }] = await Promise.all([loadPerson(chave), policy()]);
  if (!known || !orgao || known.orgao === orgao) return known;
  const { nome, email } = known;
  return savePerson({ chave, nome, email, orgao });
}

async function who(sender: Sender): Promise<{ tab: number; painel: Painel }> {
  const panel = await speaking(sender);
  if (!panel) throw new Error('Pedido recusado.');
  return panel;
}

/** A delivery keeps the id of the draft that it was. */
async function ownDelivery(entrega: string, sender: Sender): Promise<void> {
  if ((await who(sender)).painel.rascunho !== entrega) throw new Error('Pedido recusado.');
}

async function target(tabId: number): Promise<Alvo> {
  const tab = await browser.tabs.get(tabId);
  return { ...tab, id: tabId, windowId: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT };
}
