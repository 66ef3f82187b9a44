/** What the popup may ask. */
import browser, { type Tabs } from 'webextension-polyfill';
import {
  dropDelivery,
  listDeliveries,
  listReceipts,
  loadDelivery,
  queueMessage,
  returnToDraft,
} from '@/lib/outbox/deliveries';
import { discardDraft, listDrafts } from '@/lib/outbox/drafts';
import { listPeople, loadPerson } from '@/lib/outbox/people';
import type { Pessoa } from '@/lib/outbox/records';
import { DIGITADO } from '@/lib/text/digitado';
import { hasPassword } from '@/lib/text/typed';
import { avisosHere } from '@/lib/catalogo/avisos';
import { currentAvisos, knownAvisos } from './avisos';
import { keepCatalogoFresh } from './catalogue';
import { cancelDelivery, deliverNow, retryAll } from './delivering';
import { openDoor } from './doors';
import { builtHosts } from './host-grants';
import { act, anexoUrl, cachedList, listChamados, openChamado } from './following';
import type { Handlers } from './answering';
import type { PopupEstado } from './messages';
import { keepOwn } from './own-chamados';
import { summary } from './panel-requests';
import { ownCsg } from './own-csg';
import { pauseAt } from './pausing';
import { readPerson } from './reading';
import { keepReply } from './reply-drafts';
import { isGranted } from './sei-hosts';
import { helpdeskUrl } from './settings';
import { assignedShortcut } from './shortcut';
import type { Alvo } from './target';

type PopupRequests = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `popup.${string}` | `chamados.${string}` | `entregas.${string}` | `rascunhos.${string}`
  >
>;

export const popupRequests: PopupRequests = {
  'popup.estado': ({ pessoa, sobre }) => state(pessoa, sobre),
  async 'popup.reportar'({ rascunho }) {
    const alvo = targetOf(await activeTab());
    // Not awaited: the popup closes itself as soon as it is answered.
    if (alvo) void openDoor(alvo, rascunho);
    return null;
  },
  async 'popup.botao'() {
    const host = hostOf(await activeTab());
    return { ativo: host !== null && (await isGranted(host)) };
  },
  'popup.csg': ({ pessoa }) => ownCsg(pessoa),
  'chamados.guardados': ({ pessoa, situacao }) => cachedList(pessoa, situacao),
  'chamados.listar': ({ pessoa, situacao }) => listChamados(pessoa, situacao),
  'chamados.abrir': ({ pessoa, id }) => openChamado(pessoa, id),
  async 'chamados.responder'({ pessoa, id, numero, texto }) {
    if (hasPassword(texto)) throw new Error(DIGITADO.senhaNoTexto);
    const entrega = crypto.randomUUID();
    await queueMessage({
      tipo: 'mensagem',
      id: entrega,
      chave: crypto.randomUUID(),
      pessoa,
      titulo: numero,
      chamado: id,
      corpo: { texto, anexos: [] },
      criadaEm: Date.now(),
      tentativas: 0,
      proximaEm: 0,
      falha: null,
      progresso: { enviados: 0, total: 0 },
    });
    void deliverNow();
    return { entrega };
  },
  'chamados.cancelar': ({ pessoa, id, motivo }) => act(pessoa, id, 'cancelamento', { motivo }),
  'chamados.reabrir': ({ pessoa, id, motivo }) => act(pessoa, id, 'reabertura', { motivo }),
  'chamados.avaliar': ({ pessoa, id, nota, comentario }) =>
    act(pessoa, id, 'avaliacao', { nota, comentario }),
  'chamados.anexo': ({ pessoa, sha256 }) => anexoUrl(pessoa, sha256),
  async 'entregas.tentar'() {
    await retryAll();
    return null;
  },
  async 'entregas.editar'({ entrega }) {
    const found = await loadDelivery(entrega);
    if (found?.tipo === 'mensagem' && found.rascunho) {
      const returned = await navigator.locks.request('entregas', () =>
        returnToDraft(entrega, null),
      );
      return returned ? { rascunho: entrega } : null;
    }
    if (found?.tipo === 'mensagem') {
      await keepReply(found.pessoa, found.chamado, found.corpo.texto);
      await dropDelivery(entrega);
      return null;
    }
    return (await cancelDelivery(entrega)) ? { rascunho: entrega } : null;
  },
  async 'rascunhos.descartar'({ rascunho }) {
    await discardDraft(rascunho);
    return null;
  },
};

/** The page as a door takes it; null where there is none to report. */
export function targetOf(tab: Tabs.Tab | undefined): Alvo | null {
  if (tab?.id === undefined) return null;
  const { id, url, title } = tab;
  const windowId = tab.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  return { id, windowId, ...(url && { url }), ...(title && { title }) };
}

async function state(chosen?: string, sobre?: number): Promise<PopupEstado> {
  const tab = await (sobre === undefined
    ? activeTab()
    : browser.tabs.get(sobre).catch(() => undefined));
  void keepCatalogoFresh();
  void currentAvisos().catch(() => null);
  const pausa = await pauseAt(tab?.url);
  // Not even who is signed in is read where the extension rests.
  const seen = tab?.id === undefined || pausa ? null : await readPerson(tab.id);
  const everybody = await listPeople();
  const pessoa = await whose(seen, chosen, everybody);
  const chave = pessoa?.chave ?? seen?.chave ?? '';
  const host = hostOf(tab);
  const [avisos, entregas, recibos, rascunhos, url, atalho, botaoNoSei] = await Promise.all([
    knownAvisos(),
    listDeliveries(chave),
    listReceipts(chave),
    listDrafts(chave),
    helpdeskUrl(),
    assignedShortcut(),
    host ? isGranted(host) : false,
  ]);
  if (entregas.length > 0) void deliverNow();
  else void keepOwn(chave).catch(() => null);
  return {
    pessoa,
    chave,
    pessoas: seen?.nomeado ? [] : everybody,
    hostSei: seen?.sei ? host : null,
    botaoNoSei,
    botaoFixo: host !== null && builtHosts().includes(new URL(`http://${host}`).hostname),
    pausa,
    avisos:
      seen?.sei && host
        ? avisosHere(avisos, { host, orgaos: [pessoa?.orgao ?? ''] }, Date.now())
        : [],
    podeReportar: tab?.id !== undefined,
    semHelpdesk: url === null,
    atalho,
    entregas,
    recibos,
    rascunhos: rascunhos.map(summary),
  };
}

/** The user that the page names, and nobody else; elsewhere the chosen or the only one known. */
async function whose(
  seen: Awaited<ReturnType<typeof readPerson>>,
  chosen: string | undefined,
  everybody: Pessoa[],
): Promise<Pessoa | null> {
  if (seen?.nomeado) return loadPerson(seen.chave);
  if (chosen) return loadPerson(chosen);
  return everybody.length === 1 ? (everybody[0] ?? null) : null;
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** Host and port of the tab's page, where the popup's gesture let us see its address. */
function hostOf(tab: Tabs.Tab | undefined): string | null {
  const url = tab?.url ? URL.parse(tab.url) : null;
  return url && /^https?:$/.test(url.protocol) ? url.host : null;
}
