/**
 * The doors: toolbar, context menu, keyboard and SEI's own bar all end here. A door reads the page,
 * takes the picture and places the panel at the same time; none of the three waits for another
 * longer than its own deadline.
 */
import browser from 'webextension-polyfill';
import { addPicture, createDraft, discardDraft, loadDraft, noteCapture } from '@/lib/outbox/drafts';
import { isFull } from '@/lib/outbox/full';
import type { Imagem, Rascunho } from '@/lib/outbox/records';
import { type SemImagem } from './capturing';
import type { AvisoPainel } from './messages';
import { pauseAt, pauseOfTab } from './pausing';
import { tellPause } from './pause-telling';
import { forgetPanel, newTicket, type Painel, panelOf, setPanel, ticketSpent } from './panel-state';
import { command, panelUrl, placePanel } from './panel-place';
import { observe, type Observacao } from './observing';
import { mayResume } from './reading';
import type { Alvo } from './target';
import { keepUnsaved } from './unsaved';

/**
 * A frame that has not spent its ticket by then was blocked (a page under COEP shows a grey box);
 * booting takes a tenth of it.
 */
const PRAZO_PARTIDA = 1500;

/** Drafts being made: their panel boots meanwhile and asks for them before they are stored. */
const making = new Map<string, Promise<void>>();

/** Waits until a draft that a door is making just now can be loaded. */
export async function draftReady(id: string): Promise<void> {
  await making.get(id);
}

/**
 * Opens the panel for this tab, unless the órgão lets the extension rest on its SEI. With a panel open there already, the door adds a picture to it.
 * @param rascunho an unsent draft to go on with, instead of a new one
 */
export async function openDoor(alvo: Alvo, rascunho?: string): Promise<void> {
  const [open, pausa] = await Promise.all([
    panelOf(alvo.id),
    alvo.url ? pauseAt(alvo.url) : pauseOfTab(alvo.id),
  ]);
  if (pausa) return tellPause(alvo);
  if (open && !rascunho && (await isAlive(alvo.id, open))) return addToOpen(alvo, open);
  // The page went on under the panel: one draft a tab, so the door goes on with it.
  const kept = rascunho ?? (open && (await resumable(alvo, open)));
  await openPanel(alvo, kept, false);
}

/** Brings back the panel of a draft, collapsed, after the page under it went elsewhere. */
export async function restorePanel(alvo: Alvo, rascunho: string): Promise<boolean> {
  const bilhete = newTicket();
  await setPanel(alvo.id, newPanel(rascunho, bilhete, 'pagina', alvo.id, true));
  if (!(await placePanel(alvo.id, bilhete, true))) return false;
  return command(alvo.id, { painel: 'mostrar' });
}

/**
 * Reads and captures the tab and adds the picture to the draft. Answers why there is none.
 * @param mesmoSigiloso the person asked for it although the processo is sigiloso
 */
export async function addCapture(
  alvo: Alvo,
  rascunho: string,
  mesmoSigiloso = false,
): Promise<{ imagem: string | null; semImagem: SemImagem | 'cheio' | 'disco' | null }> {
  const seen = await observeUnder(alvo, mesmoSigiloso);
  if (!seen) return { imagem: null, semImagem: 'falhou' };
  const draft = await takeIn(rascunho, seen).catch((error: unknown) => {
    if (isFull(error)) return 'disco' as const;
    throw error;
  });
  if (draft === 'disco') return { imagem: null, semImagem: draft };
  if (!seen.imagem) return { imagem: null, semImagem: seen.semImagem };
  return draft
    ? { imagem: seen.imagem.dados.id, semImagem: null }
    : { imagem: null, semImagem: 'cheio' };
}

/** A fresh draft for a panel that is already open, after the last one was sent. */
export async function freshDraft(alvo: Alvo): Promise<string> {
  const seen = (await observeUnder(alvo)) ?? { ...(await observe(alvo)), imagem: null };
  const draft = newDraft(crypto.randomUUID(), seen);
  await store(draft, seen);
  return draft.id;
}

async function openPanel(alvo: Alvo, kept: string | null, recolhido: boolean): Promise<void> {
  const id = kept ?? crypto.randomUUID();
  const bilhete = newTicket();
  const { promise, resolve } = Promise.withResolvers<void>();
  making.set(id, promise);
  try {
    await setPanel(alvo.id, newPanel(id, bilhete, 'pagina', alvo.id, recolhido));
    const booted = ticketSpent(bilhete, PRAZO_PARTIDA);
    const placing = placePanel(alvo.id, bilhete, recolhido);
    const seen = await observe(alvo);
    // Shown only now: the panel is never in its own picture.
    const shown = placing.then((placed) => placed && command(alvo.id, { painel: 'mostrar' }));
    await keep(id, seen, kept !== null);
    resolve();
    if (await shown) {
      if (await booted) return;
      await command(alvo.id, { painel: 'remover' });
    }
    await openInTab(alvo, id);
  } finally {
    resolve();
    making.delete(id);
  }
}

/** The same page in a tab of its own, beside the one it is about. */
async function openInTab(alvo: Alvo, rascunho: string): Promise<void> {
  const bilhete = newTicket();
  await forgetPanel(alvo.id);
  const tab = await browser.tabs.create({ url: 'about:blank', openerTabId: alvo.id });
  if (tab.id === undefined) return;
  await setPanel(tab.id, newPanel(rascunho, bilhete, 'aba', alvo.id, false));
  await browser.tabs.update(tab.id, { url: panelUrl(bilhete) });
}

async function addToOpen(alvo: Alvo, open: Painel): Promise<void> {
  const { semImagem } = await addCapture(alvo, open.rascunho);
  await setPanel(alvo.id, { ...open, recolhido: false });
  await command(alvo.id, { painel: 'recolher', recolhido: false });
  const aviso: AvisoPainel = { aviso: 'rascunho.mudou', rascunho: open.rascunho, semImagem };
  await browser.runtime.sendMessage(aviso).catch(() => undefined);
}

/**
 * What the page under an open panel shows; null when the page is too busy to step the panel aside,
 * which would then be in the picture.
 */
async function observeUnder(alvo: Alvo, mesmoSigiloso = false): Promise<Observacao | null> {
  const framed = (await panelOf(alvo.id))?.modo === 'pagina';
  if (framed && !(await command(alvo.id, { painel: 'esconder' }))) return null;
  return observe(alvo, mesmoSigiloso).finally(() => void command(alvo.id, { painel: 'mostrar' }));
}

/** The draft of a panel that the page went away under, unless somebody else is signed in now. */
async function resumable(alvo: Alvo, open: Painel): Promise<string | null> {
  const draft = await loadDraft(open.rascunho);
  return draft && (await mayResume(alvo.id, draft.pessoa)) !== 'nao' ? draft.id : null;
}

async function isAlive(tab: number, painel: Painel): Promise<boolean> {
  if (painel.modo === 'aba') return true;
  return painel.documento !== null && (await command(tab, { painel: 'vivo' }));
}

async function keep(id: string, seen: Observacao, exists: boolean): Promise<void> {
  if (!exists) return store(newDraft(id, seen), seen);
  await takeIn(id, seen).catch((error: unknown) => {
    // The draft that is there opens all the same.
    console.error('Chamados SEI: a captura não pôde ser guardada.', error);
  });
}

/** Into a draft that exists already: the picture, or why there is none. */
async function takeIn(id: string, seen: Observacao): Promise<Rascunho | null> {
  await noteCapture(id, seen);
  return seen.imagem && addPicture(id, seen.imagem.dados, seen.imagem.bytes);
}

async function store(draft: Rascunho, seen: Observacao): Promise<void> {
  try {
    await createDraft(draft);
  } catch (error) {
    console.error('Chamados SEI: o rascunho não pôde ser guardado.', error);
    return keepUnsaved({ ...draft, semImagem: isFull(error) ? 'disco' : 'falhou' });
  }
  if (!seen.imagem) return;
  try {
    await addPicture(draft.id, seen.imagem.dados, seen.imagem.bytes);
  } catch (error) {
    // Disk full: the text is worth more than the picture. The person is told and may send it.
    await discardDraft(draft.id).catch(() => undefined);
    await createDraft({ ...draft, semImagem: isFull(error) ? 'disco' : 'falhou' });
    console.error('Chamados SEI: a imagem não pôde ser guardada.', error);
  }
}

function newDraft(id: string, seen: Observacao): Rascunho {
  const now = Date.now();
  return {
    id,
    chave: crypto.randomUUID(),
    pessoa: seen.pessoa,
    criadoEm: now,
    atualizadoEm: now,
    contexto: seen.contexto,
    retirados: [],
    categoria: null,
    campos: {},
    descricao: '',
    impacto: 'consigo_trabalhar',
    destino: null,
    imagens: [] satisfies Imagem[],
    arquivos: [],
    semImagem: seen.semImagem,
    devolvido: null,
  };
}

function newPanel(
  rascunho: string,
  bilhete: string,
  modo: Painel['modo'],
  sobre: number,
  recolhido: boolean,
): Painel {
  return { rascunho, bilhete, documento: null, modo, sobre, recolhido };
}
