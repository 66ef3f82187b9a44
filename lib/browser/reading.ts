/**
 * Reads the page: runs `page-reader` in every frame and merges what comes back in time. The page is
 * not trusted: an answer of another shape counts as none.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import type { ChavePessoa } from '@/lib/outbox/records';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { parseFrameFacts } from '@/lib/sei/frame-facts-schema';
import { type FrameAnswer, mergeFrames } from '@/lib/sei/merge';
import { within } from './deadline';

/** Longer than any page needs; a page that has not answered by then is busy or shows an alert. */
const PRAZO_LEITURA = 400;

export interface Leitura {
  frames: FrameAnswer[];
  topo: FrameFacts | null;
  /** Changes when the top page is another one; null where the browser does not say. */
  documento: string | null;
  /** The browser's own error page ("site fora do ar"): nothing of any site is on it. */
  erroDoNavegador: boolean;
}

/** Reads every frame. Null when not even the top frame answered in time. */
export async function readPage(tabId: number): Promise<Leitura | null> {
  // One half-loaded frame stalls the call for all: the top frame is asked on its own as well.
  const all = run({ tabId, allFrames: true });
  const top = run({ tabId });
  let erroDoNavegador = false;
  // Either may be refused first.
  for (const answer of [all, top]) {
    answer.catch((error: unknown) => {
      erroDoNavegador ||= ERRO_DO_NAVEGADOR.test(String(error));
    });
  }
  const results = (await within(PRAZO_LEITURA, all)) ?? (await within(0, top));
  if (!results && !erroDoNavegador) return null;
  const frames = (results ?? []).map(({ frameId, result }) => ({
    frameId,
    facts: factsOf(result),
  }));
  const documento = results?.find(({ frameId }) => frameId === 0)?.documentId ?? null;
  const topo = frames.find(({ frameId }) => frameId === 0)?.facts ?? null;
  return { frames, documento, topo, erroDoNavegador };
}

/** How Chromium refuses to run a script there (156). Firefox's words name no reason: covered. */
const ERRO_DO_NAVEGADOR = /showing error page|chrome-error:/;

/** Who the page's top frame says is signed in. Null when it can't be read. */
export async function readPerson(tabId: number): Promise<{
  chave: string;
  /** The page names its user. */
  nomeado: boolean;
  login: boolean;
  /** Looks like a SEI, proven or by its address. */
  sei: boolean;
} | null> {
  const results = await within(PRAZO_LEITURA, run({ tabId }));
  const facts = factsOf(results?.[0]?.result);
  if (!facts) return null;
  const { chavePessoa } = mergeFrames([{ frameId: 0, facts }], {});
  return {
    chave: chavePessoa,
    nomeado: !chavePessoa.endsWith('|'),
    login: facts.tipo === 'login',
    sei: facts.provado || facts.evidencias.length > 0,
  };
}

/**
 * Whether this page may show a draft of that person: not to another user, nor on a login page,
 * where nobody knows who comes next. `talvez`: the page could not be read.
 */
export async function mayResume(
  tabId: number,
  pessoa: ChavePessoa,
): Promise<'sim' | 'nao' | 'talvez'> {
  const person = await readPerson(tabId);
  if (!person) return 'talvez';
  return person.login || (person.nomeado && person.chave !== pessoa) ? 'nao' : 'sim';
}

type Result = Scripting.InjectionResult & { documentId?: string };

function run(target: Scripting.InjectionTarget): Promise<Result[]> {
  return browser.scripting.executeScript({
    target,
    files: ['/page-reader.js'],
    injectImmediately: true,
  });
}

/** A frame counts as read only with a valid answer from an HTML document that has loaded. */
function factsOf(result: unknown): FrameFacts | null {
  const facts = parseFrameFacts(result);
  if (!facts || facts.vazio) return null;
  return /^(text\/html|application\/xhtml\+xml)$/.test(facts.contentType) ? facts : null;
}
